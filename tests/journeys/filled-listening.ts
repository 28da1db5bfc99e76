import { request } from "playwright-core";
import { expect, inject } from "vitest";
import { tellings } from "../../src/communication/stories/themes/testing.ts";
import { freshName, password } from "./beginnings.ts";
import { type Doing, day, doingAs, doingBy, type Filling, idOf, many } from "./filled.ts";
import type { Person } from "./person.ts";

type Parts = Record<string, Record<string, string>>;

/** The same parts at every one of some pages of listening. */
const at = (pages: readonly string[], parts: Record<string, string>): Parts =>
  Object.fromEntries(pages.map((page) => [`/:initiative/listening/${page}`.replace(/\/$/, ""), parts]));

const inAll = (en: string, he: string, ar: string) => ({ en, he, ar });

/** Whoever leads an initiative, and somebody who reads stories with her. */
interface Two {
  one: Filling;
  other: Filling;
}

/** What stands for each part of the paths of listening, where many talk, tell and are heard; comes after causes. */
export async function fillListening(person: Person, initiative: string): Promise<Parts> {
  const one = doingAs(person, initiative);
  await one.does("initiative.open-room", { rooms: ["causes", "work", "listening"] });
  const [cookies, none] = [await request.newContext(), await request.newContext()];
  try {
    const two = { one, other: doingBy(cookies, initiative) };
    const anybody = doingBy(none, initiative);
    await joins(one, cookies, initiative);
    const talk = await fillTalk(one, anybody.does);
    const campaign = await openCampaign(two);
    const told = await tellMany(anybody.does, campaign.code);
    const stories = await listenTo(two);
    const coded = await codeOne(two, campaign.number);
    const heard = await hear(one, campaign.number);
    const voice = await standWhole(two, anybody.does, campaign.code);
    const papers = await fillPapers(one, campaign);
    return { ...talk, ...campaign.parts, ...told, ...stories, ...coded, ...heard, ...voice, ...papers };
  } finally {
    await Promise.all([cookies.dispose(), none.dispose()]);
  }
}

/** Somebody follows a link into the initiative and makes an account, as its form does. */
async function joins({ does }: Filling, cookies: Awaited<ReturnType<typeof request.newContext>>, initiative: string) {
  const { token } = await does("invitation.make", { permissions: ["partner"], language: "en", mostUses: 1 });
  const mail = `${freshName("reader").replaceAll(" ", "-")}@example.org`;
  const answer = await cookies.post(`${inject("address")}${initiative}/join/${token}/account`, {
    form: { operation: "invitation.join", name: "Reader", mail, password },
    headers: { origin: inject("address") },
    maxRedirects: 0,
  });
  expect(answer.status(), await answer.text()).toBe(303);
}

/** A conversation in which eight answered and two put a statement, and one that is over with what came of it. */
async function fillTalk({ asks, does }: Filling, saying: Doing): Promise<Parts> {
  const names = inAll("What would keep you in five units?", "מה היה משאיר אתכם בחמש יחידות?", "ما الذي يبقيكم؟");
  const over = idOf(await does("conversation.make", { names: inAll("Last year", "בשנה שעברה", "السنة الماضية") }));
  await does("statement.seed", { conversationId: over, texts: ["Small groups help."] });
  await does("conversation.open", { id: over });
  await does("conversation.close", { id: over });
  await does("conversation.tell", {
    id: over,
    cameOfIt: inAll("Two more groups", "עוד שתי קבוצות", "مجموعتان أخريان"),
  });

  const about = inAll("We read it in March.", "נקרא את זה במרץ.", "نقرأ ذلك في آذار.");
  const { id, number, code } = await does("conversation.make", { names, about });
  const texts = ["Buses wait for late classes.", "כולם יכולים לעמוד בחמש יחידות.", "أريد معلّمة تشرح بالعربية."];
  await does("statement.seed", { conversationId: id, texts: [...texts, "Summer courses help more than tests."] });
  await does("conversation.open", { id });
  const ids = many(await asks("statement.queue", { number }), "statements").map((one) => one.id);
  const tokens = await Promise.all(
    Array.from({ length: 8 }, async (_, person) => {
      const { token } = await saying("participant.begin", { code });
      const votes = ids.map((statementId, place) => ({ statementId, vote: person < 4 === place < 2 ? 1 : -1 }));
      // The first one still has a statement to answer.
      await saying("vote.cast", { code, token, votes: person ? votes : votes.slice(1) });
      return String(token);
    }),
  );
  const token = tokens[0] ?? "";
  await saying("statement.say", { code, token, text: "One lesson less in a day." });
  return {
    ...at(
      ["", "/edit", "/statements", "/results"].map((page) => `conversations/:number${page}`),
      {
        number: String(number),
      },
    ),
    "/:initiative/say/:code": { code: String(code) },
    "/:initiative/say/:code/screen": { code: String(code) },
    "/:initiative/say/:code/:token": { code: String(code), token },
    "/:initiative/say/:code/:token/standing": { code: String(code), token },
  };
}

