import type { FunctionSource } from "../../backbone/functions/public.ts";
import { words } from "../../core/message.ts";
import { listPaces } from "./keeping/store.ts";
import { leastOrganizations } from "./portfolio.ts";
import { listCommitments } from "./store.ts";

const said = words({
  promised: {
    en: "{organizations, plural, one {One organization promised something of its own.} other {{organizations, number} organizations promised something of their own.}}",
    he: "{organizations, plural, one {ארגון אחד לקח על עצמו חלק משלו.} two {שני ארגונים לקחו על עצמם חלק משלהם.} other {{organizations, number} ארגונים לקחו על עצמם חלק משלהם.}}",
    ar: "{organizations, plural, one {منظمة واحدة أخذت على عاتقها دورًا.} two {منظمتان أخذتا على عاتقهما دورًا.} few {{organizations, number} منظمات أخذت على عاتقها دورًا.} other {{organizations, number} منظمة أخذت على عاتقها دورًا.}}",
  },
  told: {
    en: "{told, plural, =0 {None of them has told yet how it goes.} one {One of them has told how it goes.} other {{told, number} of them have told how it goes.}}",
    he: "{told, plural, =0 {עוד לא סופר איך זה מתקדם.} one {אחד מהם סיפר איך זה מתקדם.} two {שניים מהם סיפרו איך זה מתקדם.} other {{told, number} מהם סיפרו איך זה מתקדם.}}",
    ar: "{told, plural, =0 {لم يُحكَ بعد كيف يسير الأمر.} one {واحدة منها حكت كيف يسير الأمر.} two {اثنتان منها حكتا كيف يسير الأمر.} few {{told, number} منها حكت كيف يسير الأمر.} other {{told, number} منها حكت كيف يسير الأمر.}}",
  },
});

/** How many organizations promised, and of how many something was heard; never of so few that it tells of one. */
export const promisesFunctions: FunctionSource = async (tx, { initiativeId }) => {
  const promised = (await listCommitments(tx, initiativeId)).filter(({ promisedAt }) => promisedAt !== null);
  const organizations = new Set(promised.map(({ organizationId }) => organizationId)).size;
  if (organizations === 0) return [];
  const line = {
    function: "activities" as const,
    sentence: said.promised,
    values: { organizations },
    path: "work/promises/list",
  };
  if (organizations < leastOrganizations) return [line];
  const paces = await listPaces(tx, initiativeId);
  const heard = promised.filter(({ id, state }) => paces.has(id) || state === "done");
  const told = new Set(heard.map(({ organizationId }) => organizationId)).size;
  return [line, { function: "activities", sentence: said.told, values: { told }, path: "work/updates" }];
};
