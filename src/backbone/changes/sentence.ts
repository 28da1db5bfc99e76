import { z } from "zod";
import { isolate } from "../../core/message.ts";
import { namesSchema } from "../../core/schemas.ts";
import type { View } from "../../interface/view.ts";
import type { ChangeView } from "./change.ts";
import { deedWords, kindWords, changesWords as said } from "./words.ts";

const point = z.object({ period: z.string(), value: z.number() });

/** What of a history line's detail the log can say; everything else stays unsaid. */
const detailSchema = z.object({
  names: namesSchema.optional().catch(undefined),
  name: z.string().optional().catch(undefined),
  title: z.string().optional().catch(undefined),
  removed: z.string().optional().catch(undefined),
  organization: z.string().optional().catch(undefined),
  adoptedBy: z.string().optional().catch(undefined),
  noLongerAdoptedBy: z.string().optional().catch(undefined),
  published: z.number().optional().catch(undefined),
  added: z.number().optional().catch(undefined),
  sentence: namesSchema.optional().catch(undefined),
  slug: z.string().optional().catch(undefined),
  indicator: z.string().optional().catch(undefined),
  version: z.number().optional().catch(undefined),
  number: z.number().optional().catch(undefined),
  reason: z.string().nullish().catch(undefined),
  baseline: point.optional().catch(undefined),
  target: point.optional().catch(undefined),
  openToEveryone: z.boolean().optional().catch(undefined),
});
type Detail = z.output<typeof detailSchema>;

/** One change in words, and its reason where somebody gave one; null for what is no news to a reader. */
export function sayChange(
  view: Pick<View, "t" | "language">,
  change: Pick<ChangeView, "operation" | "kind" | "detail">,
): { sentence: string; reason: string | null } | null {
  const detail = detailSchema.parse(change.detail);
  const what = whatOf(view, detail);
  const deed = deedWords[change.operation];
  if (deed) return { sentence: view.t(deed, { what }), reason: detail.reason ?? null };
  const of = kindWords[change.kind];
  if (!of) return null;
  return { sentence: what ? view.t(of.named, { what }) : view.t(of.unnamed), reason: null };
}

function whatOf(view: Pick<View, "t" | "language">, detail: Detail): string {
  const { names, sentence, version, number, target, baseline, openToEveryone } = detail;
  if (detail.added !== undefined) return view.t(said.organizations, { count: detail.added });
  if (openToEveryone !== undefined) return view.t(openToEveryone ? said.toEveryone : said.toMembers);
  const written = sentence ?? names;
  const name = written
    ? (written[view.language] ?? written.en ?? written.he ?? written.ar ?? "")
    : (calledIn(detail) ?? "");
  if (version !== undefined) return view.t(said.version, { name, version });
  if (target && baseline && !written)
    return `${isolate(name)}, ${view.t(said.fromTo, {
      base: isolate(figure(baseline.value)),
      baseYear: baseline.period,
      target: isolate(figure(target.value)),
      year: target.period,
    })}`;
  return number === undefined ? name : isolate(String(number));
}

/** What a change is about, by whichever of its words says it. */
const calledIn = (detail: Detail): string | undefined =>
  detail.name ??
  detail.title ??
  detail.removed ??
  detail.organization ??
  detail.adoptedBy ??
  detail.noLongerAdoptedBy ??
  detail.published?.toString() ??
  detail.indicator ??
  detail.slug;

/** Shares are kept between 0 and 1, and read as per cents. */
const figure = (value: number): string =>
  value > 0 && value < 1
    ? `${(value * 100).toLocaleString("en-GB", { maximumFractionDigits: 1 })}%`
    : value.toLocaleString("en-GB");
