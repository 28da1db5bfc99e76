import type { ReadersHouse } from "./readers.ts";

/** The private calendar links of readers: for themselves, and for the committee where they sit there. */
export type Links = readonly { reader: string; path: string }[];

/** Makes every link that a reader may make. */
export async function calendarLinks({ run, personIds }: ReadersHouse, bodyId: string): Promise<Links> {
  const links: { reader: string; path: string }[] = [];
  for (const reader of Object.keys(personIds))
    for (const body of [null, bodyId]) {
      const made = await run(reader, "calendar.make-link", { bodyId: body }).catch(() => null);
      const token = Object.entries(made ?? {}).find(([key]) => key === "token")?.[1];
      if (token) links.push({ reader, path: `/calendar/${String(token)}.ics` });
    }
  return links;
}
