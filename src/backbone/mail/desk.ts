import { words } from "../../core/message.ts";
import type { DeskSource } from "../desk/public.ts";
import { listMemberMails } from "../memberships/public.ts";
import { countUnsent } from "./store.ts";

const said = words({
  unsent: {
    en: "Mail to {count, plural, one {one person} other {{count, number} people}} of the initiative could not be sent: another way is needed",
    he: "לא ניתן היה לשלוח דואר {count, plural, one {לאדם אחד} two {לשני אנשים} other {ל־{count, number} אנשים}} ביוזמה: צריך דרך אחרת",
    ar: "تعذّر إرسال البريد {count, plural, one {إلى شخص واحد} two {إلى شخصين} few {إلى {count, number} أشخاص} other {إلى {count, number} شخصًا}} في المبادرة: تلزم طريقة أخرى",
  },
});

/** Mail to people of the initiative that was tried to the end and did not go out. */
export const mailDesk: DeskSource = async (tx, { initiativeId }) => {
  const count = await countUnsent(tx, await listMemberMails(tx, initiativeId));
  return count > 0 ? [{ about: "people", sentence: said.unsent, values: { count }, path: "people", due: null }] : [];
};
