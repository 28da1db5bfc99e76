import { z } from "zod";
import type { Message } from "../src/core/message.ts";
import { idIn, type RunInside } from "./run.ts";

/** What is said of an organization beside its name. */
export interface OrganizationFacts {
  /** The source names the year; the directory counts by years. */
  admittedOn: string;
  does: string;
}

/** A committee or group with what it is for. */
export interface Committee {
  slug: string;
  kind: "steering" | "working-group" | "plenary";
  names: Message;
  mandate: Message;
  allPartners?: boolean;
  quorumLeast?: number;
  papersFor?: "members";
}

/** A text that was agreed, as somebody pastes it, and what its version says of itself. */
export interface Agreement {
  text: string;
  note: string;
}

/** What was reached, when and with whom to thank. */
export interface Reached {
  on: string;
  names: Message;
  words: string;
  thanked: readonly string[];
}

/** The organizations of an initiative by name. */
export async function organizationIds(inside: RunInside): Promise<Map<string, string>> {
  const { organizations } = z
    .object({ organizations: z.array(z.object({ id: z.string(), name: z.string() })) })
    .parse(await inside("organization.list", {}));
  return new Map(organizations.map(({ id, name }) => [name, id]));
}

/** Says of the organizations what a published source says of them: so everybody may read it. */
export async function sayFacts(inside: RunInside, facts: Readonly<Record<string, OrganizationFacts>>): Promise<void> {
  for (const [name, id] of await organizationIds(inside))
    if (facts[name]) await inside("organization.edit", { id, ...facts[name], isPublic: true });
}

/** Founds the committees and groups; answers their ids by their place in the address. */
export async function foundBodies(inside: RunInside, bodies: readonly Committee[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const body of bodies) ids.set(body.slug, idIn(await inside("body.found", body), "id"));
  return ids;
}

/** Publishes what was agreed and opens it to everyone; `beforeIt` is done between the draft and its version. */
export async function agreeOn(
  inside: RunInside,
  { text, note }: Agreement,
  beforeIt: () => Promise<void> = async () => undefined,
): Promise<void> {
  await inside("agenda.begin", { text, language: "en" });
  await beforeIt();
  await inside("agenda.publish", { note });
  await inside("agenda.open", { open: true });
}

/** Records what was reached, open to everyone. */
export async function recordMilestones(inside: RunInside, milestones: readonly Reached[]): Promise<void> {
  for (const { names, ...milestone } of milestones)
    await inside("milestone.record", { ...milestone, names, title: names.en, audience: "everyone" });
}
