import type { Operation } from "../core/operation.ts";
import type { Page } from "../interface/page.ts";
import { operations as actions } from "./actions/operations.ts";
import { actionPage } from "./actions/pages/action.tsx";
import { actionsPage } from "./actions/pages/actions.tsx";
import { operations as announcements } from "./announcements/operations.ts";
import { announcementPage } from "./announcements/pages/announcement.tsx";
import { announcementsPage } from "./announcements/pages/list.tsx";
import { writePage as writeAnnouncementPage } from "./announcements/pages/write.tsx";
import { operations as calendars } from "./calendars/operations.ts";
import { subscribePage } from "./calendars/pages/subscribe.tsx";
import { operations as conversationFigures } from "./conversations/figures/operations.ts";
import { resultsPage } from "./conversations/figures/pages/results-page.tsx";
import { standingPage } from "./conversations/figures/pages/standing-page.tsx";
import { operations as conversations } from "./conversations/operations.ts";
import { conversationPage } from "./conversations/pages/conversation-page.tsx";
import { conversationsPage } from "./conversations/pages/list-page.tsx";
import { editConversationPage, newConversationPage } from "./conversations/pages/setup-pages.tsx";
import { statementsPage } from "./conversations/pages/statements-page.tsx";
import { operations as polis } from "./conversations/polis/operations.ts";
import { bringConversationPage } from "./conversations/polis/pages.tsx";
import { queries as conversationQueries } from "./conversations/read-operations.ts";
import { operations as statements } from "./conversations/statements/operations.ts";
import { lookAfterStatements } from "./conversations/statements/queue.ts";
import { judgeTranslation } from "./conversations/statements/translating/operations.ts";
import { statementsToTranslate } from "./conversations/statements/translating/source.ts";
import { beginSayingPage } from "./conversations/taking-part/begin-page.tsx";
import { operations as takingPart } from "./conversations/taking-part/operations.ts";
import { sayPage } from "./conversations/taking-part/say-page.tsx";
import { sayScreenPage } from "./conversations/taking-part/screen-page.tsx";
import { operations as votes } from "./conversations/votes/operations.ts";
import { closeOperations } from "./decisions/close-operations.ts";
import { followOperations } from "./decisions/follow-operations.ts";
import { readOperations } from "./decisions/operations.ts";
import { decisionPage } from "./decisions/pages/decision.tsx";
import { editDecisionPage } from "./decisions/pages/edit-decision.tsx";
import { newDecisionPage } from "./decisions/pages/new-decision.tsx";
import { decisionsPage } from "./decisions/pages/register.tsx";
import { proposeOperations } from "./decisions/propose-operations.ts";
import { voteOperations } from "./decisions/vote-operations.ts";
import { operations as equityOfVoice } from "./equity/operations.ts";
import { equityPage } from "./equity/pages/equity-page.tsx";
import { changes as libraryChanges } from "./library/changes.ts";
import { queries as libraryQueries } from "./library/operations.ts";
import { editPage } from "./library/pages/edit-page.tsx";
import { libraryPage } from "./library/pages/library.tsx";
import { newPagePage } from "./library/pages/new-page.tsx";
import { showPage } from "./library/pages/show-page.tsx";
import { versionsPage } from "./library/pages/versions-page.tsx";
import { operations as agendaItems } from "./meetings/items/operations.ts";
import { operations as minutes } from "./meetings/minutes/operations.ts";
import { operations as meetings } from "./meetings/operations.ts";
import { agendaPage } from "./meetings/pages/agenda.tsx";
import { attendancePage } from "./meetings/pages/attendance.tsx";
import { calendarPage } from "./meetings/pages/calendar.tsx";
import { meetingPage } from "./meetings/pages/meeting.tsx";
import { minutesPage, writePage } from "./meetings/pages/minutes.tsx";
import { changePage, planPage } from "./meetings/pages/plan.tsx";
import { raisePage } from "./meetings/pages/raise.tsx";
import { operations as attendance } from "./meetings/people/operations.ts";
import { queries as meetingQueries } from "./meetings/queries.ts";
import { remindDue } from "./meetings/reminders.ts";
import { askedOperations } from "./stories/campaigns/asked-operations.ts";
import { bridgeOperations } from "./stories/campaigns/bridges/operations.ts";
import { campaignOperations, readListeningFrom } from "./stories/campaigns/operations.ts";
import { agesPage } from "./stories/campaigns/pages/ages-page.tsx";
import { agreePage } from "./stories/campaigns/pages/agree-page.tsx";
import { askedPage } from "./stories/campaigns/pages/asked-page.tsx";
import { beginPage } from "./stories/campaigns/pages/begin-page.tsx";
import { bridgePage, sheetPage } from "./stories/campaigns/pages/bridge-page.tsx";
import { campaignPage } from "./stories/campaigns/pages/campaign-page.tsx";
import { dutyPage } from "./stories/campaigns/pages/duty-page.tsx";
import { linesPage } from "./stories/campaigns/pages/lines-page.tsx";
import { listeningPage } from "./stories/campaigns/pages/listening-page.tsx";
import { peoplePage } from "./stories/campaigns/pages/people-page.tsx";
import { wordsPage } from "./stories/campaigns/pages/words-page.tsx";
import { peopleOperations } from "./stories/campaigns/people/operations.ts";
import { safetyOperations } from "./stories/campaigns/safety-operations.ts";
import { standingOperations } from "./stories/campaigns/standing-operations.ts";
import { bookOperations } from "./stories/coding/book/operations.ts";
import { codeBookPage } from "./stories/coding/book/pages/book.tsx";
import { codingChanges } from "./stories/coding/operations.ts";
import { codingRoomPage } from "./stories/coding/pages/room.tsx";
import { codingStoryPage } from "./stories/coding/pages/story.tsx";
import { codingQueries } from "./stories/coding/read-operations.ts";
import { operations as heard } from "./stories/heard/operations.ts";
import { heardPage, newHeardPage, oneHeardPage } from "./stories/heard/pages/heard-pages.tsx";
import { heardFromOperations } from "./stories/heard-from/operations.ts";
import { whoWasHeardPage } from "./stories/heard-from/pages/who-was-heard.tsx";
import { listeningOperations, listeningPages } from "./stories/listening/everything.ts";
import { waitingInCampaign } from "./stories/listening/sources.ts";
import { meaningPage } from "./stories/meanings/pages/meaning.tsx";
import { paperOperations, paperPages } from "./stories/papers/everything.ts";
import { readStoryReport } from "./stories/report/operations.ts";
import { reportPage } from "./stories/report/pages/report-page.tsx";
import { clockOperations as smsByItself } from "./stories/sms/clock-operations.ts";
import { takeMessage } from "./stories/sms/operations.ts";
import { smsPage } from "./stories/sms/pages/sms-page.tsx";
import { trySmsPage } from "./stories/sms/pages/try-page.tsx";
import { rehearsalOperations } from "./stories/sms/rehearsal.ts";
import { switchOperations } from "./stories/sms/switch/operations.ts";
import { operations as takingBack } from "./stories/taking-back/operations.ts";
import { guardianPage } from "./stories/telling/guardian/guardian-page.tsx";
import { guardianOperations } from "./stories/telling/guardian/operations.ts";
import { lookAtTelling } from "./stories/telling/look.ts";
import { countOpened } from "./stories/telling/opened.ts";
import { tellOperations } from "./stories/telling/operations.ts";
import { tellPage } from "./stories/telling/pages/tell-page.tsx";
import { partOperations } from "./stories/telling/parts/operations.ts";
import { myStoryPage } from "./stories/telling/return/my-story-page.tsx";
import { returnOperations } from "./stories/telling/return/operations.ts";
import { operations as goalCandidates } from "./stories/themes/candidates/operations.ts";
import { candidatePage, candidatesPage } from "./stories/themes/candidates/pages/candidates-pages.tsx";
import { operations as themeCauses } from "./stories/themes/causes/operations.ts";
import { operations as themeNaming } from "./stories/themes/naming-operations.ts";
import { operations as storyThemes } from "./stories/themes/operations.ts";
import { suggestPage } from "./stories/themes/pages/suggest-page.tsx";
import { themePage } from "./stories/themes/pages/theme-page.tsx";
import { themesPage } from "./stories/themes/pages/themes-page.tsx";
import { operations as themeTelling } from "./stories/themes/told/operations.ts";
import { voiceQueries } from "./stories/voices/operations.ts";
import { editVoice } from "./stories/voices/own-operations.ts";
import { voicePage } from "./stories/voices/pages/voice-page.tsx";
import { changes as threadChanges } from "./threads/operations.ts";
import { aboutPage } from "./threads/pages/about.tsx";
import { discussionsPage } from "./threads/pages/discussions.tsx";
import { threadPage } from "./threads/pages/thread.tsx";
import { queries as threadQueries } from "./threads/read-operations.ts";
import { replyOperations } from "./threads/replies/operations.ts";
import { operations as postsInLanguages } from "./threads/translating/operations.ts";
import { messagesToTranslate } from "./threads/translating/source.ts";
import { makeTranslationsFrom } from "./translations/operations.ts";

