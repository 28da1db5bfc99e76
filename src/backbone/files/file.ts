import { z } from "zod";

/** The most that one file may weigh. */
export const mostBytes = 25 * 1024 * 1024;

/** What somebody sent: a file of a form, or a name and bytes as a program gives them. */
export const sentFileSchema = z.union([
  z.file(),
  z.object({ name: z.string().trim().min(1).max(200), bytes: z.instanceof(Uint8Array) }),
]);
export type SentFile = z.output<typeof sentFileSchema>;

/** A file as a list shows it. */
export const fileViewSchema = z.object({
  id: z.string(),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.number().int(),
  broughtAt: z.iso.datetime(),
});
export type FileView = z.output<typeof fileViewSchema>;

/** A file whose bytes lie in the data folder already, and which no row names yet. */
export interface TakenFile {
  id: string;
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
}

/** Where a file is opened, inside its initiative. */
export const pathOfFile = ({ id, name }: Pick<FileView, "id" | "name">): string =>
  `files/${id}/${encodeURIComponent(name)}`;

/** The file that a form sent in a field; undefined where none was chosen. */
export function sentFile(sent: FormData, field: string): File | undefined {
  const value = sent.get(field);
  return value instanceof File && (value.size > 0 || value.name !== "") ? value : undefined;
}
