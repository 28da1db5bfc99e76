import { z } from "zod";
import { listPeople } from "../../backbone/people/public.ts";
import { may, members } from "../../core/actor.ts";
import { newId } from "../../core/id.ts";
import { change, query } from "../../core/operation.ts";
import { Refusal, refuseField } from "../../core/refusal.ts";
import { idSchema, maybeNamesSchema } from "../../core/schemas.ts";
import { coreWords } from "../../core/words.ts";
import { leads, personOf } from "../voices/public.ts";
import {
  chainSchema,
  headSchema,
  heldLinkSchema,
  type Link,
  linkSchema,
  rangeOf,
  sameLink,
  sourceSchema,
  strengthSchema,
} from "./evidence.ts";
import { findOpinion, removeOpinion, setOpinion } from "./store.ts";
import { chainsOf, headOf, linksOf, opinionsOf, readWeb, type Web } from "./web.ts";

const nowhere = "00000000-0000-7000-8000-000000000000";

/** Who may say how strong the evidence is: those who do the work, never those who only read it. */
const judges = may("backbone", "data-lead", "steering", "partner");

export const listChains = query({
  name: "evidence.chains",
  summary:
    "Lists how what is promised and done reaches the numbers, by way of which cause, and how strong the evidence is.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({ chains: z.array(chainSchema) }),
  allow: members,
  example: {},
  run: (on) => on.read(async (tx) => ({ chains: chainsOf(await readWeb(tx, on.initiativeId, on.now)) })),
});

const toNames = (web: Web, link: Link) =>
  (link.toKind === "challenge" ? web.causes.get(link.toId) : web.indicators.get(link.toId)) ?? {};

export const readChain = query({
  name: "evidence.chain",
  summary: "Shows what one promise, activity or cause leads to, link by link, with what people hold of the evidence.",
  scope: "initiative",
  input: sourceSchema,
  output: z.object({
    head: headSchema,
    links: z.array(heldLinkSchema),
    /** The numbers that could be added to a cause; only where the reader may say something. */
    indicators: z.array(z.object({ id: z.string(), names: maybeNamesSchema })),
    mayJudge: z.boolean(),
  }),
  allow: members,
  example: { kind: "activity", id: nowhere },
  run: (on, source) =>
    on.read(async (tx) => {
      const web = await readWeb(tx, on.initiativeId, on.now);
      const head = headOf(web, source);
      if (!head) throw new Refusal("not-found", coreWords.notFound);
      const links = linksOf(web, source);
      const people = await listPeople(tx, [...new Set(web.opinions.flatMap(({ judgedBy }) => judgedBy ?? []))]);
      const mayJudge = judges.test(on.actor, on.initiativeId) && on.actor.kind === "person";
      const bound = links.filter(({ fromKind, fromId }) => fromKind === source.kind && fromId === source.id);
      return {
        head,
        links: links.map((link) => {
          const opinions = opinionsOf(web, link);
          return {
            ...link,
            from: headOf(web, { kind: link.fromKind, id: link.fromId })?.names ?? {},
            to: toNames(web, link),
            range: rangeOf(opinions),
            opinions: opinions.map((one) => ({
              ...one,
              by: people.find(({ id }) => id === one.judgedBy)?.name ?? null,
              isMine: one.judgedBy !== null && one.judgedBy === personOf(on),
            })),
          };
        }),
        indicators:
          mayJudge && source.kind === "challenge"
            ? [...web.indicators]
                .map(([id, names]) => ({ id, names }))
                .filter(({ id }) => !bound.some(({ toId }) => toId === id))
            : [],
        mayJudge,
      };
    }),
});

export const judgeEvidence = change({
  name: "evidence.judge",
  summary:
    "Says how strong one holds the evidence of a link to be, with a reason and a source; one voice for each person.",
  scope: "initiative",
  input: linkSchema.extend({
    strength: strengthSchema,
    words: z.string().trim().max(3000).default(""),
    source: z.string().trim().max(1000).nullable().default(null),
  }),
  output: z.object({ id: z.string() }),
  allow: judges,
  example: { fromKind: "activity", fromId: nowhere, toKind: "challenge", toId: nowhere, strength: "promising" },
  run: (on, { strength, words, source, ...link }) =>
    on.write(async (tx, note) => {
      const by = personOf(on);
      const web = await readWeb(tx, on.initiativeId, on.now);
      const from = { kind: link.fromKind, id: link.fromId };
      if (!by || !headOf(web, from)) throw new Refusal("not-found", coreWords.notFound);
      const fromCause = link.fromKind === "challenge" && link.toKind === "indicator" && web.indicators.has(link.toId);
      if (!fromCause && !linksOf(web, from).some((one) => sameLink(one, link)))
        throw refuseField("toId", coreWords.notOffered);
      const id = await setOpinion(tx, on.initiativeId, link, {
        ...{ id: newId(), strength, words, source, language: on.language, by, now: on.now },
      });
      note({ kind: "evidence", id, detail: { from: link.fromKind, to: link.toKind, strength } });
      return { id };
    }),
});

export const takeEvidenceBack = change({
  name: "evidence.take-back",
  summary: "Takes back what one said of the evidence of a link; the backbone team can take back what anybody said.",
  scope: "initiative",
  input: z.object({ id: idSchema }),
  output: z.object({}),
  allow: judges,
  example: { id: nowhere },
  run: (on, { id }) =>
    on.write(async (tx, note) => {
      const one = await findOpinion(tx, on.initiativeId, id);
      if (!one || (one.judgedBy !== personOf(on) && !leads(on))) throw new Refusal("not-found", coreWords.notFound);
      await removeOpinion(tx, on.initiativeId, id);
      note({ kind: "evidence", id, detail: { takenBack: true } });
      return {};
    }),
});

export const operations = [listChains, readChain, judgeEvidence, takeEvidenceBack];