/** A campaign, and what the link of its bridge is called. */
interface Laid {
  number: number;
  code: string;
  bridge: string;
}

/** A campaign that takes stories, kept safe by two who lead, listen and code; answers its number and the code of a link. */
async function openCampaign({ one, other }: Two): Promise<Laid & { parts: Parts }> {
  const { asks, does } = one;
  const names = inAll("On the way to school", "בדרך לבית הספר", "في الطريق إلى المدرسة");
  const words = inAll("Tell one experience.", "נשמח לשמוע על חוויה אחת.", "يهمّنا سماع تجربة واحدة.");
  const { number } = (await does("listening.begin", { names, template: "IL" })) as { number: number };
  const told = { names, prompt: words, whoAsks: words, languages: ["en", "he", "ar"], countries: ["IL"] };
  await does("listening.set-words", { number, ...told });
  const { campaign, people } = (await asks("listening.prepare", { number })) as unknown as {
    campaign: { lines: { id: string }[] };
    people: { id: string; name: string }[];
  };
  for (const { id } of campaign.lines) await does("listening.check-line", { number, lineId: id, called: true });
  await does("listening.set-duty", { number, country: "IL", words, saidBy: "A lawyer", confirmed: true });
  const rules = ["13-15", "16-17", "18+"].map((age) => ({
    ...{ age, mayTell: true, mayPublish: true, needsGuardian: age !== "18+" },
  }));
  await does("listening.set-ages", { number, country: "IL", rules, confirmed: true });
  await does("listening.set-support", {
    number,
    reach: "The office",
    support: inAll("A psychologist", "פסיכולוגית", "أخصّائيّة نفسيّة"),
  });
  const helps = [
    [one, "Owner", ["listener", "contact", "coder"]],
    [other, "Reader", ["listener", "deputy", "coder"]],
  ] as const;
  for (const [who, name, duties] of helps)
    for (const duty of duties) {
      await does("listening.ask", { number, personId: people.find((known) => known.name === name)?.id, duty });
      await who.does("listening.agree", { number, duty, hasReadGuide: true });
    }
  const corners = [inAll("people", "אנשים", "الناس"), inAll("time", "זמן", "الوقت"), inAll("myself", "אני", "نفسي")];
  const ends = [inAll("I left", "עזבתי", "تركت"), inAll("I stayed", "נשארתי", "بقيت")];
  for (const question of [
    { kind: "triad", question: inAll("It was about", "זה היה קשור אל", "كان ذلك عن"), corners },
    { kind: "slider", question: inAll("How did it end?", "איך זה נגמר?", "كيف انتهى ذلك؟"), ends },
  ])
    await does("listening.add-question", { number, question });
  const asked = { takes: ["text", "audio", "photo"], placeLevel: "none", gender: true, schoolLanguage: true };
  await does("listening.set-asked", { number, ...asked });
  await does("listening.open", { number });
  const bridge = { names: inAll("A youth centre", "מרכז נוער", "مركز شبيبة") };
  const { id, code } = await does("listening.lay-bridge", { number, ...bridge });
  const steps = ["", "/words", "/lines", "/duty", "/ages", "/people", "/asked", "/agree", "/who-was-heard", "/meaning"];
  const themes = ["/themes", "/themes/suggest", "/report", "/sms", "/sms/try"];
  return {
    ...{ number, code: String(code), bridge: String(id) },
    parts: {
      ...at(
        [...steps, ...themes].map((page) => `campaigns/:number${page}`),
        { number: String(number) },
      ),
      ...at(["coding/:campaign", "coding/:campaign/book"], { campaign: String(number) }),
      ...at(["bridges/:bridge", "bridges/:bridge/sheet"], { bridge: String(id) }),
      "/:initiative/tell/:code": { code: String(code) },
    },
  };
}

