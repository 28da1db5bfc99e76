export { TextEditor, textForm } from "./editor.tsx";
export { addDocument, type DocumentView, lockText, openTextTo, readDocument, writeDocument } from "./store.ts";
