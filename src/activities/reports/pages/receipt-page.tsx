import type { z } from "zod";
import { ButtonLink } from "../../../interface/actions.tsx";
import { Layout } from "../../../interface/layout.tsx";
import { formatCount } from "../../../interface/numbers.tsx";
import { type Page, type PageRequest, page } from "../../../interface/page.ts";
import type { View } from "../../../interface/view.ts";
import { readReceipt } from "../reading.ts";
import { receiptWords as said } from "../words.ts";
import { sayReader } from "./say-reader.ts";

type Receipt = z.output<typeof readReceipt.output>;

/** Thanks, with numbers that are real; for an hour, to whoever has just sent it. */
export const receiptPage: Page = page({
  path: "/:initiative/update/:token/thanks",
  reads: readReceipt,
  input: ({ params }) => ({ token: params.token ?? "" }),
  draw: (receipt, view, request) => (
    <Layout view={view} title={view.t(said.thanks)}>
      <div class="wrap top report">
        <h1>{headline(view, receipt)}</h1>
        <Lines view={view} receipt={receipt} />
        <p class="acts">
          {receipt.left > 0 && (receipt.keeps || request.query.has("from")) && (
            <ButtonLink kind="main" href={onwards(view, request)}>
              {view.t(said.goOn)}
            </ButtonLink>
          )}
          {receipt.pace === "change" && (
            <ButtonLink href={view.url(`work/promises/${receipt.promise.id}/edit`)}>{view.t(said.toChange)}</ButtonLink>
          )}
          {receipt.pace === "stopped" && (
            <ButtonLink href={view.url(`work/promises/${receipt.promise.id}#close`)}>{view.t(said.toEnd)}</ButtonLink>
          )}
          {receipt.keeps && (
            <ButtonLink kind="bare" href={view.url(`work/promises/${receipt.promise.id}/updates`)}>
              {view.t(said.read)}
            </ButtonLink>
          )}
        </p>
      </div>
    </Layout>
  ),
});

/** Where the next promise is answered: by the same link, or among what waits for this person. */
function onwards(view: View, { query }: PageRequest): string {
  const from = query.get("from");
  return view.url(from ? `update/${encodeURIComponent(from)}` : "my-part");
}

function headline(view: View, { waitsForWord, organization, added, all, promise }: Receipt): string {
  if (waitsForWord) return view.t(said.toConfirm, { organization });
  const thanks = view.t(said.thanks);
  if (added === null || all === null) return `${thanks} ${view.t(said.taken)}`;
  if (!promise.quantity) return `${thanks} ${view.t(said.taken)}`;
  return `${thanks} ${view.t(said.own, { added: formatCount(added), all: formatCount(all), promised: formatCount(promise.quantity) })}`;
}

function Lines({ view, receipt }: { view: View; receipt: Receipt }) {
  const { organization, readers, named, waitsForWord, alsoCounted, pace, left } = receipt;
  const others = readers.map((circle) => sayReader(view, circle, named));
  const names = [organization, view.t(said.theTeam), ...others];
  return (
    <>
      <p class="lead">
        {view.t(said.readBy)}{" "}
        {names.map((name, place) => (
          <span key={name}>
            {place > 0 && " · "}
            <bdi dir="auto">{name}</bdi>
          </span>
        ))}
      </p>
      {!waitsForWord && <p>{view.t(said.leadKnows, { organization })}</p>}
      {alsoCounted === "unsure" && <p>{view.t(said.unsureKept)}</p>}
      {pace === "change" && <p>{view.t(said.wantsChange)}</p>}
      {pace === "stopped" && <p>{view.t(said.hasStopped)}</p>}
      {left > 0 && <p>{view.t(said.nextOne, { count: left })}</p>}
    </>
  );
}
