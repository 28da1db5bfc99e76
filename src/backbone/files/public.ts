export { type FileView, fileViewSchema, keepFile, type SentFile, sentFileSchema, takeFile } from "./files.ts";
export { listFiles } from "./store.ts";
