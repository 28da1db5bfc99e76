import { z } from "zod";
import { may } from "../../../../core/actor.ts";
import { dayOf } from "../../../../core/days.ts";
import { newId } from "../../../../core/id.ts";
import { change, type On, query } from "../../../../core/operation.ts";
import { Refusal, refuseField } from "../../../../core/refusal.ts";
import { idSchema } from "../../../../core/schemas.ts";
import type { Reader } from "../../../../storage/records.ts";
import { readInitiative } from "../../../initiatives/public.ts";
import { addOrganizations, listSectors, organizationSchema } from "../../../organizations/public.ts";
import { tellThing, tellThings } from "../../../things/public.ts";
import { coarsenFigures } from "../../figures/coarsen.ts";
import { figuresSchema } from "../../figures/figures.ts";
import { lockedWave, printOf, tellClosed } from "../closing/operations.ts";
import { setClosed } from "../closing/store.ts";
import { waveOf } from "../operations.ts";
import { partnerFiguresSchema } from "../partner-figures.ts";
import { addWave, readFigures } from "../store.ts";
import type { Wave } from "../wave.ts";
import { waveWords as said } from "../words.ts";
import { type Invitation, openInvitation, openSentFigures, type Paper, sealPaper } from "./papers.ts";

const nobody = "00000000-0000-7000-8000-000000000000";
const paperSchema = z.object({ text: z.string(), sha256: z.string() });
/** What stands in a file that was sent, pasted or as the file itself. */
const sentSchema = {
  text: z.string().max(4_000_000).default(""),
  file: z.file().max(4_000_000).nullable().default(null),
};
const textIn = async ({ text, file }: { text: string; file: File | null }): Promise<string> =>
  file && file.size > 0 ? file.text() : text;

/** Where it says that it is not the right one: beside what was given. */
const fieldOf = ({ file }: { file: File | null }): "file" | "text" => (file && file.size > 0 ? "file" : "text");

/** The invitation of a wave that is held elsewhere: the same text each time, hence the same print. */
async function invitationOf(tx: Reader, on: On, wave: Wave): Promise<Paper> {
  const initiative = await readInitiative(tx, on.initiativeId);
  const inWave = new Set(wave.organizationIds);
  const organizations = (await listSectors(tx, on.initiativeId)).filter(({ id }) => inWave.has(id));
  return sealPaper({
    format: "fivefold-survey-invitation-1",
    initiative: initiative?.names ?? {},
    waveId: wave.id,
    kind: wave.kind,
    names: wave.names,
    opensOn: wave.opensOn,
    closesOn: wave.closesOn,
    fewest: wave.fewest,
    questions: wave.questions,
    organizations: organizations.toSorted((a, b) => a.id.localeCompare(b.id)),
  });
}

export const exportInvitation = query({
  name: "survey.export-invitation",
  summary: "Writes the file by which another installation is asked to hold a survey: names of organizations, no more.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: paperSchema,
  allow: may("backbone"),
  example: { id: nobody },
  run: (on, { id }) =>
    on.read(async (tx) => {
      const wave = await waveOf(tx, on, id);
      if (!wave.elsewhere) throw new Refusal("conflict", said.heldHere);
      return invitationOf(tx, on, wave);
    }),
});

export const holdWave = change({
  name: "survey.hold",
  summary: "Holds a survey for another installation, from its invitation; it gets figures back, never an answer.",
  scope: "initiative",
  input: z.object(sentSchema),
  output: z.object({ id: z.string(), organizations: z.number().int() }),
  allow: may("backbone"),
  example: { text: "{}" },
  run: async (on, sent) => {
    const opened = openInvitation(await textIn(sent));
    return on.write(async (tx, note) => {
      if (!opened) throw refuseField(fieldOf(sent), said.noInvitation);
      const { content, sha256 } = opened;
      if (content.closesOn < dayOf(on.now)) throw refuseField(fieldOf(sent), said.closesTooEarly);
      const known = new Set((await listSectors(tx, on.initiativeId)).map(({ id }) => id));
      const fresh = content.organizations.filter(({ id }) => !known.has(id));
      const made = fresh.map((one) => ({
        ...organizationSchema.parse({ name: one.name, sector: one.sector }),
        id: one.id,
      }));
      await addOrganizations(tx, on.initiativeId, made);
      await tellThings(
        tx,
        on.initiativeId,
        fresh.map(({ id, name }) => ({
          ...{ kind: "organization" as const, id, path: `organizations/${id}`, names: { en: name } },
          ...{ audience: ["members" as const], by: byOf(on), now: on.now },
        })),
      );
      const id = newId();
      await addHeld(tx, on, { id, content, sha256 });
      note({ kind: "survey", id, detail: { names: content.names, heldFor: content.initiative } });
      return { id, organizations: content.organizations.length };
    });
  },
});

