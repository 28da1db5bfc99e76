export { collectLines, findNextMeeting } from "./collect.ts";
export { countsOf, countsSchema, nextMeetingSchema, saidSchema, together } from "./desk.ts";
export { MeetingPanel } from "./pages/meeting-panel.tsx";
export { sayWeek } from "./say-week.ts";
export type {
  ConditionSource,
  DeskLine,
  DeskSource,
  FirstLineSource,
  HandOverSource,
  MeetingSource,
} from "./sources.ts";