/** The campaigns of stories; what waits for a listener is known to whoever keeps stories. */
const readListening = readListeningFrom(waitingInCampaign);

/** What a server of the installation's own translates, and nothing else: posts, and statements of conversations. */
const makeTranslations = makeTranslationsFrom([messagesToTranslate, statementsToTranslate]);

/** What can be asked and done about meeting, deciding and talking. */
export const operations: readonly Operation[] = [
  ...readOperations,
  ...proposeOperations,
  ...voteOperations,
  ...closeOperations,
  ...followOperations,
  ...actions,
  ...meetingQueries,
  ...meetings,
  ...agendaItems,
  ...attendance,
  ...minutes,
  remindDue,
  ...calendars,
  ...libraryQueries,
  ...libraryChanges,
  ...takingBack,
  ...listeningOperations,
  ...threadQueries,
  ...threadChanges,
  ...replyOperations,
  ...postsInLanguages,
  makeTranslations,
  ...announcements,
  ...votes,
  ...conversationFigures,
  ...polis,
  ...conversationQueries,
  ...conversations,
  ...statements,
  lookAfterStatements,
  judgeTranslation,
  ...takingPart,
  ...bookOperations,
  ...codingQueries,
  ...codingChanges,
  ...heardFromOperations,
  ...equityOfVoice,
  lookAtTelling,
  countOpened,
  ...tellOperations,
  ...partOperations,
  ...guardianOperations,
  ...returnOperations,
  editVoice,
  ...voiceQueries,
  readListening,
  ...campaignOperations,
  ...safetyOperations,
  ...peopleOperations,
  ...askedOperations,
  ...bridgeOperations,
  ...paperOperations,
  ...standingOperations,
  ...[takeMessage, ...smsByItself, ...switchOperations, ...rehearsalOperations],
  ...[...storyThemes, ...themeNaming, ...themeTelling, ...themeCauses, ...goalCandidates, readStoryReport, ...heard],
];