const byOf = (on: On): string | null => (on.actor.kind === "person" ? on.actor.personId : null);

async function addHeld(
  tx: Parameters<typeof addWave>[0],
  on: On,
  { id, content, sha256 }: { id: string; content: Invitation; sha256: string },
): Promise<void> {
  const { kind, names, opensOn, closesOn, fewest, questions, organizations } = content;
  await addWave(tx, on.initiativeId, {
    ...{ id, kind, names, opensOn, closesOn, fewest, questions },
    organizationIds: organizations.map((one) => one.id),
    elsewhere: null,
    heldFor: { names: content.initiative, waveId: content.waveId, invitationSha256: sha256 },
    keepsAnswers: true,
    ...{ by: byOf(on), now: on.now },
  });
  await tellThing(tx, on.initiativeId, {
    ...{ kind: "survey", id, path: `partners/together/waves/${id}`, names, audience: ["members"] },
    ...{ by: byOf(on), now: on.now },
  });
}

export const exportFigures = query({
  name: "survey.export-figures",
  summary: "Writes the file with the figures of a closed survey that goes back to the installation that asked for it.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: paperSchema,
  allow: may("backbone"),
  example: { id: nobody },
  run: (on, { id }) =>
    on.read(async (tx) => {
      const wave = await waveOf(tx, on, id);
      if (!wave.heldFor) throw new Refusal("conflict", said.heldForNobody);
      if (!wave.hasFigures) throw new Refusal("conflict", said.closeFirst);
      return sealPaper({
        format: "fivefold-survey-figures-1",
        waveId: wave.heldFor.waveId,
        invitationSha256: wave.heldFor.invitationSha256,
        kind: wave.kind,
        figures: await readFigures(tx, on.initiativeId, id),
      });
    }),
});

export const takeFigures = change({
  name: "survey.take-figures",
  summary: "Takes in the figures of a survey that another installation held, and closes it.",
  scope: "initiative",
  input: z.object({ id: idSchema, ...sentSchema }),
  output: z.object({ sha256: z.string() }),
  allow: may("backbone"),
  example: { id: nobody, text: "{}" },
  run: async (on, { id, ...sent }) => {
    const opened = openSentFigures(await textIn(sent));
    return on.write(async (tx, note) => {
      const wave = await lockedWave(tx, on, id);
      if (!wave.elsewhere) throw new Refusal("conflict", said.heldHere);
      if (wave.closedAt) throw new Refusal("conflict", said.closedAlready);
      if (!opened || opened.content.waveId !== id || opened.content.kind !== wave.kind)
        throw refuseField(fieldOf(sent), said.noFigures);
      // The other installation may still make them by earlier rules.
      const made = wave.kind === "partner" ? partnerFiguresSchema : figuresSchema.transform(coarsenFigures);
      const read = made.safeParse(opened.content.figures);
      if (!read.success) throw refuseField(fieldOf(sent), said.noFigures);
      const figures = JSON.stringify(read.data);
      await setClosed(tx, on.initiativeId, id, { figures, sha256: opened.sha256, now: on.now });
      await tellClosed(tx, on, wave);
      note({ kind: "survey", id, detail: { names: wave.names, print: printOf(figures) } });
      return { sha256: opened.sha256 };
    });
  },
});

export const elsewhereOperations = [exportInvitation, holdWave, exportFigures, takeFigures];
