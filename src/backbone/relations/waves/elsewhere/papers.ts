import { createHash } from "node:crypto";
import { z } from "zod";
import { idSchema, namesSchema } from "../../../../core/schemas.ts";
import { sectors } from "../../../organizations/public.ts";
import { kindSchema, ownQuestionsSchema } from "../wave.ts";

/** What one installation asks another: to hold a survey. Names of organizations, nobody's mail, no answer. */
const invitationSchema = z.object({
  format: z.literal("fivefold-survey-invitation-1"),
  initiative: namesSchema,
  waveId: idSchema,
  kind: kindSchema,
  names: namesSchema,
  opensOn: z.iso.date(),
  closesOn: z.iso.date(),
  fewest: z.number().int().min(5).max(100),
  questions: ownQuestionsSchema,
  organizations: z
    .array(z.object({ id: idSchema, name: z.string().min(1).max(200), sector: z.enum(sectors).nullable() }))
    .max(5000),
});
export type Invitation = z.output<typeof invitationSchema>;

/** What comes back: figures alone. */
const sentFiguresSchema = z.object({
  format: z.literal("fivefold-survey-figures-1"),
  /** The survey there whose invitation this answers. */
  waveId: idSchema,
  invitationSha256: z.string(),
  kind: kindSchema,
  figures: z.unknown(),
});
export type SentFigures = z.output<typeof sentFiguresSchema>;

/** A paper that goes from one installation to another as a file, with the print of its text to be compared aloud. */
export interface Paper {
  text: string;
  sha256: string;
}

const sealed = z.object({ sha256: z.string(), content: z.string() });

/** Puts what is sent into a file: its text as it was printed, so that no program on the way can change a letter of it. */
export function sealPaper(content: Invitation | SentFigures): Paper {
  const text = JSON.stringify(content);
  const sha256 = createHash("sha256").update(text).digest("hex");
  return { text: JSON.stringify({ sha256, content: text }, null, 1), sha256 };
}

/** Opens a file that was sent; null where it is none, or where its text is not the one that was printed. */
function openPaper<T extends z.ZodType>(schema: T, text: string): { content: z.output<T>; sha256: string } | null {
  try {
    const { sha256, content } = sealed.parse(JSON.parse(text));
    if (createHash("sha256").update(content).digest("hex") !== sha256) return null;
    return { content: schema.parse(JSON.parse(content)), sha256 };
  } catch {
    return null;
  }
}

/** An invitation to hold a survey. */
export const openInvitation = (text: string) => openPaper(invitationSchema, text);

/** Figures that came back. */
export const openSentFigures = (text: string) => openPaper(sentFiguresSchema, text);
