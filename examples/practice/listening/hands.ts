import { z } from "zod";
import type { Doing, Hand, RunInside } from "../../run.ts";

/** What listening in the place to practise needs of what was founded before. */
export interface Founded {
  inside: RunInside;
  /** By name. */
  organizations: ReadonlyMap<string, string>;
  /** In the order in which they were written down. */
  causes: readonly string[];
  now: Date;
}

/** Who does what in the made-up campaign. Its lead has a name, for lines are checked by somebody; she does not belong. */
const parts = {
  lead: { name: "Campaign-lead (made up)", organization: "Backbone organization" },
  "listener-1": { name: "Listener-1 (made up)", organization: "School network North" },
  "listener-2": { name: "Listener-2 (made up)", organization: "Parents' group of Town B" },
  "coder-1": { name: "Coder-1 (made up)", organization: "College One" },
  "coder-2": { name: "Coder-2 (made up)", organization: "Nonprofit One" },
  contact: { name: "Contact (made up)", organization: "Municipality of Town A" },
  deputy: { name: "Deputy (made up)", organization: "School network South" },
} as const;
export type Part = keyof typeof parts;

const dayLength = 86_400_000;
const madeSchema = z.object({ people: z.array(z.object({ key: z.string(), personId: z.string() })) });

/** The place to practise while somebody listens in it: which made-up hand does something, and how long ago. */
export class Listening {
  readonly inside: RunInside;
  readonly causes: readonly string[];
  readonly #founded: Founded;
  readonly #ids: ReadonlyMap<string, string>;

  private constructor(founded: Founded, ids: ReadonlyMap<string, string>) {
    this.inside = founded.inside;
    this.causes = founded.causes;
    this.#founded = founded;
    this.#ids = ids;
  }

  static async begin(founded: Founded): Promise<Listening> {
    const people = Object.entries(parts).map(([key, { name }]) => ({
      ...{ key, name },
      permissions: key === "lead" ? null : ["partner"],
    }));
    const made = madeSchema.parse(await founded.inside("initiative.make-up-people", { people }));
    return new Listening(founded, new Map(made.people.map(({ key, personId }) => [key, personId])));
  }

  organization(name: string): string {
    return this.#founded.organizations.get(name) ?? "";
  }

  id(part: Part): string {
    return this.#ids.get(part) ?? "";
  }

  /** As the program, so many days from the founding. */
  at(after: number): Doing {
    return { at: new Date(this.#founded.now.getTime() + after * dayLength) };
  }

  /** By a made-up hand, so many days from the founding. */
  by(part: Part, after: number): Doing {
    const { name, organization } = parts[part];
    const permissions: Hand["permissions"] = [part === "lead" ? "backbone" : "partner"];
    const organizationIds = [this.organization(organization)];
    return { ...this.at(after), hand: { personId: this.id(part), name, permissions, organizationIds } };
  }

  /** The day so many days from the founding, `2026-03-12`. */
  day(after: number): string {
    return (this.at(after).at ?? this.#founded.now).toISOString().slice(0, 10);
  }
}
