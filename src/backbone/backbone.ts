import type { Operation } from "../core/operation.ts";
import type { Page } from "../interface/page.ts";
import { operations as affiliations } from "./affiliations/operations.ts";
import { operations as bodies } from "./bodies/operations.ts";
import { committeePage } from "./bodies/pages/committee.tsx";
import { committeesPage, newCommitteePage } from "./bodies/pages/committees.tsx";
import { editCommitteePage } from "./bodies/pages/edit-committee.tsx";
import { seatOperations } from "./bodies/seat-operations.ts";
import { operations as changes } from "./changes/operations.ts";
import { changesPage } from "./changes/pages/changes.tsx";
import { operations as documents } from "./documents/operations.ts";
import { historyPage } from "./documents/pages/history.tsx";
import { operations as files } from "./files/operations.ts";
import { makeUpPeople } from "./initiatives/made-up-operation.ts";
import { operations as initiatives } from "./initiatives/operations.ts";
import { newPage } from "./initiatives/pages/new.tsx";
import { settingsPage } from "./initiatives/pages/settings.tsx";
import { practise } from "./initiatives/practise-operation.ts";
import { sayOfItself } from "./initiatives/say-operation.ts";
import { operations as interests } from "./interests/operations.ts";
import { interestsPage } from "./interests/pages/register.tsx";
import { operations as invitations } from "./invitations/operations.ts";
import { joinPage } from "./invitations/pages/join.tsx";
import { operations as joining, pages as joiningPages } from "./joining/joining.ts";
import { mailOperations } from "./mail/operations.ts";
import { outboxPage } from "./mail/pages/outbox.tsx";
import { operations as memberships } from "./memberships/operations.ts";
import { cardPage } from "./memberships/pages/card.tsx";
import { peoplePage } from "./memberships/pages/people.tsx";
import { operations as notifications } from "./notifications/operations.ts";
import { stopPage } from "./notifications/pages/stop.tsx";
import { toldPage } from "./notifications/pages/told.tsx";
import { wishesPage } from "./notifications/pages/wishes.tsx";
import { operations as organizations } from "./organizations/operations.ts";
import { doublesPage } from "./organizations/pages/doubles.tsx";
import { editPage } from "./organizations/pages/edit.tsx";
import { partnersPage } from "./organizations/pages/partners.tsx";
import { pastePage } from "./organizations/pages/paste.tsx";
import { peopleOperations } from "./people/operations.ts";
import { mePage } from "./people/pages/me.tsx";
import { operations as introductions } from "./relations/introductions/operations.ts";
import { pages as surveyPages, operations as surveys } from "./relations/surveys.ts";
import { operations as ties } from "./relations/ties/operations.ts";
import { operations as search } from "./search/operations.ts";
import { searchPage } from "./search/pages/search.tsx";
import { operations as talks } from "./talks/operations.ts";
import { organizationTalksPage } from "./talks/pages/organization-talks.tsx";
import { talksPage } from "./talks/pages/talks.tsx";
import { operations as things } from "./things/operations.ts";

/** What people can ask and do in the fifth condition: initiatives, people, organizations, mail, the log of changes. */
export const operations: readonly Operation[] = [
  ...initiatives,
  sayOfItself,
  practise,
  makeUpPeople,
  ...invitations,
  ...memberships,
  ...organizations,
  ...affiliations,
  ...changes,
  ...peopleOperations,
  ...mailOperations,
  ...documents,
  ...bodies,
  ...seatOperations,
  ...interests,
  ...files,
  ...search,
  ...joining,
  ...talks,
  ...notifications,
  ...things,
  ...surveys,
  ...ties,
  ...introductions,
];

/** What people can look at in the fifth condition. */
export const pages: readonly Page[] = [
  newPage,
  mePage,
  toldPage,
  wishesPage,
  stopPage,
  outboxPage,
  settingsPage,
  peoplePage,
  cardPage,
  partnersPage,
  pastePage,
  doublesPage,
  editPage,
  changesPage,
  joinPage,
  committeesPage,
  newCommitteePage,
  committeePage,
  editCommitteePage,
  interestsPage,
  historyPage,
  searchPage,
  ...joiningPages,
  talksPage,
  organizationTalksPage,
  ...surveyPages,
];
