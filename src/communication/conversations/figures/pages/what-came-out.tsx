import { formatShare, Num } from "../../../../interface/numbers.tsx";
import { Table } from "../../../../interface/table.tsx";
import type { View } from "../../../../interface/view.ts";
import { SaidWithOriginal } from "../../taking-part/parts.tsx";
import type { ToldStatement } from "../figures.ts";
import { type Findings, findingsOf, shareOfAgreeing, shareOfDisagreeing } from "../findings.ts";
import type { Results, Standing } from "../operations.ts";
import { opinionWords as said } from "../words.ts";
import { GroupsPicture, letterOf } from "./groups-picture.tsx";

type Total = ToldStatement["all"];
const inPerCent = (share: number): string => formatShare(share, 0);

/** What comes first of all that came out: one sentence. */
export function firstFinding(view: View, results: Results): string {
  if (results.telling === "too-few") return view.t(said.tooFew);
  if (results.telling === "when-closed") return view.t(said.whenClosed);
  const { unites } = findingsOf(results);
  const count = unites.length;
  if (results.groups.length > 1) return view.t(said.findsGroups, { groups: results.groups.length, count });
  return count > 0 ? view.t(said.findsOne, { count }) : view.t(said.findsNothing);
}

interface Parts {
  view: View;
  results: Results;
  place?: Standing["place"];
}

/** All that came out, in the order in which it matters: what unites, what marks each group, what divides, and how it looks. */
export function WhatCameOut({ view, results, place }: Parts) {
  const findings = findingsOf(results);
  const parts = { view, results, findings };
  return (
    <>
      <Together {...parts} />
      <Marks {...parts} />
      <Divides {...parts} />
      {results.groups.length > 1 && (
        <section class="wrap opinion-part">
          <h2>{view.t(said.picture)}</h2>
          <p class="small">{view.t(place ? said.pictureNoteOwn : said.pictureNote)}</p>
          <GroupsPicture view={view} groups={results.groups} {...(place && { place })} />
        </section>
      )}
      <AllStatements view={view} results={results} />
      <HowWorkedOut view={view} results={results} />
    </>
  );
}

interface Found extends Omit<Parts, "place"> {
  findings: Findings;
}

function Words({ view, results, number }: { view: View; results: Results; number: number }) {
  const text = results.texts.find((one) => one.number === number);
  return text ? <SaidWithOriginal view={view} {...text} /> : null;
}

const totalOf = (results: Results, number: number): Total =>
  results.statements.find((one) => one.number === number)?.all ?? { agrees: 0, disagrees: 0, seen: 0 };

function Together({ view, results, findings }: Found) {
  const hasGroups = results.groups.length > 1;
  const { unites, refused } = findings;
  return (
    <section class="wrap opinion-part">
      <h2>{view.t(hasGroups ? said.unites : said.agreedByMost)}</h2>
      {unites.length > 0 ? <Listed view={view} results={results} of={unites} /> : <p>{view.t(said.unitesNone)}</p>}
      {refused.length > 0 && (
        <>
          <h3>{view.t(hasGroups ? said.refused : said.refusedByMost)}</h3>
          <Listed view={view} results={results} of={refused} />
        </>
      )}
    </section>
  );
}

const Listed = ({ view, results, of }: Omit<Parts, "place"> & { of: readonly { number: number }[] }) => (
  <ol class="opinion-list">
    {of.map(({ number }) => (
      <li key={number}>
        <p class="opinion-said">
          <Words view={view} results={results} number={number} />
        </p>
        <Bar view={view} total={totalOf(results, number)} />
      </li>
    ))}
  </ol>
);

/** How people answered, as a bar and in words. */
function Bar({ view, total }: { view: View; total: Total }) {
  const [agree, disagree] = [shareOfAgreeing(total), shareOfDisagreeing(total)];
  const pass = Math.max(0, 1 - agree - disagree);
  const shares = { agree: inPerCent(agree), disagree: inPerCent(disagree), pass: inPerCent(pass) };
  return (
    <div class="opinion-answers">
      <div class="opinion-bar" aria-hidden="true">
        <i class="agree" style={`flex-grow:${agree}`} />
        <i class="disagree" style={`flex-grow:${disagree}`} />
        <i class="pass" style={`flex-grow:${pass}`} />
      </div>
      <p class="small">{view.t(said.bar, shares)}</p>
    </div>
  );
}

