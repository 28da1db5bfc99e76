import { sql } from "kysely";
import type { z } from "zod";
import type { Actor, Permission } from "../../core/actor.ts";
import { dispatch } from "../../core/dispatch.ts";
import { newId } from "../../core/id.ts";
import type { Operation } from "../../core/operation.ts";
import { openScratch, type Scratch } from "../../storage/testing.ts";
import { answerAbout, chooseOrganizations, finishSurvey } from "./answering/operations.ts";
import { openWave } from "./waves/operations.ts";

/** An initiative with organizations and one person for each, and ways to ask in it. */
export class Surveyed {
  scratch!: Scratch;
  now = new Date("2026-03-01T09:00:00Z");
  initiativeId = newId();
  organizations: string[] = [];
  people: Actor[] = [];
  backbone: Actor = this.person(["backbone"]);

  async open(count: number): Promise<void> {
    this.scratch = await openScratch();
    await this.found(count);
  }

  /** Begins an initiative of its own. */
  async found(count: number): Promise<void> {
    this.initiativeId = newId();
    this.organizations = Array.from({ length: count }, () => newId());
    this.people = this.organizations.map((id) => this.person(["partner"], [id]));
    this.backbone = this.person(["backbone"]);
    const { initiativeId } = this;
    await this.scratch.records.write({ initiativeId, personId: null }, async (tx) => {
      await sql`insert into initiative (id, slug, names, default_language)
        values (${initiativeId}, ${`north-${initiativeId}`}, '{"en":"North"}', 'en')`.execute(tx);
      await sql`insert into organization (initiative_id, id, name, language, sector)
        select ${initiativeId}, id, 'Partner ' || place, 'en', 'nonprofit'
        from unnest(${sql.val(this.organizations)}::uuid[]) with ordinality as o(id, place)`.execute(tx);
      const ids = this.people.map((one) => (one.kind === "person" ? one.personId : ""));
      await sql`insert into membership (initiative_id, person_id, permissions)
        select ${initiativeId}, id, '{partner}' from unnest(${sql.val(ids)}::text[]) as p(id)`.execute(tx);
      await sql`insert into representation (initiative_id, person_id, organization_id)
        select ${initiativeId}, person, organization
        from unnest(${sql.val(ids)}::text[], ${sql.val(this.organizations)}::uuid[]) as r(person, organization)`.execute(
        tx,
      );
    });
  }

  person(permissions: Permission[], organizationIds: string[] = []): Actor {
    return {
      kind: "person",
      personId: newId(),
      name: "Somebody",
      mail: "somebody@example.org",
      ownsInstallation: false,
      memberships: [{ initiativeId: this.initiativeId, permissions, organizationIds, bodyIds: [] }],
    };
  }

  async ask<O extends z.ZodType>(operation: { output: O; name: string }, actor: Actor, input: unknown) {
    const { records, figures, uploads } = this.scratch;
    const asking = { actor, initiativeId: this.initiativeId, language: "en" as const };
    const house = { records, figures, uploads, now: () => this.now };
    return (await dispatch(house, operation as unknown as Operation, asking, input)) as z.output<O>;
  }

  openWave = (input: object = {}) =>
    this.ask(openWave, this.backbone, { names: { en: "2026" }, closesOn: "2026-03-22", ...input });

  of = (place: number): string => this.organizations[place] ?? "";
  by = (waveId: string, place: number) => ({ waveId, organizationId: this.of(place) });
  actsAs = (place: number): Actor => this.people[place] ?? { kind: "visitor" };

  /** One organization answers about others, and is done. */
  async answers(waveId: string, from: number, about: readonly (readonly [number, number])[]): Promise<void> {
    const [by, actor] = [this.by(waveId, from), this.actsAs(from)];
    await this.ask(chooseOrganizations, actor, { by, add: about.map(([to]) => this.of(to)) });
    for (const [to, tie] of about)
      await this.ask(answerAbout, actor, { by, to: this.of(to), version: 1, answer: { tie, openness: 3 } });
    await this.ask(finishSurvey, actor, { by });
  }
}
