import { z } from "zod";
import { languages } from "../../../core/message.ts";

/** What came out of a project: a guide, a course, a tool, a finding. */
export const outputSchema = z.object({
  what: z.string().trim().min(1).max(500),
  link: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable()
    .default(null),
});
export type Output = z.output<typeof outputSchema>;

/** An output as it is kept, with who took it up. */
export const keptOutputSchema = outputSchema.extend({
  id: z.string(),
  projectId: z.string(),
  language: z.enum(languages),
  givenOn: z.string(),
  adoptions: z.array(
    z.object({
      organizationId: z.string(),
      since: z.string(),
      words: z.string().nullable(),
      language: z.string().nullable(),
    }),
  ),
});
export type KeptOutput = z.output<typeof keptOutputSchema>;