function Marks({ view, results, findings }: Found) {
  if (findings.marks.length === 0) return null;
  return (
    <section class="wrap opinion-part">
      <h2>{view.t(said.marks)}</h2>
      <div class="opinion-groups">
        {findings.marks.map(({ letter, statements }) => (
          <article key={letter} class={`opinion-group tone-${letter % 6}`}>
            <h3>
              {view.t(said.group, { letter: letterOf(view, letter) })}{" "}
              <span class="small quiet">
                {view.t(said.size, { size: results.groups.find((one) => one.letter === letter)?.size ?? 0 })}
              </span>
            </h3>
            {statements.length === 0 && <p class="small">{view.t(said.marksNone)}</p>}
            <ul>
              {statements.map(({ number, agrees, inside, outside }) => (
                <li key={`${number} ${agrees}`}>
                  <Words view={view} results={results} number={number} />
                  <p class="small">
                    {view.t(agrees ? said.marksAgree : said.marksDisagree, {
                      inside: inPerCent(inside),
                      outside: inPerCent(outside),
                    })}
                  </p>
                </li>
              ))}
            </ul>
          </article>
        ))}
      </div>
    </section>
  );
}

function Divides({ view, results, findings }: Found) {
  if (findings.divides.length === 0) return null;
  return (
    <section class="wrap opinion-part">
      <h2>{view.t(said.divides)}</h2>
      <ul class="opinion-list">
        {findings.divides.map(({ number, high, low }) => (
          <li key={number}>
            <p class="opinion-said">
              <Words view={view} results={results} number={number} />
            </p>
            <p class="small">
              {view.t(said.dividesBy, {
                high: letterOf(view, high.letter),
                highShare: inPerCent(high.share),
                low: letterOf(view, low.letter),
                lowShare: inPerCent(low.share),
              })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function AllStatements({ view, results }: Omit<Parts, "place">) {
  const letters = results.groups.length > 1 ? results.groups.map(({ letter }) => letter) : [];
  const share = (total: Total | undefined, of: (total: Total) => number) =>
    total ? <Num>{inPerCent(of(total))}</Num> : <span class="quiet">{view.t(said.notTold)}</span>;
  return (
    <section class="wrap opinion-part">
      <h2>{view.t(said.table)}</h2>
      <Table
        caption={view.t(said.table)}
        blocks
        columns={[
          { label: view.t(said.statement) },
          { label: view.t(said.voted), numeric: true },
          { label: view.t(said.agree), numeric: true },
          { label: view.t(said.disagree), numeric: true },
          { label: view.t(said.pass), numeric: true },
          ...letters.map((letter) => ({
            label: view.t(said.agreeIn, { letter: letterOf(view, letter) }),
            numeric: true,
          })),
        ]}
        rows={results.statements.map(({ number, all, byGroup }) => ({
          head: <Words view={view} results={results} number={number} />,
          cells: [
            <Num key="seen">{all.seen}</Num>,
            share(all, shareOfAgreeing),
            share(all, shareOfDisagreeing),
            share(all, (total) => 1 - shareOfAgreeing(total) - shareOfDisagreeing(total)),
            ...letters.map((letter) =>
              share(
                byGroup.find((one) => one.letter === letter),
                shareOfAgreeing,
              ),
            ),
          ],
        }))}
      />
    </section>
  );
}

function HowWorkedOut({ view, results }: Omit<Parts, "place">) {
  const { fewest, broughtFrom } = results.conversation;
  return (
    <section class="wrap opinion-part">
      <h2>{view.t(said.how)}</h2>
      <div class="measure small">
        <p>{view.t(said.how1)}</p>
        <p>{view.t(said.how2)}</p>
        <p>{view.t(said.how3, { fewest })}</p>
        {broughtFrom && <p>{view.t(said.brought, { source: broughtFrom })}</p>}
      </div>
    </section>
  );
}
