import { z } from "zod";
import { may, members } from "../../../core/actor.ts";
import { hashToken, newToken } from "../../../core/id.ts";
import { languages, say } from "../../../core/message.ts";
import { change, type OnChange } from "../../../core/operation.ts";
import { Refusal } from "../../../core/refusal.ts";
import { idSchema } from "../../../core/schemas.ts";
import { coreWords } from "../../../core/words.ts";
import { readInitiative } from "../../initiatives/public.ts";
import { queueMail } from "../../mail/public.ts";
import { keeps, languageOfName, listOrganizationNames } from "../../organizations/public.ts";
import { addKey, findAsked } from "../answering/store.ts";
import { actedFor, refuseUnlessOpen } from "./operations.ts";
import { listAsked, lockWave, markAsked, setLinks } from "./store.ts";
import type { Wave } from "./wave.ts";
import { waveWords as said } from "./words.ts";

const nobody = "00000000-0000-7000-8000-000000000000";

async function openWaveOf(tx: Parameters<typeof lockWave>[0], on: OnChange, id: string): Promise<Wave> {
  const wave = await lockWave(tx, on.initiativeId, id, "to-answer");
  if (!wave) throw new Refusal("not-found", coreWords.notFound);
  refuseUnlessOpen(wave, on.now);
  return wave;
}

export const makeSurveyLink = change({
  name: "survey.link",
  summary: "Makes the link by which an organization answers on a phone: for its own people, or before it has begun.",
  scope: "initiative",
  input: z.object({ waveId: idSchema, organizationId: idSchema }),
  output: z.object({ token: z.string(), organization: z.string() }),
  allow: members,
  example: { waveId: nobody, organizationId: nobody },
  run: (on, { waveId, organizationId }) =>
    on.write(async (tx, note) => {
      if (!keeps(on, organizationId)) throw new Refusal("not-found", coreWords.notFound);
      const place = { initiativeId: on.initiativeId, waveId, organizationId };
      const asked = await findAsked(tx, place);
      if (!asked) throw new Refusal("not-found", coreWords.notFound);
      await openWaveOf(tx, on, waveId);
      const names = await listOrganizationNames(tx, on.initiativeId);
      const token = newToken();
      // Her own people see her answers anyway; whoever else makes a link must not come to read them by it.
      if (actedFor(on).includes(organizationId)) await addKey(tx, place, hashToken(token), on.now);
      else if (asked.state !== "asked") throw new Refusal("conflict", said.hasBegun);
      else {
        await setLinks(tx, on.initiativeId, waveId, [{ organizationId, tokenHash: hashToken(token) }]);
        await markAsked(tx, on.initiativeId, waveId, { ids: [organizationId], how: "asked", now: on.now });
      }
      note({ kind: "survey", id: waveId, keptElsewhere: true });
      return { token, organization: names.find(({ id }) => id === organizationId)?.name ?? "" };
    }),
});

export const mailLinks = change({
  name: "survey.mail",
  summary: "Mails its link to each organization for which nobody signs in; a second time is the one reminder.",
  scope: "initiative",
  input: z.object({ waveId: idSchema, origin: z.url({ protocol: /^https?$/ }).max(200) }),
  output: z.object({ mailed: z.number().int() }),
  allow: may("backbone"),
  example: { waveId: nobody, origin: "https://fivefold.example.org" },
  run: (on, { waveId, origin }) =>
    on.write(async (tx, note) => {
      const wave = await openWaveOf(tx, on, waveId);
      const initiative = await readInitiative(tx, on.initiativeId);
      const waiting = (await listAsked(tx, on.initiativeId, waveId)).filter(
        (one) => one.state === "asked" && !one.hasPeople && one.contactMail && !one.remindedAt,
      );
      const links = waiting.map((one) => ({ ...one, token: newToken() }));
      await setLinks(
        tx,
        on.initiativeId,
        waveId,
        links.map(({ id, token }) => ({ organizationId: id, tokenHash: hashToken(token) })),
      );
      const mails = links.map(({ name, contactMail, token }) => {
        const language = initiative?.defaultLanguage ?? languageOfName(name);
        const values = {
          initiative: initiative?.names[language] ?? languages.map((one) => initiative?.names[one]).find(Boolean) ?? "",
          organization: name,
          day: wave.closesOn,
          link: `${origin}/${initiative?.slug}/survey/${token}`,
        };
        const subject = say(said.mailSubject, language, values);
        return { to: contactMail ?? "", language, subject, body: say(said.mailBody, language, values) };
      });
      for (let from = 0; from < mails.length; from += 1000) await queueMail(tx, ...mails.slice(from, from + 1000));
      for (const how of ["asked", "reminded"] as const) {
        const ids = links.filter(({ askedAt }) => (how === "asked") === (askedAt === null)).map(({ id }) => id);
        await markAsked(tx, on.initiativeId, waveId, { ids, how, now: on.now });
      }
      note({ kind: "survey", id: waveId, detail: { mailed: mails.length } });
      return { mailed: mails.length };
    }),
});

export const linkOperations = [makeSurveyLink, mailLinks];
