import { peopleIn } from "../../backbone/memberships/public.ts";
import { notify } from "../../backbone/notifications/public.ts";
import { tellThing } from "../../backbone/things/public.ts";
import type { Message, Values } from "../../core/message.ts";
import type { Writer } from "../../storage/records.ts";
import { type KeptProject, pathOf, type Taking } from "./project.ts";
import { projectNews as news } from "./words.ts";

/** Where and by whom something is done. */
export interface Doing {
  initiativeId: string;
  by: string | null;
  now: Date;
}

/** Tells members of a project as it stands; what its team does inside is not told. */
export const tellProject = (
  tx: Writer,
  { initiativeId, by, now }: Doing,
  project: KeptProject,
  state?: { message: Message; values?: Values },
): Promise<void> =>
  tellThing(tx, initiativeId, {
    kind: "project",
    id: project.id,
    path: pathOf(project.id),
    names: project.names,
    body: [...Object.values(project.about), project.cameOfIt].filter(Boolean).join("\n"),
    audience: ["members"],
    ...(state && { state }),
    by,
    now,
  });

/** Tells the people of an organization, or one person, that they were asked into a project. */
export async function tellAsked(
  tx: Writer,
  { initiativeId, by, now }: Doing,
  project: KeptProject,
  taking: Pick<Taking, "organizationId" | "personId">,
): Promise<void> {
  const asked = taking.personId
    ? [taking.personId]
    : await peopleIn(tx, initiativeId, [`organization:${taking.organizationId}`]);
  await notify(tx, initiativeId, {
    to: asked.filter((personId) => personId !== by),
    reason: "answered",
    about: { kind: "project", id: project.id },
    path: pathOf(project.id),
    sentence: news.takesPart,
    values: { project: Object.values(project.names)[0] ?? "" },
    now,
  });
}
