import type { Operation } from "../core/operation.ts";
import type { Page } from "../interface/page.ts";
import { operations as changes } from "./changes/operations.ts";
import { changesPage } from "./changes/pages/changes.tsx";
import { operations as documents } from "./documents/operations.ts";
import { operations as initiatives } from "./initiatives/operations.ts";
import { newPage } from "./initiatives/pages/new.tsx";
import { settingsPage } from "./initiatives/pages/settings.tsx";
import { practise } from "./initiatives/practise-operation.ts";
import { sayOfItself } from "./initiatives/say-operation.ts";
import { operations as invitations } from "./invitations/operations.ts";
import { joinPage } from "./invitations/pages/join.tsx";
import { mailOperations } from "./mail/operations.ts";
import { outboxPage } from "./mail/pages/outbox.tsx";
import { operations as memberships } from "./memberships/operations.ts";
import { peoplePage } from "./memberships/pages/people.tsx";
import { operations as notifications } from "./notifications/operations.ts";
import { stopPage } from "./notifications/pages/stop.tsx";
import { toldPage } from "./notifications/pages/told.tsx";
import { wishesPage } from "./notifications/pages/wishes.tsx";
import { operations as organizations } from "./organizations/operations.ts";
import { partnersPage } from "./organizations/pages/partners.tsx";
import { pastePage } from "./organizations/pages/paste.tsx";
import { peopleOperations } from "./people/operations.ts";
import { mePage } from "./people/pages/me.tsx";
import { operations as things } from "./things/operations.ts";

/** What people can ask and do in the fifth condition: initiatives, people, organizations, mail, the log of changes. */
export const operations: readonly Operation[] = [
  ...initiatives,
  sayOfItself,
  practise,
  ...invitations,
  ...memberships,
  ...organizations,
  ...changes,
  ...peopleOperations,
  ...mailOperations,
  ...documents,
  ...notifications,
  ...things,
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
  partnersPage,
  pastePage,
  changesPage,
  joinPage,
];
