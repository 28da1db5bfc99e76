import type { Language, Message } from "../../core/message.ts";
import { inLanguage, isRightToLeft, type Names, say } from "../../core/message.ts";
import { CopyField } from "../../interface/actions.tsx";
import type { PageRequest } from "../../interface/page.ts";
import type { View } from "../../interface/view.ts";
import { initiativeWords as said } from "./words.ts";

/** A whole address from a path of this site. */
export const wholeAddress = ({ origin }: PageRequest, path: string): string => origin + path;

interface ShareLinkProps {
  view: View;
  /** The whole address. */
  link: string;
  names: Names;
  /** The words around the link, in the language of those who get it: `{name}` or `{initiative}`, and `{link}`. */
  message: Message;
  language: Language;
}

/** A link to hand on: alone, and as a message in the language of those who get it. */
export function ShareLink({ view, link, names, message, language }: ShareLinkProps) {
  const name = inLanguage(names, language);
  const text = say(message, language, { name, initiative: name, link });
  return (
    <div class="stack">
      <CopyField view={view} label={view.t(said.theLink)} text={link} />
      <h2>{view.t(said.asMessage)}</h2>
      <div lang={language} dir={isRightToLeft(language) ? "rtl" : "ltr"}>
        <CopyField view={view} label={view.t(said.asMessage)} text={text} button={view.t(said.forWhatsApp)} />
      </div>
    </div>
  );
}
