import { z } from "zod";
import { listOrganizationNames } from "../../backbone/organizations/public.ts";
import { anyone, isMember, members } from "../../core/actor.ts";
import { isOpenTo } from "../../core/audience.ts";
import { query } from "../../core/operation.ts";
import { Refusal } from "../../core/refusal.ts";
import { coreWords } from "../../core/words.ts";
import {
  disagreementSchema,
  languageSchema,
  sectionKinds,
  sectionSchema,
  versionSchema,
  withoutPersons,
} from "./agenda.ts";
import { listDisagreements } from "./disagreements/store.ts";
import { countEndorsers } from "./endorsements/endorsement.ts";
import { listEndorsements } from "./endorsements/store.ts";
import { actsFor, demandAgenda, demandBegun, isBackbone, leads } from "./rights.ts";
import { findNewest, listVersions, readDraft } from "./store.ts";
import { agendaWords as said } from "./words.ts";

export const readAgendaDraft = query({
  name: "agenda.read-draft",
  summary: "Reads the draft as it is being written, section by section, and what is not agreed.",
  scope: "initiative",
  input: z.object({}),
  output: z.object({
    language: languageSchema,
    writtenBy: z.enum(["backbone", "members"]),
    openToEveryone: z.boolean(),
    leads: z.boolean(),
    isBackbone: z.boolean(),
    /** The number of the newest version; 0 before the first. */
    published: z.number().int(),
    sections: z.array(
      z.object({
        kind: sectionSchema,
        id: z.string(),
        text: z.string(),
        version: z.number().int(),
        writes: z.boolean(),
      }),
    ),
    disagreements: z.array(disagreementSchema),
    mine: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
  allow: members,
  example: {},
  run: (on) =>
    on.read(async (tx) => {
      const agenda = await demandBegun(tx, on);
      const draft = await readDraft(tx, on.initiativeId);
      if (!draft) throw new Refusal("not-found", said.notBegun);
      const own = actsFor(on);
      const organizations = await listOrganizationNames(tx, on.initiativeId);
      return {
        ...agenda,
        leads: leads(on),
        isBackbone: isBackbone(on),
        published: (await findNewest(tx, on.initiativeId))?.number ?? 0,
        sections: sectionKinds.map((kind) => {
          const { id, text, version, writers, locked } = draft[kind];
          return { kind, id, text, version, writes: !locked && isOpenTo(on.actor, on.initiativeId, writers) };
        }),
        disagreements: await listDisagreements(tx, on.initiativeId),
        mine: organizations.filter(({ id }) => own.includes(id)),
      };
    }),
});

export const readVersion = query({
  name: "agenda.read-version",
  summary: "Reads one published version, who endorses it, and another one to hold it against.",
  scope: "initiative",
  input: z.object({
    number: z.coerce.number().int().min(1),
    /** The version to show differences from. */
    against: z.coerce.number().int().min(1).optional(),
  }),
  output: z.object({
    version: versionSchema,
    against: versionSchema.nullable(),
    numbers: z.array(z.number().int()),
    endorsers: z.array(z.string()),
    count: z.object({ endorsed: z.number().int(), of: z.number().int() }),
  }),
  allow: anyone,
  example: { number: 1 },
  run: (on, { number, against }) =>
    on.read(async (tx) => {
      await demandAgenda(tx, on);
      const all = await listVersions(tx, on.initiativeId);
      const versions = isMember(on.actor, on.initiativeId) ? all : all.map(withoutPersons);
      const version = versions.find((one) => one.number === number);
      const other = against ? versions.find((one) => one.number === against) : null;
      if (!version || other === undefined) throw new Refusal("not-found", coreWords.notFound);
      const organizations = await listOrganizationNames(tx, on.initiativeId);
      const endorsements = await listEndorsements(tx, on.initiativeId);
      const { endorsed, of } = countEndorsers(
        organizations.map(({ id }) => id),
        endorsements,
        number,
      );
      return {
        version,
        against: other,
        numbers: versions.map((one) => one.number),
        endorsers: endorsements
          .filter((one) => one.version === number && !one.takenBackAt)
          .map((one) => organizations.find(({ id }) => id === one.organizationId)?.name ?? one.organization),
        count: { endorsed, of },
      };
    }),
});
