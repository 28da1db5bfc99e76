import { z } from "zod";
import type { Message } from "../src/core/message.ts";
import { idIn, type RunInside } from "./run.ts";

/** A cause as an example writes it down. */
export interface ExampleCause {
  names: Message;
  about?: Message;
  theme?: string;
  nature?: "root" | "symptom";
  depth?: number;
  depthReason?: string;
  condition?: "policies" | "practices" | "resource-flows" | "relationships" | "power" | "mental-models";
}

/** Writes causes down under their themes; answers their ids in their order. */
export async function writeCauses(
  inside: RunInside,
  themes: Readonly<Record<string, Message>>,
  causes: readonly ExampleCause[],
): Promise<string[]> {
  const themeIds = new Map<string, string>();
  for (const [key, names] of Object.entries(themes))
    themeIds.set(key, idIn(await inside("theme.add", { names }), "id"));
  const challenges = causes.map(({ theme, ...cause }) => ({
    ...cause,
    themeId: theme ? (themeIds.get(theme) ?? null) : null,
  }));
  const { ids } = z.object({ ids: z.array(z.string()) }).parse(await inside("challenge.add-many", { challenges }));
  return ids;
}

/** The indicators of an initiative by their place in the address. */
export async function indicatorIds(inside: RunInside): Promise<Map<string, string>> {
  const { indicators } = z
    .object({ indicators: z.array(z.object({ id: z.string(), slug: z.string() })) })
    .parse(await inside("indicator.list", {}));
  return new Map(indicators.map(({ slug, id }) => [slug, id]));
}