/** Three sheets of paper, of which a listener typed one in. */
async function fillPapers({ asks, does }: Filling, { bridge }: Laid): Promise<Parts> {
  const { stackId } = await does("paper.print", { bridgeId: bridge, language: "en", count: 3 });
  const [sheet] = many(await asks("paper.sheets", { stackId }), "sheets");
  await does("paper.promise", { stackId, promised: true });
  const typed = { words: "The teacher waited for us.", age: "18+", uses: ["read"], receivedOn: day(0) };
  await does("paper.enter", { stackId, sheet: sheet?.number, ...typed });
  const stack = { stack: String(stackId) };
  return {
    ...at(["papers/:stack", "papers/:stack/print"], stack),
    ...at(["papers/:stack/again/:sheet"], { ...stack, sheet: String(sheet?.number) }),
  };
}

/** Twelve tell of buses and teachers, in two languages; one of them is young, and asks a parent. */
async function tellMany(does: Doing, code: string): Promise<Parts> {
  const texts = [tellings.en.bus, tellings.en.teacher, tellings.he.bus].flatMap((all) => all.slice(0, 4));
  const keys = await Promise.all(
    texts.map(async (words, place) => {
      const { key } = await does("tell.begin", { code, age: place ? "18+" : "16-17" });
      await does("tell.save", { key, words });
      await does("tell.send", { key, code, uses: ["read", "count", "quote", "publish"] });
      const parts = place % 2 ? [0.7, 0.2, 0.1] : [0.1, 0.2, 0.7];
      const meaning = { triads: { "triad-1": parts }, sliders: { "slider-1": place % 3 ? 0.9 : 0.2 } };
      await does("tell.say-last", { key, who: { gender: place % 3 ? "girl" : "boy", schoolLanguage: "en" }, meaning });
      return key;
    }),
  );
  const { token } = await does("guardian.ask", { key: keys[0] });
  return { "/:initiative/guardian/:token": { token: String(token) } };
}

/** Every story is read and masked; one is answered and asked for a sentence, one worries its listener. */
async function listenTo({ one, other }: Two): Promise<Parts> {
  const { asks, does } = one;
  const ids = many(await asks("story.inbox", {}), "stories").map(({ id }) => String(id));
  await Promise.all(
    ids.map(async (id) => {
      await does("story.open", { id });
      const { version } = await asks("masking.suggest", { id });
      await does("masking.set", { id, version, from: "told", masked: [], more: ["morning"], readWhole: true });
    }),
  );
  const [first, second] = ids;
  await does("story.reply", { id: first, words: "Thank you for telling us." });
  const { version } = await asks("masking.suggest", { id: first });
  await does("quote.ask", { id: first, version, what: 0, purpose: "voices" });
  const worry = idOf(await does("worry.raise", { id: second, urgent: true }));
  await other.does("worry.take", { id: worry });
  await other.does("worry.note", { id: worry, what: "Called the welfare officer" });
  const pages = ["", "/masking", "/sentence", "/worry"].map((page) => `stories/:id${page}`);
  return { ...at(pages, { id: first ?? "" }), ...at(["worries/:id"], { id: worry }) };
}

