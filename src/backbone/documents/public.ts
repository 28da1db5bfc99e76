export { TextEditor, textForm } from "./editor.tsx";
export { readHistory } from "./operations.ts";
export { addDocument, type DocumentView, lockText, openTextTo, readDocument, writeDocument } from "./store.ts";
