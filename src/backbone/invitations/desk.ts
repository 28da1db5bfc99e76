import { words } from "../../core/message.ts";
import type { DeskSource } from "../desk/public.ts";
import { listInvitations } from "./store.ts";

const said = words({
  open: {
    en: "{left, plural, one {One invited person has} other {{left, number} invited people have}} not joined yet; the link is open until {day}",
    he: "{left, plural, one {אדם אחד שהוזמן עוד לא הצטרף} two {שני אנשים שהוזמנו עוד לא הצטרפו} other {{left, number} אנשים שהוזמנו עוד לא הצטרפו}}; הקישור פתוח עד {day}",
    ar: "{left, plural, one {شخص مدعوّ واحد لم ينضمّ بعد} two {شخصان مدعوّان لم ينضمّا بعد} few {{left, number} أشخاص مدعوّين لم ينضمّوا بعد} other {{left, number} شخصًا مدعوًّا لم ينضمّوا بعد}}؛ الرابط مفتوح حتى {day}",
  },
});

/** Links into the initiative that still wait for people, until they close by themselves. */
export const invitationsDesk: DeskSource = async (tx, { initiativeId, now }) => {
  const invitations = await listInvitations(tx, initiativeId, now);
  return invitations
    .filter(({ state }) => state === "open")
    .map(({ mostUses, uses, expiresAt }) => ({
      about: "people",
      sentence: said.open,
      values: { left: mostUses - uses, day: expiresAt.slice(0, 10) },
      path: "people",
      due: expiresAt.slice(0, 10),
    }));
};
