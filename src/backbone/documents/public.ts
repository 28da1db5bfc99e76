export { TextEditor, textForm } from "./editor.tsx";
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
