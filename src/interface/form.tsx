import type { ComponentChildren } from "preact";
import type { View } from "./view.ts";
import { interfaceWords as said } from "./words.ts";

const idOf = (name: string): string => `f-${name.replaceAll(/[^\w-]/g, "-")}`;

/** What is wrong with a field of the form that was just sent, in the reader's language. */
export function faultOf(view: View, name: string): string | undefined {
  const fault = view.faults.find(({ field }) => field === name);
  return fault && view.t(fault.message, fault.values);
}

/** What the refused form held in a field, or else what is there already. */
function enteredIn(view: View, name: string, present: string | undefined): string | undefined {
  const entered = view.entered[name];
  return typeof entered === "string" ? entered : present;
}

interface FormProps {
  view: View;
  /** The change that this form asks for, `noun.verb`; a page may hold several forms. */
  operation: string;
  /** Where it posts; the page's own address unless said. */
  action?: string;
  /** Things that the form knows already. */
  hidden?: Readonly<Record<string, string>>;
  /** Sends files. */
  files?: boolean;
  class?: string;
  /** Ctrl and Enter sends it from any of its fields: for what is filled in many times in a row. */
  quick?: boolean;
  children: ComponentChildren;
}

/** A form that posts to a change and works without JavaScript; what was wrong is said first, and at its field. */
export function Form({
  view,
  operation,
  action,
  hidden = {},
  files = false,
  quick = false,
  children,
  ...rest
}: FormProps) {
  const whole = view.faults.filter(({ field }) => field === "");
  const fields = view.faults.length - whole.length;
  return (
    <form
      method="post"
      action={action}
      enctype={files ? "multipart/form-data" : undefined}
      class={rest.class}
      data-quick={quick || undefined}
      novalidate
    >
      <input type="hidden" name="operation" value={operation} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {view.faults.length > 0 && (
        // biome-ignore lint/a11y/noAutofocus: whoever is refused comes to what is wrong, wherever on the page the form stands
        <div class="faults" role="alert" tabIndex={-1} autofocus>
          {whole.map((fault) => (
            <p key={fault.message.en}>{view.t(fault.message, fault.values)}</p>
          ))}
          {fields > 0 && <p>{view.t(said.needsYou, { count: fields })}</p>}
        </div>
      )}
      {children}
    </form>
  );
}

export interface FieldProps {
  view: View;
  /** The dotted path of the field in the input of the operation. */
  name: string;
  label: string;
  hint?: string | undefined;
  /** May be left empty, and says so. */
  optional?: boolean | undefined;
  /** The label is what people wrote, such as a name, in whatever language. */
  written?: boolean | undefined;
  /** Tells fields of one name apart where a page has several forms of a kind: what each is about. */
  within?: string | undefined;
}

/** What an input needs to be tied to its label, its hint and its fault. */
interface Tie {
  id: string;
  name: string;
  "aria-invalid"?: "true";
  "aria-describedby"?: string;
}

