import type { ComponentChildren } from "preact";
import { Field, type FieldProps } from "./form.tsx";
import type { View } from "./view.ts";
import { interfaceWords as said } from "./words.ts";

interface ButtonProps {
  /** `main` once in a view; `bare` for a retreat. */
  kind?: "main" | "plain" | "bare";
  /** Several buttons of one form tell by name and value which was pressed. */
  name?: string;
  value?: string;
  children: ComponentChildren;
}

const classOf = (kind: ButtonProps["kind"]): string => (kind === undefined || kind === "plain" ? "btn" : `btn ${kind}`);

/** Sends the form that it stands in. */
export const Button = ({ kind, name, value, children }: ButtonProps) => (
  <button type="submit" class={classOf(kind)} name={name} value={value}>
    {children}
  </button>
);

/** Goes somewhere, and looks like a button. */
export const ButtonLink = ({ kind, href, children }: Pick<ButtonProps, "kind" | "children"> & { href: string }) => (
  <a class={classOf(kind)} href={href}>
    {children}
  </a>
);

/**
 * A file to choose or to drop, or several; `accept` as in HTML. A browser's own button speaks the browser's language: with
 * JavaScript a button of the page stands for it, and the names of what was chosen.
 */
export function FileDrop({ accept, multiple, ...field }: FieldProps & { accept?: string; multiple?: boolean }) {
  return (
    <Field {...field}>
      {(tie) => (
        <div class="drop" data-drop>
          <span class="quiet drop-here">{field.view.t(said.dropHere)}</span>
          <input {...tie} type="file" accept={accept} multiple={multiple} />
          <label class="btn" for={tie.id} data-part="choose" hidden>
            {field.view.t(said.chooseFile)}
          </label>
          <span class="small" role="status" dir="auto" data-part="chosen" />
        </div>
      )}
    </Field>
  );
}

interface CopyFieldProps {
  view: View;
  /** What the text is, said to screen readers. */
  label: string;
  text: string;
  /** The words of the button, e.g. "copy for WhatsApp". */
  button?: string;
}

/** A text to pass on: it can be selected as it is, and with JavaScript one press copies it. */
export function CopyField({ view, label, text, button }: CopyFieldProps) {
  return (
    <div class="copyable">
      {text.includes("\n") ? (
        <textarea class="input" readOnly rows={text.split("\n").length + 1} aria-label={label} dir="auto">
          {text}
        </textarea>
      ) : (
        <input class="input" readOnly value={text} aria-label={label} dir="auto" />
      )}
      <button type="button" class="btn" data-copy={text} data-copied={view.t(said.copied)} hidden>
        {button ?? view.t(said.copy)}
      </button>
      <span class="copied" role="status" />
    </div>
  );
}

interface ConfirmProps {
  view: View;
  /** The words of the button that opens the question. */
  label: string;
  /** What will happen, and to whom. */
  question: string;
  /** The form that does it. */
  children: ComponentChildren;
}

/** Asks once more before something that cannot be undone; works without JavaScript, and leaving it is leaving the page as it is. */
export function Confirm({ view, label, question, children }: ConfirmProps) {
  return (
    <details class="confirm">
      <summary>
        <span class="btn">{label}</span>
      </summary>
      <div class="stack">
        <p>{question}</p>
        <div class="acts">
          {children}
          <a class="btn bare" href={view.path}>
            {view.t(said.keepAsIs)}
          </a>
        </div>
      </div>
    </details>
  );
}
