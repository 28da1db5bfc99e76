export { TextEditor, textForm } from "./editor.tsx";
export { readHistory } from "./operations.ts";
export {
  addDocument,
  type DocumentView,
  lockText,
  mergeUpdate,
  openTextTo,
  prepareChange,
  readDocument,
  writeDocument,
} from "./store.ts";