/** The pages of meeting, deciding and talking. */
export const pages: readonly Page[] = [
  ...listeningPages,
  decisionsPage,
  newDecisionPage,
  decisionPage,
  editDecisionPage,
  actionsPage,
  actionPage,
  calendarPage,
  planPage,
  raisePage,
  subscribePage,
  meetingPage,
  changePage,
  agendaPage,
  attendancePage,
  minutesPage,
  writePage,
  libraryPage,
  newPagePage,
  showPage,
  editPage,
  versionsPage,
  discussionsPage,
  aboutPage,
  threadPage,
  announcementsPage,
  writeAnnouncementPage,
  announcementPage,
  resultsPage,
  standingPage,
  conversationsPage,
  newConversationPage,
  bringConversationPage,
  conversationPage,
  editConversationPage,
  statementsPage,
  beginSayingPage,
  sayScreenPage,
  sayPage,
  codingStoryPage,
  codeBookPage,
  codingRoomPage,
  whoWasHeardPage,
  equityPage,
  meaningPage,
  tellPage,
  guardianPage,
  myStoryPage,
  beginPage(readListening),
  campaignPage,
  wordsPage,
  linesPage,
  dutyPage,
  agesPage,
  peoplePage,
  agreePage,
  askedPage,
  trySmsPage,
  smsPage,
  bridgePage,
  sheetPage,
  ...paperPages,
  listeningPage(readListening),
  ...[
    suggestPage,
    themesPage,
    themePage,
    candidatesPage,
    candidatePage,
    reportPage,
    newHeardPage,
    oneHeardPage,
    heardPage,
    voicePage,
  ],
];
