import { operations as activities, pages as activityPages } from "./activities/activities.ts";
import { asksFunctions } from "./activities/asks/functions.ts";
import { offersMeetingAsks } from "./activities/asks/reasons.ts";
import { asksOnDesk, asksWaiting } from "./activities/asks/sources.ts";
import { campaignsFunctions } from "./activities/campaigns/functions.ts";
import { promisesFunctions } from "./activities/commitments/functions.ts";
import { promisedTogether } from "./activities/commitments/joint-work.ts";
import { promisedPart, promisesCondition, promisesDesk, promisesWaiting } from "./activities/commitments/sources.ts";
import { countOnceStudy } from "./activities/contributions/count-once-study.ts";
import { overlapsOnDesk, overlapsWaiting } from "./activities/contributions/overlaps/waiting.ts";
import { promisedForGoal } from "./activities/contributions/totals/for-goal.ts";
import { fundsFunctions } from "./activities/funds/functions.ts";
import { roundsOnDesk } from "./activities/funds/sources.ts";
import { workDone } from "./activities/grid/sources.ts";
import { policyAsksFunctions } from "./activities/policy-asks/functions.ts";
import { policyAsksOnDesk } from "./activities/policy-asks/sources.ts";
import { practicesFunctions } from "./activities/practices/functions.ts";
import { projectsTogether } from "./activities/projects/joint-work.ts";
import { projectsFunctions, projectsOnDesk, tasksWaiting } from "./activities/projects/sources.ts";
import { promisesHandOver } from "./activities/reports/hand-over.ts";
import { updateFirstLine, updatesOnDesk, updatesWaiting } from "./activities/reports/sources.ts";
import { rostersWaiting } from "./activities/rosters/waiting.ts";
import { sameCause } from "./activities/undertakings/reasons.ts";
import { undertakingsWaiting } from "./activities/undertakings/sources.ts";
import { operations as agenda, pages as agendaPages } from "./agenda/agenda.ts";
import { agendaFunctions } from "./agenda/agendas/functions.ts";
import { agendaCondition, agendaDesk, agendaWaiting } from "./agenda/agendas/sources.ts";
import { studies as challengeStudies } from "./agenda/challenges/studies.ts";
import { leverageFunctions } from "./agenda/leverage-points/functions.ts";
import { lookAtCauseFrom, lookAtCausesFrom } from "./agenda/leverage-points/look.ts";
import { choosePointFrom } from "./agenda/leverage-points/operations.ts";
import { causePage } from "./agenda/leverage-points/pages/cause-page.tsx";
import { causesPage } from "./agenda/leverage-points/pages/causes-page.tsx";
import { leverageInTheWay } from "./agenda/leverage-points/sources.ts";
import { operations as backbone, pages as backbonePages } from "./backbone/backbone.ts";
import { bodiesOnDesk } from "./backbone/bodies/desk.ts";
import { sameCommittee } from "./backbone/bodies/reasons.ts";
import { evaluatorLine, meetingLineFrom } from "./backbone/desk/first-lines.ts";
import { beginHandOver, readHandOverFrom } from "./backbone/desk/hand-over.ts";
import { readDeskFrom } from "./backbone/desk/operations.ts";
import { deskPage } from "./backbone/desk/pages/desk.tsx";
import { handOverPage } from "./backbone/desk/pages/hand-over.tsx";
import type {
  ConditionSource,
  DeskSource,
  FirstLineSource,
  HandOverSource,
  MeetingSource,
} from "./backbone/desk/public.ts";
import type { FunctionSource } from "./backbone/functions/function.ts";
import { operations as functionOperations, readFunctionsFrom } from "./backbone/functions/operations.ts";
import { functionsPage } from "./backbone/functions/pages/functions-page.tsx";
import { invitationsDesk } from "./backbone/invitations/desk.ts";

import { applicationsOnDesk, vettingsWaiting } from "./backbone/joining/waiting.ts";
import { mailDesk } from "./backbone/mail/desk.ts";
import { readMyPartFrom } from "./backbone/my-part/operations.ts";
import { myPartPage } from "./backbone/my-part/pages/my-part.tsx";
import type { PartSource } from "./backbone/my-part/public.ts";
import { askedWaiting } from "./backbone/notifications/waiting.ts";
import { profilePage } from "./backbone/organizations/pages/profile.tsx";
import { readOrganizationFrom } from "./backbone/organizations/profile-operations.ts";
import type { WorkSource } from "./backbone/organizations/public.ts";
import { organizationsCondition, organizationsOnDesk } from "./backbone/organizations/sources.ts";
import { listMineFrom } from "./backbone/people/mine.ts";
import { minePage } from "./backbone/people/pages/mine.tsx";
import type { WaitingSource } from "./backbone/people/waiting.ts";
import { answerFrom, listIntroductionsFrom } from "./backbone/relations/introductions/operations.ts";
import { introductionsPage } from "./backbone/relations/introductions/pages/introductions.tsx";
import type { JointWorkSource, ReasonSource } from "./backbone/relations/public.ts";
import { studies as relationsStudies } from "./backbone/relations/studies.ts";
import { agreeFrom, readNetworkFrom } from "./backbone/relations/ties/operations.ts";
import { networkPage } from "./backbone/relations/ties/pages/network.tsx";
import { surveysOnDesk, surveysWaiting } from "./backbone/relations/waves/sources.ts";

