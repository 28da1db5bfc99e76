import {
  digestFrom,
  localTime,
  mailFrom,
  mailFromNextDay,
  type Wishes,
  wishesOf,
} from "../../backbone/notifications/public.ts";
import type { Language } from "../../core/message.ts";
import type { Correspondent } from "./store.ts";

/** What is to be done for a person who may have something new. */
export type Plan =
  /** She wants no mail: what waits is let go, and stands on her pages. */
  | { kind: "drop" }
  /** It is quiet with her, or her mail of today went already. */
  | { kind: "wait"; mailAfter: Date }
  | {
      kind: "go";
      wishes: Wishes;
      /** Her day. */
      day: string;
      /** The earliest moment of the mail after this one. */
      mailAfter: Date;
      hasDigest: boolean;
      /** When her next digest goes; null where there is nothing new for it. */
      digestAfter: Date | null;
    };

/** Plans for people at one moment; those who want the same at the same clock are worked out once. */
export function planAt(now: Date) {
  const times = new Map<string, { day: string; open: Date; nextDay: Date }>();
  const timesOf = (wishes: Wishes) => {
    const key = JSON.stringify(wishes);
    let known = times.get(key);
    if (!known) {
      const { day } = localTime(now, wishes.zone);
      known = { day, open: mailFrom(wishes, now), nextDay: mailFromNextDay(wishes, now) };
      times.set(key, known);
    }
    return known;
  };
  return (correspondent: Correspondent | undefined, language: Language): Plan => {
    if (correspondent && !correspondent.wantsMail) return { kind: "drop" };
    const wishes = wishesOf(correspondent?.chosen ?? {}, language);
    const { day, open, nextDay } = timesOf(wishes);
    if (correspondent?.mailDay === day) return { kind: "wait", mailAfter: nextDay };
    if (open > now) return { kind: "wait", mailAfter: open };
    const digestAfter = correspondent?.news
      ? (correspondent.digestAfter ?? digestFrom(wishes, now, correspondent.digestAt))
      : null;
    const hasDigest = digestAfter !== null && digestAfter <= now;
    return { kind: "go", wishes, day, mailAfter: nextDay, hasDigest, digestAfter: hasDigest ? null : digestAfter };
  };
}
