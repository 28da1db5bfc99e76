import type { ComponentChildren } from "preact";
import { Languages } from "./layout.tsx";
import { Ribbon } from "./ribbon.tsx";
import type { View } from "./view.ts";
import { interfaceWords as said } from "./words.ts";

/** The page that somebody goes to who leaves in a hurry: a calendar, which tells nothing. */
export const elsewhere = "/today";

interface QuietProps {
  view: View;
  /** What stands in the window and in the phone's history; nothing that tells what the page is about. */
  title: string;
  /** The way out, always in sight, and what is always one touch away. */
  top?: ComponentChildren;
  children: ComponentChildren;
}

/**
 * A page without places to go to, for one task that leaves no trace: small, in the phone's own letters, found by no search
 * engine. Its languages are chosen at the top.
 */
export function QuietLayout({ view, title, top, children }: QuietProps) {
  return (
    <html lang={view.language} dir={view.direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex,nofollow,noarchive" />
        <title>{title}</title>
        <link rel="stylesheet" href={view.assets.styles} />
        {view.assets.islands && <script type="module" src={view.assets.islands} />}
      </head>
      <body class="quiet-page">
        <a class="skip" href="#main">
          {view.t(said.skip)}
        </a>
        <Ribbon view={view} />
        <header class="quiet-top">
          <Languages view={view} />
          {top}
        </header>
        <main id="main" class="quiet-main">
          {children}
        </main>
      </body>
    </html>
  );
}
