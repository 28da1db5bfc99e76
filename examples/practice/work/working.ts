import { z } from "zod";
import { indicatorIds } from "../../causes.ts";
import { type Doing, type Hand, idIn, type RunInside } from "../../run.ts";

/** What the made-up work of the partners needs of what was founded before. */
export interface Founded {
  inside: RunInside;
  bodies: ReadonlyMap<string, string>;
  /** By name. */
  organizations: ReadonlyMap<string, string>;
  /** In the order in which they were written down. */
  causes: readonly string[];
  now: Date;
}

const dayLength = 86_400_000;
const spotsSchema = z.object({
  spots: z.object({
    places: z.array(z.object({ id: z.string(), names: z.object({ en: z.string() }) })),
    groups: z.array(z.object({ id: z.string(), names: z.object({ en: z.string() }) })),
  }),
});

/** The place to practise while partners work in it: what is done there, by which made-up hand and how long ago. */
export class Working {
  readonly inside: RunInside;
  readonly causes: readonly string[];
  readonly #founded: Founded;
  readonly #hands = new Map<string, Hand>();
  readonly #places: ReadonlyMap<string, string>;
  readonly #groups: ReadonlyMap<string, string>;

  private constructor(founded: Founded, { spots }: z.output<typeof spotsSchema>) {
    const byName = (all: readonly { id: string; names: { en: string } }[]) =>
      new Map(all.map(({ id, names }) => [names.en, id]));
    this.inside = founded.inside;
    this.causes = founded.causes;
    this.#founded = founded;
    this.#places = byName(spots.places);
    this.#groups = byName(spots.groups);
  }

  static async begin(founded: Founded): Promise<Working> {
    return new Working(founded, spotsSchema.parse(await founded.inside("activity.read-for-change", {})));
  }

  /** The day so many days from the founding, `2026-03-12`. */
  day(after: number): string {
    return this.moment(after).toISOString().slice(0, 10);
  }

  moment(after: number): Date {
    return new Date(this.#founded.now.getTime() + after * dayLength);
  }

  organization(name: string): string {
    return this.#founded.organizations.get(name) ?? "";
  }

  body(slug: string): string | null {
    return this.#founded.bodies.get(slug) ?? null;
  }

  places(...names: string[]): string[] {
    return names.flatMap((name) => this.#places.get(name) ?? []);
  }

  group(name: string): string | null {
    return this.#groups.get(name) ?? null;
  }

  async indicator(slug: string): Promise<string | null> {
    return (await indicatorIds(this.inside)).get(slug) ?? null;
  }

  cause(at: number): string | null {
    return this.causes[at] ?? null;
  }

  /** The made-up hand of an organization; nobody can sign in as it. */
  hand(organization: string): Hand {
    const hand = this.#hands.get(organization) ?? {
      personId: crypto.randomUUID(),
      name: `${organization} (made up)`,
      permissions: ["partner"],
      organizationIds: [this.organization(organization)],
    };
    this.#hands.set(organization, hand);
    return hand;
  }

  /** By the hand of an organization, so many days from the founding. */
  by(organization: string, after = 0): Doing {
    return { hand: this.hand(organization), at: this.moment(after) };
  }

  /** As the program, so many days from the founding. */
  at(after: number): Doing {
    return { at: this.moment(after) };
  }

  /** Does one thing that answers with an id. */
  async make(operation: string, input: unknown, doing?: Doing): Promise<string> {
    return idIn(await this.inside(operation, input, doing), "id");
  }
}