/** A whole story that one listener proposed and the other read, and that its teller lets stand. */
async function standWhole({ one, other }: Two, does: Doing, code: string): Promise<Parts> {
  const inbox = async () => many(await one.asks("story.inbox", {}), "stories").map(({ id }) => String(id));
  const before = await inbox();
  const { key } = await does("tell.begin", { code, age: "18+" });
  await does("tell.save", { key, words: "I waited for an hour. Then I walked, and nobody asked why I was late." });
  await does("tell.send", { key, code, uses: ["read", "publish"] });
  const id = (await inbox()).find((story) => !before.includes(story)) ?? "";
  for (const listener of [one, other]) await listener.does("story.open", { id });
  const { version } = await one.asks("masking.suggest", { id });
  await one.does("masking.set", { id, version, from: "told", masked: [], more: [], readWhole: true });
  const quoteId = idOf(await one.does("voice.propose", { id, version, places: ["voices", "report"] }));
  const { proposed } = (await other.asks("voice.prepare", { id })) as { proposed: { sign: string; points: string[] } };
  await other.does("voice.check", { id, quoteId, sign: proposed.sign, points: proposed.points, answer: "yes" });
  await does("mystory.answer-sentence", { key, id: quoteId, answer: "yes" });
  return { ...at(["stories/:id/publishing"], { id }), ...at(["voices/:id"], { id: quoteId }) };
}

/** Two coded the same story, each without seeing the other; they differ in one code. */
async function codeOne({ one, other }: Two, number: number): Promise<Parts> {
  for (const [names, useWhen] of [
    [inAll("Late", "מאחרים", "متأخّر"), "Somebody waits or comes late."],
    [inAll("Alone", "לבד", "وحيد"), "Nobody helps."],
  ])
    await one.does("codebook.set-code", { number, names, useWhen });
  const [late = "", alone = ""] = many(await one.asks("codebook.read", { number }), "codes").map(({ id }) =>
    String(id),
  );
  const coders: [Doing, string[]][] = [
    [one.does, [late, alone]],
    [other.does, [late]],
  ];
  let story = "";
  for (const [does, codeIds] of coders) {
    story = idOf(await does("coding.next", { number }));
    await does("coding.mark", { id: story, codeIds, stretches: [{ from: 0, until: 12 }] });
    await does("coding.through", { id: story, memo: "The first words say it." });
  }
  return at(["coding/story/:story"], { story });
}

/** What many told is named and told in coarse counts, tied to a cause, taken up, and answered. */
async function hear({ asks, does }: Filling, number: number): Promise<Parts> {
  const lives = { girl: 480, boy: 500, other: 20 };
  const source = "Statistics office, 2025";
  const figures = Object.entries(lives).map(([answer, count]) => ({ question: "gender", answer, count, source }));
  await does("heardfrom.population", { number, figures });
  await does("heardfrom.tell", { number });
  const storyIds = many(await asks("story.inbox", {}), "stories").map(({ id }) => id);
  const names = inAll("Waiting for a bus that does not come", "מחכים לאוטובוס שלא מגיע", "انتظار حافلة لا تأتي");
  const theme = idOf(await does("storytheme.name", { campaign: number, names, storyIds: storyIds.slice(0, 7) }));
  const teachers = inAll("A teacher who stayed", "מורה שנשארה", "معلّمة بقيت");
  await does("storytheme.name", { campaign: number, names: teachers, storyIds: storyIds.slice(7) });
  await does("storytheme.tell", { campaign: number });
  const cause = String(many(await asks("challenge.list", {}), "challenges")[0]?.id);
  await does("storytheme.link-cause", { id: theme, challengeId: cause, why: "Several told of it" });
  await does("storytheme.open", { id: theme, open: true });
  const goal = inAll(
    "Every pupil is there for the first lesson",
    "כולם מגיעים לשיעור הראשון",
    "يصل الجميع إلى الحصّة الأولى",
  );
  const candidate = idOf(await does("candidate.add", { names: goal, themeIds: [theme], challengeIds: [cause] }));
  const { campaign } = (await asks("listening.prepare", { number })) as { campaign: { id: string } };
  const answered = {
    heard: inAll("The bus is late", "האוטובוס מאחר", "الحافلة تتأخّر"),
    done: inAll("Two more", "עוד שניים", "اثنتان أخريان"),
  };
  const heard = idOf(
    await does("heard.write", { campaignId: campaign.id, themeIds: [theme], ...answered, isOpen: true }),
  );
  await does("heard.open", { open: true });
  return {
    ...at(["themes/:id"], { id: theme }),
    ...at(["candidates/:id"], { id: candidate }),
    ...at(["heard/:id"], { id: heard }),
  };
}
