export { addPolicyAsk, asksFor } from "./operations.ts";
export { AskFields, askOf, FirstStep, firstOf } from "./pages/ask-fields.tsx";
export { AskLines, sayAsks } from "./pages/ask-lines.tsx";
export { pathOf } from "./policy-ask.ts";
export { addsAsks } from "./rights.ts";
export { askViewSchema, choicesFor, choicesSchema, noChoices } from "./views.ts";
export { askWords } from "./words.ts";
