import type { Rest } from "../found-example.ts";
import { agreeOn, foundBodies, organizationIds, recordMilestones } from "../governing.ts";
import { idIn, type RunInside } from "../run.ts";
import { workOnCauses } from "./causes-work.ts";
import {
  practiceAgenda,
  practiceBodies,
  practiceDecision,
  practiceDiscussion,
  practiceEndorsements,
  practiceMilestones,
  practiceMinutes,
  practicePage,
  practiceQuestion,
  practiceReadiness,
  practiceSeats,
  practiceStances,
} from "./governing.ts";
import { listen } from "./listening/listen.ts";
import { workTogether } from "./work/work.ts";

/** What the parts of the made-up working week need. */
interface Practising {
  inside: RunInside;
  bodies: ReadonlyMap<string, string>;
  organizations: ReadonlyMap<string, string>;
  /** The day so many days from the founding, `2026-03-12`. */
  day(after: number): string;
}

const dayLength = 86_400_000;

/**
 * Fills the place to practise with a made-up working week: committees, meetings, decisions, actions, texts. Answers how to
 * fill its room of listening.
 */
export async function governPractice(inside: RunInside, now: Date): Promise<Rest> {
  const bodies = await foundBodies(inside, practiceBodies);
  const organizations = await organizationIds(inside);
  const day = (after: number) => new Date(now.getTime() + after * dayLength).toISOString().slice(0, 10);
  const practising = { inside, bodies, organizations, day };
  const voters = await seatThem(practising);
  await agree(practising);
  const meetingId = await meet(practising, voters);
  const decisionId = await decide(practising, meetingId, voters);
  await act(practising, meetingId, decisionId);
  await inside("initiative.open-room", { rooms: ["causes", "work", "listening"] });
  const causes = await workOnCauses({ inside, bodies, voters });
  await workTogether({ inside, bodies, organizations, causes, now });
  await inside("cohort.add", { names: { en: "First cohort", he: "המחזור הראשון", ar: "الفوج الأوّل" } });
  await recordMilestones(inside, practiceMilestones);
  await inside("library.make", practicePage);
  await inside("discussion.open", { ...practiceDiscussion, forWhom: "partners" });
  return () => listen({ inside, organizations, causes, now });
}

/** Seats everybody; answers who can vote in the steering committee, as a meeting writes them down. */
async function seatThem({ inside, bodies, organizations, day }: Practising): Promise<string[]> {
  const voters: string[] = [];
  for (const { body, organization, ...seat } of practiceSeats) {
    const bodyId = bodies.get(body);
    const wish = { ...seat, bodyId, organizationId: organizations.get(organization), since: day(-365) };
    const id = idIn(await inside("seat.add", wish), "id");
    if (body === "steering-committee") voters.push(`seat:${id}`);
  }
  return voters;
}

async function agree({ inside, organizations, day }: Practising): Promise<void> {
  await inside("readiness.judge", practiceReadiness);
  await agreeOn(inside, practiceAgenda, async () => {
    const { disagreements } = await inside("agenda.read", {}).then(
      (read) => read as { disagreements: { id: string }[] },
    );
    for (const { organization, wording } of practiceStances)
      await inside("disagreement.word", {
        id: disagreements[0]?.id,
        organizationId: organizations.get(organization),
        wording,
      });
  });
  for (const organization of practiceEndorsements)
    await inside("agenda.endorse", {
      version: 1,
      organizationId: organizations.get(organization),
      recordedNote: `Made up, for practice, ${day(0)}`,
    });
}

/** One meeting that was held, with minutes that can still be corrected, and one that is to come. */
async function meet({ inside, bodies, day }: Practising, voters: readonly string[]): Promise<string> {
  const times = { from: "10:00", to: "11:30", place: "Town A, town hall (made up)", keepDay: true };
  const id = idIn(
    await inside("meeting.plan", {
      ...times,
      bodyId: bodies.get("steering-committee"),
      title: "Steering committee: teachers for the north",
      day: day(-14),
    }),
    "id",
  );
  const items = [
    { title: "Where we stand", kind: "information", minutes: 20 },
    { title: "Teacher trainings in District North", kind: "decision", minutes: 40 },
  ];
  for (const item of items) await inside("meeting.add-item", { ...item, id });
  const ways = Object.fromEntries(voters.map((voter, place) => [voter, place === 3 ? "online" : "present"]));
  await inside("meeting.attend", { id, ways });
  const document = idIn(await inside("meeting.begin-minutes", { id }), "document");
  const { version } = await inside("document.read-live", { id: document });
  await inside("document.write", { id: document, base: version, text: practiceMinutes });
  await inside("meeting.open-corrections", { id, until: day(14) });
  const next = idIn(
    await inside("meeting.plan", {
      ...times,
      bodyId: bodies.get("plenary"),
      title: "Plenary: where the next class opens",
      day: day(21),
      openTo: "members",
    }),
    "id",
  );
  await inside("meeting.add-item", { id: next, title: practiceQuestion.title, kind: "decision", minutes: 45 });
  return id;
}

/** One decision that was taken and is being carried out, and one that is open. */
async function decide(practising: Practising, meetingId: string, voters: readonly string[]): Promise<string> {
  const { inside, bodies, organizations, day } = practising;
  const taken = { ...practiceDecision, bodyId: bodies.get("steering-committee"), meetingId };
  const organizationIds = [organizations.get("College One"), organizations.get("School network North")];
  const id = idIn(await inside("decision.propose", { ...taken, organizationIds }), "id");
  await inside("decision.record", { id, present: voters, counts: { yes: 3, abstain: 1 } });
  await inside("decision.carry", {
    id,
    state: "in-work",
    ownerName: "Head of School network North",
    effect: "Forty trained teachers a year in District North.",
    reviewOn: day(180),
  });
  const asked = { ...practiceQuestion, bodyId: bodies.get("plenary") };
  const open = idIn(await inside("decision.propose", asked), "id");
  await inside("decision.open", { id: open, until: day(60) });
  return id;
}

/** What was said that will be done: one thing open, one nobody has taken yet, one done. */
async function act(practising: Practising, meetingId: string, decisionId: string): Promise<void> {
  const { inside, bodies, organizations, day } = practising;
  const said = { bodyId: bodies.get("steering-committee"), meetingId, forMembers: true };
  await inside("action.add", {
    ...said,
    decisionId,
    what: "Find twenty teachers who want to train for the advanced course",
    organizationId: organizations.get("School network North"),
    dueOn: day(30),
  });
  await inside("action.add", {
    ...said,
    what: "Look for money for the second year of trainings",
    dueOn: day(45),
  });
  const done = await inside("action.add", {
    ...said,
    what: "Put share and gap on one page",
    name: "Director of the backbone",
    dueOn: day(-1),
  });
  await inside("action.end", { id: idIn(done, "id"), state: "done", outcome: "Both stand on the goal page." });
}
