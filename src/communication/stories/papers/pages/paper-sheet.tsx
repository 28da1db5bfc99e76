import type { ComponentChildren } from "preact";
import { isolate } from "../../../../core/message.ts";
import { writeDay } from "../../../../interface/days.ts";
import { Qr } from "../../../../interface/qr.tsx";
import type { View } from "../../../../interface/view.ts";
import { consentWords } from "../../campaigns/consent-words.ts";
import { tellWords } from "../../telling/words.ts";
import type { Printed } from "../print-operations.ts";
import { paperWords as said } from "../words.ts";
import { ageNames, genderNames, schoolLanguageNames } from "./answers.ts";

interface SheetProps {
  /** In the language of the sheet. */
  view: View;
  printed: Printed;
  sheet: NonNullable<Printed["sheets"]>[number];
  /** What stands on the screen in place of the words. */
  covered: string;
  addresses: { enter: string; mine: string };
}

/** The most places that are printed as boxes; where there are more, the place is written. */
const mostBoxes = 10;
/** The most lines to call that a page has room for. */
const mostLines = 4;

const withoutScheme = (address: string): string => address.replace(/^https?:\/\//, "");
const listed = (view: View, names: readonly string[]): string => names.join(view.language === "ar" ? "، " : ", ");

const Box = ({ children }: { children: ComponentChildren }) => (
  <span class="paper-box">
    <i aria-hidden="true" /> {children}
  </span>
);

/** Who reads it, who types it, what may not be kept secret, and whom to call: before there is room to write. */
function Before({ view, printed: { asked, bridge } }: SheetProps) {
  const duties = [...new Set(asked.duty.map(({ words }) => view.name(words)))];
  const { readers, coders, answerWithinDays: days } = asked;
  return (
    <section class="paper-before">
      <h2>{view.t(said.sheetBefore)}</h2>
      <ol>
        <li>
          {view.t(tellWords.readersAre, { count: readers.length, names: listed(view, readers), days })}{" "}
          {coders.length > 0 && view.t(tellWords.codersAre, { count: coders.length, names: listed(view, coders) })}{" "}
          {view.t(said.sheetTyped, { bridge: view.name(bridge.names) })}
        </li>
        <li>{view.t(tellWords.leaveOut)}</li>
        <li class="paper-duty">
          {(duties.length > 0 ? duties : [view.t(tellWords.duty)]).map((duty) => (
            <p key={duty} dir="auto">
              {duty}
            </p>
          ))}
          <p>
            {view.t(tellWords.toTalk)}{" "}
            {asked.lines.slice(0, mostLines).map((line, place) => (
              <span key={line.id}>
                {place > 0 && " · "}
                <bdi dir="ltr">{line.number}</bdi> <bdi>{view.name(line.names)}</bdi>
                {view.name(line.hours) && (
                  <>
                    {" "}
                    (<bdi>{view.name(line.hours)}</bdi>)
                  </>
                )}
              </span>
            ))}
          </p>
        </li>
        <li>{view.t(said.sheetAges)}</li>
      </ol>
    </section>
  );
}

/** Age, and what else the campaign asks: no finer than it allows. */
function Who({ view, printed: { asked, rules } }: SheetProps) {
  const countries = new Intl.DisplayNames([view.language], { type: "region" });
  const lines: [string, ComponentChildren[]][] = [
    [view.t(said.sheetAge), rules.map(({ age }) => view.t(ageNames[age as keyof typeof ageNames]))],
    [view.t(tellWords.whichCountry), asked.countries.length > 1 ? asked.countries.map((one) => countries.of(one)) : []],
    [
      view.t(tellWords.region),
      asked.places.length > mostBoxes ? [] : asked.places.map(({ names }) => view.name(names)),
    ],
    [view.t(tellWords.gender), asked.asks.gender ? genderNames.map(({ label }) => view.t(label)) : []],
    [
      view.t(tellWords.schoolLanguage),
      asked.asks.schoolLanguage ? schoolLanguageNames.map(({ label }) => view.t(label)) : [],
    ],
  ];
  return (
    <section class="paper-who">
      {lines
        .filter(([, boxes]) => boxes.length > 0)
        .map(([label, boxes]) => (
          <p key={label}>
            <b>{label}</b>
            {boxes.map((box, place) => (
              <Box key={place}>{box}</Box>
            ))}
          </p>
        ))}
      {asked.places.length > mostBoxes && (
        <p class="paper-blank">
          <b>{view.t(tellWords.region)}</b> <span class="small">{view.t(tellWords.regionHint)}</span>
        </p>
      )}
    </section>
  );
}

/** What may be done with it: nothing is ticked but reading. */
function Allowing({ view, printed: { asked, rules } }: SheetProps) {
  const publishing = rules.filter(({ mayPublish }) => mayPublish);
  const agesOf = publishing.map(({ age }) => view.t(ageNames[age as keyof typeof ageNames]));
  const count = asked.readers.length;
  return (
    <section class="paper-allow">
      <h2>{view.t(said.sheetAllow)}</h2>
      <p>
        <span class="paper-box is-ticked">
          <i aria-hidden="true" /> {view.t(consentWords.read, { count })}{" "}
          <span class="small">{view.t(said.sheetRead)}</span>
        </span>
        <Box>{view.t(consentWords.count)}</Box>
      </p>
      {publishing.length > 0 && (
        <p>
          <Box>{view.t(consentWords.quote)}</Box>
          <Box>{view.t(consentWords.publish)}</Box>
          <Box>
            {view.t(consentWords["first-name"])} {view.t(said.sheetName)} <span class="paper-line" />
          </Box>
        </p>
      )}
      {publishing.length > 0 && publishing.length < rules.length && (
        <p class="small">{view.t(said.sheetOnlyAges, { ages: listed(view, agesOf) })}</p>
      )}
      {publishing.some(({ needsGuardian }) => needsGuardian) && <p class="small">{view.t(said.sheetParent)}</p>}
    </section>
  );
}

/** What its teller tears off and keeps: the four words, and what they are good for. */
function Strip({ view, printed: { asked }, sheet, covered, addresses }: SheetProps) {
  return (
    <section class="paper-strip">
      <p class="paper-tear">{view.t(said.tearOff)}</p>
      <div>
        <div>
          <p>
            <b>{view.t(said.stripKey)}</b>{" "}
            <span class="small">{view.t(said.sheetNumber, { number: isolate(sheet.number) })}</span>
          </p>
          <p class="paper-covered">{covered}</p>
          <p class="paper-words">
            {sheet.words.map((word) => (
              <bdi key={word}>{word}</bdi>
            ))}
          </p>
          <p class="paper-address">
            <bdi dir="ltr">{withoutScheme(addresses.mine)}</bdi>
          </p>
          <p class="small">
            {view.t(said.stripHow, { months: asked.keptMonths })} {view.t(said.stripBefore)}{" "}
            {view.t(tellWords.takeBackPromise)} {view.t(said.stripLost)}
          </p>
        </div>
        <Qr class="paper-code" link={addresses.mine} label={view.t(tellWords.mineTitle)} />
      </div>
    </section>
  );
}

/** One sheet of paper: one page, with its strip at the bottom. */
export function PaperSheet(props: SheetProps) {
  const { view, printed, sheet, addresses } = props;
  const { asked, bridge, campaign } = printed;
  const where = { bridge: view.name(bridge.names) };
  return (
    <article class="paper-sheet">
      <header>
        <p class="small" dir="auto">
          {view.name(asked.whoAsks)}
        </p>
        <p class="paper-prompt" dir="auto">
          {view.name(asked.prompt)}
        </p>
      </header>
      <Before {...props} />
      <p class="paper-write">{view.t(said.sheetWrite)}</p>
      <div class="paper-room" />
      <div class="paper-foot">
        <div>
          <Who {...props} />
          <Allowing {...props} />
        </div>
        <div class="paper-number">
          <Qr
            class="paper-code"
            link={addresses.enter}
            label={view.t(said.sheetNumber, { number: isolate(sheet.number) })}
          />
          <p>
            <bdi dir="ltr">{sheet.number}</bdi>
          </p>
        </div>
      </div>
      <p class="paper-hand">
        {campaign.closesOn
          ? view.t(said.sheetHandIn, { ...where, day: writeDay(view, campaign.closesOn) })
          : view.t(said.sheetHandInOpen, where)}
      </p>
      <Strip {...props} />
    </article>
  );
}
