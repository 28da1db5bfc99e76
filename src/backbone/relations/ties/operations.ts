import { z } from "zod";
import { may, members } from "../../../core/actor.ts";
import { dayOf } from "../../../core/days.ts";
import { change, type On, query } from "../../../core/operation.ts";
import { Refusal, refuseField } from "../../../core/refusal.ts";
import { idSchema, namesSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import type { Reader } from "../../../storage/records.ts";
import { listOrganizationNames, listSectors } from "../../organizations/public.ts";
import { figuresSchema } from "../figures/figures.ts";
import { listFigures } from "../figures/store.ts";
import { readNetworkFile } from "./read-network-file.ts";
import { agreeToTie, dropTie, endTie, listTies, offerTie } from "./store.ts";
import { type JointWorkSource, type KeptTie, shownTieSchema, standFor, type TieKind, tieKindSchema } from "./tie.ts";
import { tieWords as said } from "./words.ts";

const nobody = "00000000-0000-7000-8000-000000000000";

/** The organizations that somebody acts for herself; the backbone agrees for nobody. */
const ownOf = ({ actor, initiativeId }: On): readonly string[] =>
  actor.kind === "person"
    ? (actor.memberships.find((one) => one.initiativeId === initiativeId)?.organizationIds ?? [])
    : [];

const offeredSchema = z.object({
  own: z.string(),
  other: z.string(),
  what: tieKindSchema,
  path: z.string().nullable(),
  since: z.string().nullable(),
  until: z.string().nullable(),
  stand: z.enum(["offered", "asked", "waiting", "shown", "ended"]),
});
type Offered = z.output<typeof offeredSchema>;

/** What each of one's organizations shows, is asked to show, or could show from joint work that is recorded. */
async function offersFor(
  tx: Reader,
  initiativeId: string,
  { own, kept, sources }: { own: readonly string[]; kept: readonly KeptTie[]; sources: readonly JointWorkSource[] },
): Promise<Offered[]> {
  const offered: Offered[] = [];
  for (const id of own) {
    const mine = kept
      .filter(({ lower, higher }) => lower === id || higher === id)
      .map((tie): Offered => {
        const { lower, higher, what, path, since, until } = tie;
        return { own: id, other: lower === id ? higher : lower, what, path, since, until, stand: standFor(tie, id) };
      });
    offered.push(...mine);
    for (const source of sources)
      for (const { otherId: other, what, path, since } of await source(tx, { initiativeId, organizationId: id }))
        if (other !== id && !mine.some((one) => one.other === other && one.what === what))
          offered.push({ own: id, other, what, path, since, until: null, stand: "offered" });
  }
  return offered;
}

/** Makes the query for the network's page, from everything that knows of joint work. */
export const readNetworkFrom = (sources: readonly JointWorkSource[]) =>
  query({
    name: "tie.list",
    summary:
      "Shows the network: figures of closed waves, protected; ties that both organizations agreed to show; one's own to agree to.",
    scope: "initiative",
    input: z.object({}),
    output: z.object({
      waves: z.array(
        z.object({ number: z.number().int(), names: namesSchema, closedOn: z.string(), figures: figuresSchema }),
      ),
      organizations: z.array(z.object({ id: z.string(), name: z.string(), sector: z.string().nullable() })),
      ties: z.array(shownTieSchema),
      own: z.array(z.string()),
      offered: z.array(offeredSchema),
    }),
    allow: members,
    example: {},
    run: (on) =>
      on.read(async (tx) => {
        const kept = await listTies(tx, on.initiativeId);
        const own = ownOf(on);
        const offered = await offersFor(tx, on.initiativeId, { own, kept, sources });
        return {
          waves: (await listFigures(tx, on.initiativeId)) as never,
          organizations: await listSectors(tx, on.initiativeId),
          ties: kept
            .filter(({ lowerAgreed, higherAgreed }) => lowerAgreed && higherAgreed)
            .map(({ lower, higher, what, path, since, until }) => ({ a: lower, b: higher, what, path, since, until })),
          own: [...own],
          offered,
        };
      }),
  });

const tieInput = z.object({ own: idSchema, other: idSchema, what: tieKindSchema.default("declared") });

/** What is not recorded cannot be shown as recorded: only what a source offers, or what both declare. */
async function isThere(
  on: On,
  sources: readonly JointWorkSource[],
  { own, other, what }: { own: string; other: string; what: TieKind },
): Promise<{ path: string | null; since: string | null } | null> {
  if (what === "declared") return { path: null, since: null };
  return on.read(async (tx) => {
    const kept = (await listTies(tx, on.initiativeId, own)).find(
      (tie) => tie.what === what && (tie.lower === other || tie.higher === other),
    );
    if (kept) return { path: kept.path, since: kept.since };
    for (const source of sources) {
      const found = await source(tx, { initiativeId: on.initiativeId, organizationId: own });
      const work = found.find((one) => one.otherId === other && one.what === what);
      if (work) return { path: work.path, since: work.since };
    }
    return null;
  });
}

/** Makes the change by which one organization agrees to show a tie. */
export const agreeFrom = (sources: readonly JointWorkSource[]) =>
  change({
    name: "tie.agree",
    summary: "Says for one's own organization that it works together with another; shown once both say so.",
    scope: "initiative",
    input: tieInput,
    output: z.object({}),
    allow: members,
    example: { own: nobody, other: "00000000-0000-7000-8000-000000000001" },
    async run(on, input) {
      const { own, other, what } = input;
      if (!ownOf(on).includes(own)) throw new Refusal("not-found", coreWords.notFound);
      if (own === other) throw refuseField("other", said.itself);
      const found = await isThere(on, sources, input);
      if (!found) throw new Refusal("not-found", coreWords.notFound);
      await on.write(async (tx, note) => {
        const names = await listOrganizationNames(tx, on.initiativeId);
        if (!names.some(({ id }) => id === other)) throw refuseField("other", coreWords.notOffered);
        const by = on.actor.kind === "person" ? on.actor.personId : null;
        await agreeToTie(tx, on.initiativeId, { own, other, what, ...found, by, now: on.now });
        // Until both agreed it is between the two; who agreed and when is kept with the tie.
        note({ kind: "tie", id: own, keptElsewhere: true });
      });
      return {};
    },
  });

export const withdrawTie = change({
  name: "tie.withdraw",
  summary: "Takes back at once that one's organization works together with another; both would have to say so anew.",
  scope: "initiative",
  input: tieInput,
  output: z.object({}),
  allow: members,
  example: { own: nobody, other: "00000000-0000-7000-8000-000000000001" },
  run: (on, input) =>
    on.write(async (tx, note) => {
      if (!ownOf(on).includes(input.own) || !(await dropTie(tx, on.initiativeId, input)))
        throw new Refusal("not-found", coreWords.notFound);
      note({ kind: "tie", id: input.own, keptElsewhere: true });
      return {};
    }),
});

export const endOneTie = change({
  name: "tie.end",
  summary: "Writes down that two organizations who show that they work together no longer do; it stays as past.",
  scope: "initiative",
  input: tieInput,
  output: z.object({}),
  allow: members,
  example: { own: nobody, other: "00000000-0000-7000-8000-000000000001" },
  run: (on, input) =>
    on.write(async (tx, note) => {
      const until = dayOf(on.now);
      if (!ownOf(on).includes(input.own) || !(await endTie(tx, on.initiativeId, { ...input, until })))
        throw new Refusal("not-found", coreWords.notFound);
      note({ kind: "tie", id: input.own, keptElsewhere: true });
      return {};
    }),
});

export const bringTies = change({
  name: "tie.bring",
  summary:
    "Brings a network known from elsewhere, CSV, Excel, GraphML or GEXF; each tie waits until both organizations agree.",
  scope: "initiative",
  input: z.object({ file: z.file().max(20_000_000) }),
  output: z.object({ offered: z.number().int(), known: z.number().int(), unknown: z.array(z.string()) }),
  allow: may("backbone"),
  example: { file: new File(["from,to\nA network of schools,A college\n"], "ties.csv") },
  async run(on, { file }) {
    const { ties } = await readNetworkFile(new Uint8Array(await file.arrayBuffer()), file.name);
    return on.write(async (tx, note) => {
      const idOf = new Map((await listOrganizationNames(tx, on.initiativeId)).map(({ id, name }) => [plain(name), id]));
      const unknown = new Set<string>();
      let [offered, known] = [0, 0];
      for (const ends of ties) {
        const [a, b] = ends.map((name) => idOf.get(plain(name)));
        for (const name of ends) if (!idOf.has(plain(name))) unknown.add(name);
        if (!a || !b || a === b) continue;
        if (await offerTie(tx, on.initiativeId, { a, b })) offered++;
        else known++;
      }
      note({ kind: "tie", id: on.initiativeId, detail: { offered } });
      return { offered, known, unknown: [...unknown].slice(0, 50) };
    });
  },
});

const plain = (name: string): string => name.normalize("NFC").trim().toLowerCase().replaceAll(/\s+/gu, " ");

export const operations = [withdrawTie, endOneTie, bringTies];
