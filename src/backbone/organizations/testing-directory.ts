import type { z } from "zod";
import type { Actor, Permission } from "../../core/actor.ts";
import { circlesOf } from "../../core/audience.ts";
import { dispatch } from "../../core/dispatch.ts";
import { newId } from "../../core/id.ts";
import type { Operation } from "../../core/operation.ts";
import { openScratch, type Scratch } from "../../storage/testing.ts";
import { foundInitiative } from "../initiatives/operations.ts";
import { findThing } from "../things/public.ts";
import { addPasted, listForBackbone, previewPaste } from "./operations.ts";

/** An initiative of its own for each test of the directory, and ways to ask in it. */
export class Directory {
  scratch!: Scratch;
  initiativeId = "";
  director = this.person([]);
  readonly now = new Date("2026-03-01T08:00:00Z");

  async open(): Promise<void> {
    this.scratch = await openScratch();
  }

  /** Begins anew, with nobody but a director in it. */
  async begin(): Promise<void> {
    this.initiativeId = "";
    const owner = { ...this.person([]), ownsInstallation: true };
    const made = await this.ask(foundInitiative, owner, { names: { en: `North ${newId()}` }, defaultLanguage: "en" });
    this.initiativeId = made.initiativeId;
    this.director = this.person(["backbone"]);
  }

  person(permissions: Permission[], organizationIds: string[] = []) {
    return {
      kind: "person" as const,
      personId: newId(),
      name: "Somebody",
      mail: "somebody@example.org",
      ownsInstallation: false,
      memberships: [{ initiativeId: this.initiativeId, permissions, organizationIds, bodyIds: [] }],
    };
  }

  async ask<O extends z.ZodType>(
    operation: { output: O; name: string },
    actor: Actor,
    input: unknown,
  ): Promise<z.output<O>> {
    const { records, figures, uploads } = this.scratch;
    const asking = { actor, initiativeId: this.initiativeId || null, language: "en" as const };
    const house = { records, figures, uploads, now: () => this.now };
    return (await dispatch(house, operation as unknown as Operation, asking, input)) as z.output<O>;
  }

  /** Adds a list, all of what looks alike. */
  async bring(text: string): Promise<void> {
    const { doubles } = await this.ask(previewPaste, this.director, { text });
    const choices = Object.fromEntries(doubles.map(({ key }) => [key, "all"]));
    await this.ask(addPasted, this.director, { text, choices });
  }

  async idOf(name: string): Promise<string> {
    const { organizations } = await this.ask(listForBackbone, this.director, {});
    const found = organizations.find((one) => one.name === name);
    if (!found) throw new Error(`No ${name}`);
    return found.id;
  }

  /** What somebody would find of an organization by searching. */
  thingFor(actor: Actor, id: string) {
    const { initiativeId } = this;
    return this.scratch.records.read({ initiativeId, personId: null }, (tx) =>
      findThing(tx, initiativeId, circlesOf(actor, initiativeId), { kind: "organization", id }),
    );
  }
}
