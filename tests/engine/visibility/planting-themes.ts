import { backbone, members, type Sown } from "./marks.ts";
import { coders, listeners, type PlantedCampaign } from "./planting-campaigns.ts";
import type { Asks, PlantedConversations } from "./planting-listening.ts";
import type { PlantedStories } from "./planting-stories.ts";
import type { ReadersHouse } from "./readers.ts";

const works = [...listeners, ...coders] as const;
const [first, second] = coders;

interface Coded {
  codes: { id: string; names: { en?: string } }[];
}

/** A code book, a story that two coded and settled, and one that a coder has just begun. */
export async function plantCoding(
  { run }: ReadersHouse,
  sown: Sown,
  { number }: PlantedCampaign,
  stories: PlantedStories,
) {
  const asks = run as never as Asks;
  const book = [...works, ...backbone];
  await asks("director", "codebook.set-code", {
    ...{ number, names: { en: sown.mark("code", book) }, meaning: { en: sown.mark("codemeaning", book) } },
    ...{ useWhen: sown.mark("codeusewhen", book), notWhen: sown.mark("codenotwhen", book) },
  });
  const [id, other] = [stories.told, stories.counted[1] ?? ""];
  await asks(first, "coding.begin", { id });
  await asks(second, "coding.begin", { id });
  const { codes } = await asks<Coded>(first, "coding.story", { id });
  const codeId = codes[0]?.id;
  await asks(first, "coding.mark", { id, codeIds: [codeId], stretches: [], whole: true });
  await asks(first, "coding.memo", { id, memo: sown.mark("memoshared", coders) });
  for (const coder of coders) await asks(coder, "coding.through", { id });
  const reason = sown.mark("settlement", coders);
  await asks(second, "coding.settle", { id, codeId, found: true, reason });
  await asks(first, "coding.begin", { id: other });
  await asks(first, "coding.memo", { id: other, memo: sown.mark("memoown", [first]) });
  sown.place("storybegun", coders, other, { queries: [["coding.story", "id"]] });
}

/** What of the themes the test comes back to. */
export interface PlantedThemes {
  open: string;
  untold: string;
}

const doors = {
  pages: ["listening/themes/:id"],
  queries: [["storytheme.read", "id"]],
  changes: ["storytheme."],
} as const;

/** Themes untold, told, and open; what leads from them to causes and goals; and what was done about what was heard. */
export async function plantThemes(
  { run }: ReadersHouse,
  sown: Sown,
  { id: campaignId, number }: PlantedCampaign,
  { counted, conversations }: { counted: readonly string[]; conversations: PlantedConversations },
): Promise<PlantedThemes> {
  const asks = run as never as Asks;
  const named = async (kind: string, readers: readonly string[], storyIds: readonly string[], found: boolean) => {
    const { id } = await asks(first, "storytheme.name", {
      ...{ campaign: number, storyIds, names: { en: sown.mark(kind, readers, found) } },
      meaning: { en: sown.mark(`${kind}meaning`, readers) },
    });
    sown.place(kind, readers, String(id), doors);
    return String(id);
  };
  const told = await named("heardtheme", members, counted, true);
  const open = await named("heardthemeopen", members, counted, true);
  await asks(first, "storytheme.tell", { campaign: number });
  const untold = await named("heardthemeuntold", works, counted.slice(0, 2), false);
  await asks("director", "storytheme.open", { id: open, open: true });
  const cause = sown.planted.find(({ kind }) => kind === "cause")?.id;
  await asks(first, "storytheme.link-cause", {
    id: told,
    challengeId: cause,
    why: sown.mark("heardcausewhy", members),
  });
  await asks(first, "storytheme.link-cause", {
    id: untold,
    challengeId: cause,
    why: sown.mark("untoldcausewhy", works),
  });
  const candidate = await asks("director", "candidate.add", {
    ...{ names: { en: sown.mark("candidate", members, true) }, why: { en: sown.mark("candidatewhy", members, true) } },
    ...{ themeIds: [told], challengeIds: [cause] },
  });
  const because = sown.mark("candidatebecause", members, true);
  await asks("director", "candidate.settle", { id: candidate.id, state: "not-now", because });
  sown.place("candidate", members, String(candidate.id), {
    ...{ pages: ["listening/candidates/:id"], queries: [["candidate.read", "id"]], changes: ["candidate."] },
  });
  const wrote = async (kind: string, more: object) => {
    const { id } = await asks("director", "heard.write", {
      ...{ heard: { en: sown.mark(kind, members, true) }, done: { en: sown.mark(`${kind}done`, members, true) } },
      ...more,
    });
    sown.place(kind, members, String(id), {
      ...{ pages: ["listening/heard/:id"], queries: [["heard.read", "id"]], changes: ["heard."] },
    });
  };
  await wrote("heardmembers", { campaignId, themeIds: [told] });
  await wrote("heardopen", { campaignId, isOpen: true, notDone: { en: sown.mark("heardnotdone", members) } });
  await wrote("heardsaid", { conversationId: conversations.closed });
  await plantWhoWasHeard(asks, sown, number);
  return { open, untold };
}

async function plantWhoWasHeard(asks: Asks, sown: Sown, number: number): Promise<void> {
  const figures = [{ question: "gender", answer: "girl", count: 900, source: sown.mark("population", members) }];
  await asks("director", "heardfrom.population", { number, figures });
  await asks("director", "heardfrom.tell", { number });
}

/** Opens to everyone what was heard, and who. */
export async function openHeard({ run }: ReadersHouse, { number }: PlantedCampaign): Promise<void> {
  await run("director", "heardfrom.open", { number, isOpen: true });
  await run("director", "heard.open", { open: true });
}
