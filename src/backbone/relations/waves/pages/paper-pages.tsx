import { Button, ButtonLink, FileDrop } from "../../../../interface/actions.tsx";
import { Form, TextArea } from "../../../../interface/form.tsx";
import { Layout } from "../../../../interface/layout.tsx";
import { page, type Sent, textOf } from "../../../../interface/page.ts";
import type { View } from "../../../../interface/view.ts";
import { navigationFor, viewOfForm } from "../../../initiatives/public.ts";
import { exportFigures, exportInvitation, takeFigures } from "../elsewhere/operations.ts";
import type { Paper } from "../elsewhere/papers.ts";
import type { Wave } from "../wave.ts";
import { waveWords as said } from "../words.ts";

interface ElsewherePanelProps {
  view: View;
  wave: Pick<Wave, "id" | "elsewhere" | "heldFor" | "closedAt" | "hasFigures" | "figuresSha256">;
}

/** What goes to and comes from another installation. */
export function ElsewherePanel({ view, wave }: ElsewherePanelProps) {
  const address = view.url(`partners/together/waves/${wave.id}`);
  if (wave.heldFor)
    return (
      <section class="wrap block stack survey-screen">
        <h2>{view.t(said.heldFor, { name: view.name(wave.heldFor.names) })}</h2>
        <p class="measure">{view.t(said.heldForWhy)}</p>
        {wave.hasFigures && (
          <p>
            <ButtonLink href={`${address}/figures`}>{view.t(said.figuresFile)}</ButtonLink>
          </p>
        )}
        <Print view={view} sha256={wave.heldFor.invitationSha256} label={view.t(said.invitationFile)} />
      </section>
    );
  if (!wave.elsewhere) return null;
  return (
    <section class="wrap block stack survey-screen">
      <h2>{view.t(said.heldBy, { name: wave.elsewhere.name })}</h2>
      <p class="measure">
        {view.t(said.heldByWhy)} <a href={wave.elsewhere.address}>{wave.elsewhere.address}</a>
      </p>
      <p>
        <ButtonLink href={`${address}/invitation`}>{view.t(said.invitationFile)}</ButtonLink>
      </p>
      {wave.figuresSha256 ? (
        <Print view={view} sha256={wave.figuresSha256} label={view.t(said.figuresFile)} />
      ) : (
        <TakeFigures view={viewOfForm(view, takeFigures)} />
      )}
    </section>
  );
}

/** A file that another installation sent: itself, or what stands in it. */
export const SentFields = ({ view }: { view: View }) => (
  <>
    <FileDrop view={view} name="file" label={view.t(said.fileSent)} accept=".json" />
    <TextArea view={view} name="text" label={view.t(said.paste)} hint={view.t(said.pasteHint)} rows={5} />
  </>
);

/** What a form says of such a file. */
export const sentIn = (sent: Sent) => ({ text: textOf(sent, "text"), file: sent.get("file") || null });

const TakeFigures = ({ view }: { view: View }) => (
  <Form view={view} operation={takeFigures.name} files>
    <SentFields view={view} />
    <Button kind="main">{view.t(said.takeFigures)}</Button>
  </Form>
);

/** The print of a file in groups of four, to be read aloud. */
const Print = ({ view, sha256, label }: { view: View; sha256: string; label: string }) => (
  <div class="stack">
    <p>
      <b>{label}</b> · {view.t(said.print)} <bdi>SHA-256</bdi>
    </p>
    <p class="survey-print" dir="ltr">
      {sha256.match(/.{1,4}/g)?.join(" ")}
    </p>
    <p class="small quiet measure">{view.t(said.printWhy)}</p>
  </div>
);

function drawPaper(view: View, paper: Paper, title: string, file: string) {
  return (
    <Layout view={view} title={title} navigation={navigationFor(view, "together")}>
      <div class="wrap top stack">
        <h1>{title}</h1>
        <p>
          <a
            class="btn main"
            download={file}
            href={`data:application/json;charset=utf-8,${encodeURIComponent(paper.text)}`}
          >
            {view.t(said.download)}
          </a>
        </p>
        <Print view={view} sha256={paper.sha256} label={title} />
      </div>
    </Layout>
  );
}

/** The file by which another installation is asked to hold a survey. */
export const invitationPage = page({
  path: "/:initiative/partners/together/waves/:wave/invitation",
  reads: exportInvitation,
  input: ({ params }) => ({ id: params.wave ?? "" }),
  draw: (paper, view) => drawPaper(view, paper, view.t(said.invitationFile), "survey-invitation.json"),
});

/** The file with figures that goes back. */
export const figuresFilePage = page({
  path: "/:initiative/partners/together/waves/:wave/figures",
  reads: exportFigures,
  input: ({ params }) => ({ id: params.wave ?? "" }),
  draw: (paper, view) => drawPaper(view, paper, view.t(said.figuresFile), "survey-figures.json"),
});
