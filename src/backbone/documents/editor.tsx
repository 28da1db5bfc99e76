import { Button } from "../../interface/actions.tsx";
import { Form, TextArea } from "../../interface/form.tsx";
import { form, type PageRequest, textOf } from "../../interface/page.ts";
import type { View } from "../../interface/view.ts";
import { viewOfForm } from "../initiatives/public.ts";
import { writeText } from "./operations.ts";
import type { DocumentView } from "./store.ts";
import { documentWords as said } from "./words.ts";

interface EditorProps {
  view: View;
  document: Pick<DocumentView, "id" | "text" | "version">;
  label: string;
  hint?: string;
  rows?: number;
}

/** Where a text is written together. It works as a plain form, and lives where the browser can. */
export function TextEditor({ view, document, label, hint, rows = 16 }: EditorProps) {
  return (
    <Form
      view={viewOfForm(view, writeText)}
      operation={writeText.name}
      hidden={{ id: document.id, base: String(document.version) }}
    >
      <TextArea
        view={viewOfForm(view, writeText)}
        name="text"
        label={label}
        hint={hint ?? view.t(said.writtenTogether)}
        rows={rows}
        value={document.text}
      />
      <Button kind="main">{view.t(said.save)}</Button>
    </Form>
  );
}

/** The form of a page that holds a `TextEditor`; it comes back to where `leadsTo` says. */
export const textForm = (leadsTo: (request: PageRequest) => string) =>
  form({
    operation: writeText,
    input: (sent) => ({ id: textOf(sent, "id"), base: textOf(sent, "base"), text: String(sent.get("text") ?? "") }),
    leadsTo: (_output, request) => leadsTo(request),
    receipt: said.saved,
  });
