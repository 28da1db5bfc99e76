/** What the program does before it answers: all that it finds is read by the rules of this version, and nothing is left over. */
export const atStart = [
  ["edition.recover", {}],
  ["search.read", { byOldRules: true }],
  ["survey.remake-figures", {}],
  ["membership.forget-ended", {}],
  ["file.sweep", {}],
  ["story.sweep-taken-back", {}],
] as const;

/** What the program does by itself, and when, in UTC as crontab writes it. */
export const byItself = [
  { at: "* * * * *", name: "search.read" },
  { at: "* * * * *", name: "conversation.count-due" },
  { at: "*/10 * * * *", name: "decision.close-due" },
  { at: "*/10 * * * *", name: "round.close-due" },
  { at: "*/10 * * * *", name: "conversation.close-due" },
  { at: "1 * * * *", name: "membership.forget-ended" },
  { at: "0 5 * * *", name: "meeting.remind-due" },
  { at: "30 4 * * *", name: "report.ask-due" },
  { at: "20 2 * * *", name: "library.purge" },
  { at: "40 2 * * *", name: "file.sweep" },
  { at: "50 2 * * *", name: "contribution.seek-due" },
  { at: "55 2 * * *", name: "contribution.show-due" },
  { at: "10 3 * * *", name: "talk.forget-old" },
  { at: "20 3 * * *", name: "application.forget-drafts" },
  { at: "50 4 * * *", name: "ask.rest" },
  { at: "35 2 * * *", name: "story.end-due" },
  { at: "*/10 * * * *", name: "story.hand-out" },
  { at: "*/10 * * * *", name: "paper.clear-up" },
  { at: "*/10 * * * *", name: "sms.end-due" },
  { at: "* * * * *", name: "sms.send-due" },
  { at: "*/5 * * * *", name: "worry.tell-more" },
  { at: "*/5 * * * *", name: "translation.make" },
  { at: "10 5 * * *", name: "listening.remind-checks" },
  { at: "15 3 * * 1", name: "listening.count" },
  { at: "15 3 1 * *", name: "storytheme.tell-due" },
  { at: "15 3 1 * *", name: "heardfrom.tell-due" },
  { at: "25 3 16 * *", name: "equity.tell-due" },
] as const;

/** Names of tasks are letters alone. */
const taskOf = (operation: string): string => operation.replace(/[^a-z]/gi, "_");

/** The tasks of what the program does by itself, for the queue of jobs. */
export const tasksByItself = (run: (operation: string, input: object) => Promise<unknown>) =>
  Object.fromEntries(
    byItself.map(({ name }) => [
      taskOf(name),
      async () => {
        await run(name, {});
      },
    ]),
  );

/** When they run. */
export const crontabByItself = byItself.map(({ at, name }) => `${at} ${taskOf(name)}`);
