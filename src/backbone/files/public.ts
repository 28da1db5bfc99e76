export { fileViewSchema, sentFile, sentFileSchema } from "./file.ts";
export { FileField, FileList, removeFileForm } from "./file-list.tsx";
export { forgetFilesOf, keepFile, openFilesTo } from "./keep-file.ts";
export { listFiles } from "./store.ts";
export { takeFile } from "./take-file.ts";