import { followUpsWaiting, talksOnDesk } from "./backbone/talks/waiting.ts";
import { actionsOnDesk, actionsWaiting } from "./communication/actions/sources.ts";
import { calendarEventsFrom } from "./communication/calendars/operations.ts";
import { operations as communication, pages as communicationPages } from "./communication/communication.ts";
import { conversationsOnDesk, conversationsWaiting } from "./communication/conversations/sources.ts";
import { decisionsFunctions } from "./communication/decisions/functions.ts";
import { recordedDecisions } from "./communication/decisions/recorded.ts";
import { decisionsOnDesk, decisionsWaiting } from "./communication/decisions/sources.ts";
import { voiceCondition, voiceOnDesk } from "./communication/equity/sources.ts";
import { meetingsFunctions } from "./communication/meetings/functions.ts";
import { meetingsTogether } from "./communication/meetings/joint-work.ts";
import { nextMeeting } from "./communication/meetings/next-meeting.ts";
import { meetingsCondition, meetingsDesk, meetingsWaiting } from "./communication/meetings/sources.ts";
import { campaignsOnDesk, campaignsWaiting } from "./communication/stories/campaigns/sources.ts";
import { codingOnDesk, codingWaiting } from "./communication/stories/coding/sources.ts";
import { voiceOfTheDay } from "./communication/stories/heard/home-voice.ts";
import { storiesOnDesk, storiesWaiting } from "./communication/stories/listening/sources.ts";
import { goalFromHeard, toldOfCause } from "./communication/stories/themes/sources.ts";
import { studies as communicationStudies } from "./communication/studies.ts";
import type { Operation } from "./core/operation.ts";
import type { Study } from "./core/study.ts";
import type { Page } from "./interface/page.ts";
import { dataHandOver, dataLeadLine, editionsDesk } from "./measurement/editions/desk-lines.ts";
import { editionsFunctions } from "./measurement/editions/functions.ts";
import { editionsWaiting } from "./measurement/editions/waiting.ts";
import { gapsStudy } from "./measurement/gaps/study.ts";
import { operations as measurement, pages as measurementPages } from "./measurement/measurement.ts";
import { goalHandOver } from "./measurement/scorecards/hand-over.ts";
import { readHomeFrom } from "./measurement/scorecards/home.ts";
import { readGoalFrom } from "./measurement/scorecards/in-the-way.ts";
import { howPage } from "./measurement/scorecards/pages/goal-pages.tsx";
import { homePage } from "./measurement/scorecards/pages/home-page.tsx";

/** What can ask something of a person; their answers make her one list over all initiatives. */
export const waitingSources: readonly WaitingSource[] = [
  meetingsWaiting,
  agendaWaiting,
  decisionsWaiting,
  actionsWaiting,
  tasksWaiting,
  vettingsWaiting,
  followUpsWaiting,
  editionsWaiting,
  updatesWaiting,
  askedWaiting,
  promisesWaiting,
  undertakingsWaiting,
  asksWaiting,
  overlapsWaiting,
  rostersWaiting,
  surveysWaiting,
  conversationsWaiting,
  storiesWaiting,
  codingWaiting,
  campaignsWaiting,
];

/** What gives the backbone team work; their lines make its desk and the director's week. */
const deskSources: readonly DeskSource[] = [
  meetingsDesk,
  decisionsOnDesk,
  agendaDesk,
  actionsOnDesk,
  projectsOnDesk,
  applicationsOnDesk,
  talksOnDesk,
  bodiesOnDesk,
  organizationsOnDesk,
  editionsDesk,
  invitationsDesk,
  updatesOnDesk,
  mailDesk,
  promisesDesk,
  policyAsksOnDesk,
  roundsOnDesk,
  asksOnDesk,
  overlapsOnDesk,
  surveysOnDesk,
  conversationsOnDesk,
  storiesOnDesk,
  codingOnDesk,
  campaignsOnDesk,
  voiceOnDesk,
];

