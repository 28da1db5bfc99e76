import { sql } from "kysely";
import type { z } from "zod";
import { addCauses } from "../agenda/challenges/operations.ts";
import { addPerson } from "../backbone/people/public.ts";
import { find } from "../backbone/search/operations.ts";
import type { Actor, Permission } from "../core/actor.ts";
import { dispatch } from "../core/dispatch.ts";
import { newId } from "../core/id.ts";
import type { Operation } from "../core/operation.ts";
import { addPlaces, listPlaces, setDimension } from "../measurement/places/public.ts";
import type { Writer } from "../storage/records.ts";
import { openScratch, type Scratch } from "../storage/testing.ts";

type Person = Extract<Actor, { kind: "person" }>;

/** An initiative with organizations, their people, places, groups and causes, in which tests of what partners do ask. */
export class Workshop {
  scratch!: Scratch;
  readonly initiativeId = newId();
  now = new Date("2026-03-01T09:00:00Z");
  readonly visitor: Actor = { kind: "visitor" };
  /** By name: North, South and East are partners, Fund gives money. */
  readonly organizations: Record<string, string> = {};
  /** By English name. */
  readonly places: Record<string, string> = {};
  causes: string[] = [];
  girls = "";
  director!: Person;
  north!: Person;
  south!: Person;
  east!: Person;
  funder!: Person;
  evaluator!: Person;

  async open(): Promise<void> {
    this.scratch = await openScratch();
    await this.write((tx) =>
      sql`insert into initiative (id, slug, names, default_language) values (${this.initiativeId}, 'workshop', '{"en":"Workshop"}', 'en')`.execute(
        tx,
      ),
    );
    for (const name of ["North", "South", "East", "Fund"]) {
      const id = newId();
      this.organizations[name] = id;
      await this.write((tx) =>
        sql`insert into organization (initiative_id, id, name, language) values (${this.initiativeId}, ${id}, ${name}, 'en')`.execute(
          tx,
        ),
      );
    }
    this.director = await this.joins("Director", ["backbone"]);
    this.north = await this.joins("Noa", ["partner"], "North");
    this.south = await this.joins("Samir", ["partner"], "South");
    this.east = await this.joins("Esti", ["partner"], "East");
    this.funder = await this.joins("Fay", ["funder"], "Fund");
    this.evaluator = await this.joins("Eva", ["evaluator"]);
    await this.write((tx) => this.plantPlaces(tx));
    const challenges = ["Teachers plan together", "New teachers stay", "Small schools open classes"].map((en) => ({
      names: { en },
    }));
    this.causes = (await this.ask(addCauses, this.director, { challenges })).ids;
  }

  private async plantPlaces(tx: Writer): Promise<void> {
    const place = (code: string, level: "district" | "municipality", parentCode?: string) => ({
      ...{ code, level, names: { en: code } },
      ...(parentCode ? { parentCode } : {}),
    });
    await addPlaces(tx, this.initiativeId, [
      place("Galilee", "district"),
      place("Negev", "district"),
      place("Nahf", "municipality", "Galilee"),
      place("Karmiel", "municipality", "Galilee"),
      place("Rahat", "municipality", "Negev"),
    ]);
    for (const one of await listPlaces(tx, this.initiativeId)) this.places[one.code] = one.id;
    const dimension = await setDimension(tx, this.initiativeId, {
      ...{ slug: "gender", names: { en: "Gender" }, ordered: false },
      groups: [{ code: "girls", names: { en: "Girls" } }],
    });
    this.girls = `${dimension}:girls`;
  }

  write<T>(step: (tx: Writer) => Promise<T>): Promise<T> {
    return this.scratch.records.write({ initiativeId: this.initiativeId, personId: null }, step);
  }

  /** Somebody joins, and acts for an organization where one is named. */
  async joins(name: string, permissions: readonly Permission[], organization?: string): Promise<Person> {
    const [personId, { initiativeId }] = [newId(), this];
    const mail = `${personId}@example.org`;
    const organizationId = organization ? this.organizations[organization] : undefined;
    await this.write(async (tx) => {
      await addPerson(tx, {
        id: personId,
        name,
        mail,
        language: "en",
        passwordHash: "x",
        mailIsProven: true,
        now: this.now,
      });
      await sql`insert into membership (initiative_id, person_id, permissions) values (${initiativeId}, ${personId}, ${permissions})`.execute(
        tx,
      );
      if (organizationId)
        await sql`insert into representation (initiative_id, person_id, organization_id) values (${initiativeId}, ${personId}, ${organizationId})`.execute(
          tx,
        );
    });
    const organizationIds = organizationId ? [organizationId] : [];
    return {
      ...{ kind: "person", personId, name, mail, ownsInstallation: false },
      memberships: [{ initiativeId, permissions, organizationIds, bodyIds: [] }],
    };
  }

  idOf(organization: string): string {
    return this.organizations[organization] ?? "";
  }

  async ask<O extends z.ZodType>(
    operation: { output: O; name: string },
    actor: Actor,
    input: unknown = {},
  ): Promise<z.output<O>> {
    const { records, figures, uploads } = this.scratch;
    const house = { records, figures, uploads, now: () => this.now };
    const asking = { actor, initiativeId: this.initiativeId, language: "en" as const };
    return (await dispatch(house, operation as unknown as Operation, asking, input)) as z.output<O>;
  }

  /** Whether somebody finds a thing by a word of it. */
  async finds(actor: Actor, word: string): Promise<boolean> {
    return (await this.ask(find, actor, { q: word })).total > 0;
  }

  /** What somebody was told, as sentences in English with what fills them. */
  async told(person: Person): Promise<string[]> {
    const { rows } = await this.write((tx) =>
      sql<{
        sentence: { en: string };
        sentence_values: unknown;
      }>`select sentence, sentence_values from notification where person_id = ${person.personId} order by at, id`.execute(
        tx,
      ),
    );
    return rows.map((row) => `${row.sentence.en} ${JSON.stringify(row.sentence_values)}`);
  }

  /** The reason for which something was refused. */
  async refusal(asked: Promise<unknown>): Promise<string> {
    return asked.then(
      () => "none",
      (error: { reason?: string }) => error.reason ?? String(error),
    );
  }
}
