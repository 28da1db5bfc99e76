import { operations as agenda, pages as agendaPages } from "./agenda/agenda.ts";
import { studies as challengeStudies } from "./agenda/challenges/studies.ts";
import { operations as backbone, pages as backbonePages } from "./backbone/backbone.ts";
import { askedWaiting } from "./backbone/notifications/waiting.ts";
import { listMineFrom, type WaitingSource } from "./backbone/people/mine.ts";
import { minePage } from "./backbone/people/pages/mine.tsx";
import { studies as relationsStudies } from "./backbone/relations/studies.ts";
import { operations as communication, pages as communicationPages } from "./communication/communication.ts";
import { studies as communicationStudies } from "./communication/studies.ts";
import type { Operation } from "./core/operation.ts";
import type { Study } from "./core/study.ts";
import type { Page } from "./interface/page.ts";
import { editionsWaiting } from "./measurement/editions/waiting.ts";
import { gapsStudy } from "./measurement/gaps/study.ts";
import { operations as measurement, pages as measurementPages } from "./measurement/measurement.ts";

/** What can ask something of a person; their answers make her one list over all initiatives. */
export const waitingSources: readonly WaitingSource[] = [editionsWaiting, askedWaiting];

const listMine = listMineFrom(waitingSources);

/** Everything that people can ask and do, over all five conditions. */
export const operations: readonly Operation[] = [
  ...backbone,
  ...measurement,
  ...agenda,
  ...communication,
  listMine as unknown as Operation,
];

/** Everything that people can look at. */
export const pages: readonly Page[] = [
  minePage(listMine, { begin: "/new", example: "/5x2" }),
  ...backbonePages,
  ...agendaPages,
  ...communicationPages,
  ...measurementPages,
];

/** Every analysis that runs on files alone. */
export const studies: readonly Study[] = [gapsStudy, ...challengeStudies, ...relationsStudies, ...communicationStudies];