/** What knows how one of the five conditions really stands. */
const conditionSources: readonly ConditionSource[] = [
  agendaCondition,
  meetingsCondition,
  organizationsCondition,
  promisesCondition,
  voiceCondition,
];

/** What knows a part of what a person, or whoever she acts for, has taken on. */
const partSources: readonly PartSource[] = [promisedPart];

/** What knows what happened for the six functions of the backbone. */
const functionSources: readonly FunctionSource[] = [
  agendaFunctions,
  decisionsFunctions,
  leverageFunctions,
  promisesFunctions,
  projectsFunctions,
  asksFunctions,
  practicesFunctions,
  meetingsFunctions,
  editionsFunctions,
  campaignsFunctions,
  policyAsksFunctions,
  fundsFunctions,
];

/** What knows the next meeting of a person. */
const meetingSources: readonly MeetingSource[] = [nextMeeting];

/** Who has something to be told before all else; the first that has something to say, says it. */
const firstLineSources: readonly FirstLineSource[] = [
  dataLeadLine,
  meetingLineFrom(meetingSources),
  updateFirstLine,
  evaluatorLine,
];

/** What tells the next director something that she must know. */
const handOverSources: readonly HandOverSource[] = [goalHandOver, promisesHandOver, dataHandOver];

/** What knows what is done by an organization, or about a cause. */
const workSources: readonly WorkSource[] = [workDone, toldOfCause];

const readOrganization = readOrganizationFrom(workSources);

/** What knows of joint work that two organizations may want to show. */
const jointWorkSources: readonly JointWorkSource[] = [meetingsTogether, projectsTogether, promisedTogether];

/** What knows a public reason for two organizations to meet. */
const reasonSources: readonly ReasonSource[] = [offersMeetingAsks, sameCommittee, sameCause];

const readNetwork = readNetworkFrom(jointWorkSources);
const agreeToTie = agreeFrom(jointWorkSources);
const listIntroductions = listIntroductionsFrom(reasonSources);
const answerIntroduction = answerFrom(reasonSources);
const listMine = listMineFrom(waitingSources, deskSources);
const readDesk = readDeskFrom({ desk: deskSources, meetings: meetingSources });
const readHandOver = readHandOverFrom({ desk: deskSources, handOver: handOverSources });
const readFunctions = readFunctionsFrom(functionSources);
const readMyPart = readMyPartFrom({ waiting: waitingSources, meetings: meetingSources, parts: partSources });
const readHome = readHomeFrom({
  waiting: waitingSources,
  conditions: conditionSources,
  desk: deskSources,
  firstLines: firstLineSources,
  meetings: meetingSources,
  voices: [voiceOfTheDay],
});

const readGoal = readGoalFrom([leverageInTheWay], [promisedForGoal, goalFromHeard]);

const lookAtCauses = lookAtCausesFrom(recordedDecisions);
const lookAtCause = lookAtCauseFrom(recordedDecisions, workSources);
const choosePoint = choosePointFrom(recordedDecisions);

/** What has a day by which it is asked of a person: it stands in her calendar beside her meetings. */
const calendarEvents = calendarEventsFrom([
  editionsWaiting,
  decisionsWaiting,
  actionsWaiting,
  tasksWaiting,
  updatesWaiting,
]);

/** Everything that people can ask and do, over all five conditions. */
export const operations: readonly Operation[] = [
  ...backbone,
  ...measurement,
  ...agenda,
  ...activities,
  ...communication,
  ...functionOperations,
  ...[
    ...[listMine, readFunctions, readDesk, readHandOver, beginHandOver, readMyPart, readHome, calendarEvents],
    ...[readOrganization, readGoal, lookAtCauses, lookAtCause, choosePoint],
    ...[readNetwork, agreeToTie, listIntroductions, answerIntroduction],
  ].map((collected) => collected as unknown as Operation),
];

/** Everything that people can look at. The first page of an initiative comes last: its address is the shortest. */
export const pages: readonly Page[] = [
  minePage(listMine, { begin: "/new", example: "/5x2" }),
  deskPage(readDesk),
  functionsPage(readFunctions),
  handOverPage(readHandOver),
  myPartPage(readMyPart),
  networkPage(readNetwork, agreeToTie),
  introductionsPage(listIntroductions, answerIntroduction),
  ...backbonePages,
  profilePage(readOrganization),
  ...agendaPages,
  ...activityPages,
  causesPage(lookAtCauses),
  causePage({ look: lookAtCause, choose: choosePoint }),
  ...communicationPages,
  howPage(readGoal),
  ...measurementPages,
  homePage(readHome),
];

/** Every analysis that runs on files alone. */
export const studies: readonly Study[] = [
  gapsStudy,
  ...challengeStudies,
  ...relationsStudies,
  ...communicationStudies,
  countOnceStudy,
];
