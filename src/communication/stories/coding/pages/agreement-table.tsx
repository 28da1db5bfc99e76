import type { z } from "zod";
import type { Message } from "../../../../core/message.ts";
import { formatRatio, Num } from "../../../../interface/numbers.tsx";
import { Table } from "../../../../interface/table.tsx";
import type { View } from "../../../../interface/view.ts";
import { type Conclusion, fewestStories } from "../agreement.ts";
import { bookWords } from "../book/words.ts";
import type { readRoom } from "../read-operations.ts";
import { codingWords as said } from "../words.ts";

const conclusions: Record<Conclusion, Message> = {
  "too-few": said.tooFew,
  "no-difference": said.noDifference,
  good: said.good,
  "with-care": said.withCare,
  "not-enough": said.notEnough,
};

/** How far the coders of a campaign agree, by code, on how much that rests, and what is usual to conclude. */
export function AgreementTable({ view, room }: { view: View; room: z.output<typeof readRoom.output> }) {
  const codeOf = new Map(room.codes.map((code) => [code.id, code]));
  const at = view.url(`listening/coding/${room.number}`);
  return (
    <section class="wrap block stack">
      <h2>{view.t(said.agreement)}</h2>
      <p class="measure">
        {view.t(said.agreementRests, { stories: room.agreement[0]?.stories ?? 0, version: room.version })}
      </p>
      {room.versions.length > 1 && (
        <p class="small">
          {view.t(said.byVersion)}{" "}
          {room.versions.map((version) => (
            <span key={version}>
              <a href={`${at}?version=${version}`} aria-current={version === room.version ? "true" : undefined}>
                {view.t(bookWords.version, { version })}
              </a>{" "}
            </span>
          ))}
        </p>
      )}
      <Table
        caption={view.t(said.agreement)}
        blocks
        columns={[
          { label: view.t(said.code) },
          { label: view.t(said.alpha), numeric: true },
          { label: view.t(said.conclusion) },
        ]}
        rows={room.agreement.map(({ codeId, alpha, conclusion }) => {
          const code = codeId === null ? undefined : codeOf.get(codeId);
          return {
            head: code ? <bdi dir="auto">{view.name(code.names)}</bdi> : view.t(said.allCodes),
            sum: codeId === null,
            cells: [
              alpha === null ? "–" : <Num key="alpha">{formatRatio(alpha, 3)}</Num>,
              view.t(conclusions[conclusion], { least: fewestStories }),
            ],
          };
        })}
      />
      <p class="small">
        <a href={`${at}/codes.csv?version=${room.version}`}>
          {view.t(said.forStudy, { columns: "unit, coder, value" })}
        </a>
      </p>
    </section>
  );
}
