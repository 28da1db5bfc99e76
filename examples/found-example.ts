import { z } from "zod";
import type { Language, Message } from "../src/core/message.ts";
import { idIn, type Run, type RunInside } from "./run.ts";

/** What an example needs before it is measured. */
interface Example {
  slug: string;
  names: Message;
  purpose: Message;
  language: Language;
  kind: "example" | "practice";
  organizations: readonly { name: string; sector: string }[];
}

/** What of an example is filled once the doors are open. */
export type Rest = () => Promise<void>;

/** An example that is founded, to be filled. */
export interface Begun {
  inside: RunInside;
  /** Fills what must be there when the doors open; answers how to fill the rest, where there is more. */
  fill(): Promise<Rest | undefined>;
}

/** Founds an initiative and gives back how to fill it, beginning with its organizations. */
export async function foundExample(
  run: Run,
  example: Example,
  fill: (inside: RunInside) => Promise<Rest | void>,
): Promise<Begun> {
  const { slug, names, purpose, language, kind, organizations } = example;
  const founded = await run("initiative.found", {
    slug,
    names,
    purpose,
    defaultLanguage: language,
    kind,
    unfinished: true,
  });
  const initiativeId = idIn(founded, "initiativeId");
  const inside: RunInside = (operation, input, doing = {}) => run(operation, input, { ...doing, initiativeId });
  return {
    inside,
    fill: async () => {
      await addOrganizations(inside, organizations);
      return (await fill(inside)) ?? undefined;
    },
  };
}

const alikeSchema = z.object({ doubles: z.array(z.object({ key: z.string() })) });

/** Pastes the list as a person would; names that look alike are meant to be there, all of them. */
async function addOrganizations(inside: RunInside, organizations: Example["organizations"]): Promise<void> {
  const text = ["Name\tSector", ...organizations.map(({ name, sector }) => `${name}\t${sector}`)].join("\n");
  const { doubles } = alikeSchema.parse(await inside("organization.preview", { text }));
  await inside("organization.add-many", { text, choices: Object.fromEntries(doubles.map(({ key }) => [key, "all"])) });
}