/** Label above, hint under it, the input, then the fault in words that say what to do. */
export function Field({ children, ...field }: FieldProps & { children: (tie: Tie) => ComponentChildren }) {
  const { view, name, label, hint, optional, written, within } = field;
  const id = idOf(within ? `${within}-${name}` : name);
  const fault = faultOf(view, name);
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(" ");
  const tie: Tie = {
    id,
    name,
    ...(fault ? { "aria-invalid": "true" as const } : {}),
    ...(described ? { "aria-describedby": described } : {}),
  };
  return (
    <div class="field">
      <label for={id} dir={written ? "auto" : undefined}>
        {label} {optional && <span class="optional">{view.t(said.optional)}</span>}
      </label>
      {hint && (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children(tie)}
      {fault && (
        <span class="error" id={`${id}-fault`}>
          {fault}
        </span>
      )}
    </div>
  );
}

interface TextInputProps extends FieldProps {
  type?: "text" | "email" | "password" | "number" | "url" | "tel" | "date" | "search";
  value?: string | number | undefined;
  /** Latin letters only (mail, address, code): stays left to right in every language. */
  latin?: boolean;
  autocomplete?: string;
  inputMode?: "numeric" | "decimal" | "email" | "tel" | "text";
  /** The language that is written in, where it is not that of the page. */
  lang?: string;
  class?: string;
  /** The page begins here: for one that is opened to fill this in, again and again. */
  focused?: boolean;
}

/** One line of text. A password is never shown again after a refusal. */
export function TextInput(props: TextInputProps) {
  const { type = "text", value, latin, autocomplete, inputMode, lang, focused, ...field } = props;
  const leftToRight = latin ?? ["email", "password", "url", "tel", "number", "date"].includes(type);
  const present = value === undefined ? undefined : String(value);
  const shown = type === "password" ? undefined : enteredIn(field.view, field.name, present);
  const classes = ["input", leftToRight && "ltr", field.class].filter(Boolean).join(" ");
  const keyboard = inputMode ?? (type === "number" ? "decimal" : undefined);
  // Preact's types tell inputs apart by their kind one at a time; what is given here is right for all of these.
  const kind = (type === "number" ? "text" : type) as "text";
  const extras = {
    ...(keyboard ? { inputMode: keyboard } : {}),
    ...(autocomplete ? { autoComplete: autocomplete } : {}),
    ...(lang ? { lang } : {}),
    ...(focused ? { autofocus: true } : {}),
    ...(leftToRight ? {} : { dir: "auto" as const }),
    ...(shown === undefined ? {} : { value: shown }),
  };
  return <Field {...field}>{(tie) => <input {...tie} {...extras} class={classes} type={kind} />}</Field>;
}

interface TextAreaProps extends FieldProps {
  value?: string | undefined;
  rows?: number;
  /** The page begins here. */
  focused?: boolean;
}

/** Text of several lines. */
export function TextArea({ value, rows = 4, focused = false, ...field }: TextAreaProps) {
  return (
    <Field {...field}>
      {(tie) => (
        <textarea {...tie} class="input" rows={rows} dir="auto" {...(focused && { autofocus: true })}>
          {enteredIn(field.view, field.name, value)}
        </textarea>
      )}
    </Field>
  );
}

export interface Option {
  value: string;
  label: string;
  /** The label is a name that people wrote, in whatever language they did. */
  isName?: boolean;
  /** A sentence under the label. */
  hint?: string;
}

interface SelectProps extends FieldProps {
  options: readonly Option[];
  value?: string | undefined;
  /** Offers an empty choice first. */
  empty?: boolean;
}

/** One of many. */
export function Select({ options, value, empty = false, ...field }: SelectProps) {
  const chosen = enteredIn(field.view, field.name, value);
  return (
    <Field {...field}>
      {(tie) => (
        <select {...tie} class="input">
          {empty && <option value="">{field.view.t(said.choose)}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} selected={option.value === chosen}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

const labelOf = ({ label, isName }: Option) => (isName ? <bdi dir="auto">{label}</bdi> : label);

interface PicksProps extends FieldProps {
  type: "radio" | "checkbox";
  options: readonly Option[];
  chosen: readonly string[];
}

function Picks({ view, name, label, hint, optional, type, options, chosen }: PicksProps) {
  const id = idOf(name);
  const fault = faultOf(view, name);
  // one kind of line throughout: names stand out where each has something said below it
  const named = options.every((option) => option.hint);
  return (
    <fieldset class="field" aria-describedby={fault && `${id}-fault`}>
      <legend>
        {label} {optional && <span class="optional">{view.t(said.optional)}</span>}
        {hint && <span class="hint"> {hint}</span>}
      </legend>
      {options.map((option) => (
        <label key={option.value} class="pick">
          <input type={type} name={name} value={option.value} checked={chosen.includes(option.value)} />
          <span>
            {named ? <b>{labelOf(option)}</b> : labelOf(option)}
            {option.hint && <span class="small">{option.hint}</span>}
          </span>
        </label>
      ))}
      {fault && (
        <span class="error" id={`${id}-fault`}>
          {fault}
        </span>
      )}
    </fieldset>
  );
}

/** One of a few, all seen at once. */
export function Radios({ value, ...field }: FieldProps & { options: readonly Option[]; value?: string | undefined }) {
  const chosen = enteredIn(field.view, field.name, value);
  return <Picks {...field} type="radio" chosen={chosen === undefined ? [] : [chosen]} />;
}

/** Any of a few. */
export function Checks({
  values = [],
  ...field
}: FieldProps & { options: readonly Option[]; values?: readonly string[] }) {
  const entered = field.view.entered[field.name];
  const chosen = entered === undefined ? values : typeof entered === "string" ? [entered] : entered;
  return <Picks {...field} type="checkbox" chosen={chosen} />;
}
