export { collectLines, findNextMeeting } from "./collect.ts";
export { type Counts, countsOf, countsSchema, nextMeetingSchema, saidSchema, together } from "./desk.ts";
export { MeetingPanel } from "./pages/meeting-panel.tsx";
export { sayWeek } from "./say-week.ts";
export type {
  ConditionSentence,
  ConditionSource,
  DeskLine,
  DeskSource,
  FirstLine,
  FirstLineSource,
  HandOverPart,
  HandOverSource,
  MeetingSource,
  NextMeeting,
} from "./sources.ts";
