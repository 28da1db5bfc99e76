import type { z } from "zod";
import { navigationFor, viewOfForm } from "../../../../backbone/initiatives/public.ts";
import { Button, Confirm } from "../../../../interface/actions.tsx";
import { Checks, Form, Select } from "../../../../interface/form.tsx";
import { Layout } from "../../../../interface/layout.tsx";
import { form, numberOf, type PageRequest, page, textOf } from "../../../../interface/page.ts";
import type { View } from "../../../../interface/view.ts";
import { Covered, OwnWords, WorryDoor } from "../../listening/pages/story-parts.tsx";
import { purposes } from "../../listening/quotes/quote.ts";
import { checkVoice, type Proposal, prepareVoice, proposeVoice, withdrawVoice } from "../proposing-operations.ts";
import type { Point } from "../voice.ts";
import { voiceWords as said } from "../words.ts";

type Found = z.output<typeof prepareVoice.output>;
interface Props {
  view: View;
  found: Found;
}
interface OfProposal extends Props {
  proposed: Proposal;
}

const at = (_: unknown, { params }: PageRequest) => `/${params.initiative}/listening/stories/${params.id}/publishing`;

const nameOfPart = (view: View, { parts }: Found, id: string): string => {
  const photos = parts.filter(({ kind }) => kind === "photo");
  const number = photos.findIndex((photo) => photo.id === id) + 1;
  return number > 0 ? view.t(said.photo, { number }) : view.t(said.audio);
};

const sayPoint = (view: View, { placeLevel }: Found, point: Point): string =>
  point === "places" ? view.t(said.placesPoint, { level: placeLevel }) : view.t(said[point]);

/** What a proposal waits for, or what came of it. */
function sayState({ checkAnswer, answer, isEdited, isUp }: Proposal) {
  if (answer === "no") return said.tellerNo;
  if (checkAnswer === "no") return said.wasSentBack;
  if (isUp) return said.isUp;
  if (checkAnswer === "yes") return said.waitsForTeller;
  return isEdited ? said.editedWaits : said.waitsForSecond;
}

/** Exactly what would stand: words, and beside them what nothing is masked in. */
function AsProposed({ view, found, proposed }: OfProposal) {
  return (
    <div class="stack">
      <OwnWords text={proposed.words} />
      {proposed.parts.map((id) => {
        const source = view.url(`listening/stories/${found.id}/parts/${id}`);
        const name = nameOfPart(view, found, id);
        return found.parts.find((part) => part.id === id)?.kind === "audio" ? (
          // biome-ignore lint/a11y/useMediaCaption: what is said in it stands in the words above
          <audio key={id} controls preload="none" src={source} aria-label={name} />
        ) : (
          <img key={id} src={source} alt={name} draggable={false} loading="lazy" />
        );
      })}
      <ul class="small">
        {proposed.places.map((place) => (
          <li key={place}>{view.t(said[place])}</li>
        ))}
        {proposed.theme && <li>{view.t(said.underTheme, { name: view.name(proposed.theme) })}</li>}
        {proposed.withFirstName && <li>{view.t(said.withFirstName)}</li>}
      </ul>
    </div>
  );
}

/** Where the second reader says whether somebody can be recognized. */
function SecondReading({ view: whole, found, proposed }: OfProposal) {
  const view = viewOfForm(whole, checkVoice);
  return (
    <section class="stack" id="second">
      <h2>{view.t(said.readSecond)}</h2>
      <p>{view.t(said.readSecondHow)}</p>
      <AsProposed view={view} found={found} proposed={proposed} />
      <Form
        view={view}
        operation={checkVoice.name}
        hidden={{ quoteId: proposed.id, sign: proposed.sign }}
        class="stack"
      >
        <Checks
          view={view}
          name="points"
          label={view.t(said.pointsLabel)}
          options={proposed.points.map((point) => ({ value: point, label: sayPoint(view, found, point) }))}
        />
        <div class="acts">
          <Button kind="main" name="answer" value="yes">
            {view.t(said.nobodyRecognized)}
          </Button>
          <Button name="answer" value="no">
            {view.t(said.somebodyRecognized)}
          </Button>
        </div>
      </Form>
    </section>
  );
}

function Standing({ view, found, proposed }: OfProposal) {
  return (
    <section class="stack" id="proposed">
      <p>
        <b>{view.t(sayState(proposed))}</b>
      </p>
      {proposed.found.length > 0 && proposed.checkAnswer === "no" && (
        <ul>
          {proposed.found.map((point) => (
            <li key={point}>{sayPoint(view, found, point)}</li>
          ))}
        </ul>
      )}
      <AsProposed view={view} found={found} proposed={proposed} />
      {proposed.answer !== "no" && proposed.checkAnswer !== "no" && (
        <Confirm view={view} label={view.t(said.withdraw)} question={view.t(said.withdrawQuestion)}>
          <Form view={viewOfForm(view, withdrawVoice)} operation={withdrawVoice.name} hidden={{ quoteId: proposed.id }}>
            <Button>{view.t(said.withdraw)}</Button>
          </Form>
        </Confirm>
      )}
    </section>
  );
}

function Pieces({ view, found }: Props) {
  if (found.parts.length === 0) return null;
  const may = found.parts.filter(({ lack }) => lack === null);
  return (
    <>
      {may.length > 0 && (
        <Checks
          view={view}
          name="partIds"
          label={view.t(said.parts)}
          hint={view.t(said.partsHint)}
          optional
          options={may.map(({ id }) => ({ value: id, label: nameOfPart(view, found, id) }))}
        />
      )}
      <ul class="small">
        {found.parts.map(
          ({ id, lack }) =>
            lack && (
              <li key={id}>
                {nameOfPart(view, found, id)}: {view.t(said[`lack${lack}`])}
              </li>
            ),
        )}
      </ul>
    </>
  );
}

function Proposing({ view: whole, found, masked }: Props & { masked: string }) {
  const view = viewOfForm(whole, proposeVoice);
  const places = purposes.filter((place) => place !== "theme" || found.themes.length > 0);
  return (
    <section class="stack" id="propose">
      <h2>{view.t(said.asItWouldStand)}</h2>
      <OwnWords text={masked} />
      <Form view={view} operation={proposeVoice.name} hidden={{ version: String(found.version) }} class="stack">
        <Checks
          view={view}
          name="places"
          label={view.t(said.places)}
          values={["voices"]}
          options={places.map((value) => ({ value, label: view.t(said[value]) }))}
        />
        {found.themes.length > 0 && (
          <Select
            view={view}
            name="themeId"
            label={view.t(said.whichThemeLabel)}
            optional
            empty
            options={found.themes.map(({ id, names }) => ({ value: id, label: view.name(names) }))}
          />
        )}
        {found.mayFirstName && (
          <label class="pick">
            <input type="checkbox" name="withFirstName" value="yes" />
            <span>{view.t(said.withFirstName)}</span>
          </label>
        )}
        <Pieces view={view} found={found} />
        <Button kind="main">{view.t(said.propose)}</Button>
      </Form>
    </section>
  );
}

function Inside({ view, found }: Props) {
  const { proposed, masked } = found;
  if (proposed && !proposed.isMine && proposed.checkAnswer === null && proposed.answer !== "no")
    return <SecondReading view={view} found={found} proposed={proposed} />;
  const mayAnew = !proposed || proposed.answer === "no" || proposed.checkAnswer === "no";
  return (
    <>
      {proposed && <Standing view={view} found={found} proposed={proposed} />}
      {!mayAnew ? null : !found.mayPropose ? (
        <p>{view.t(said.notAllowed)}</p>
      ) : masked === null ? (
        <p>{view.t(said.maskFirst)}</p>
      ) : proposed?.words === masked ? null : (
        <Proposing view={view} found={found} masked={masked} />
      )}
    </>
  );
}

/** Where a listener proposes a whole story, and another reads it as the second. */
export const publishPage = page({
  path: "/:initiative/listening/stories/:id/publishing",
  staysHere: true,
  reads: prepareVoice,
  input: ({ params }) => ({ id: params.id ?? "" }),
  draw: (found, view) => (
    <Layout view={view} title={view.t(said.title)} navigation={navigationFor(view, "listening")}>
      <div class="wrap top stack">
        <p class="small">
          <a href={view.url(`listening/stories/${found.id}`)}>{view.t(said.backToStory)}</a>
        </p>
        <h1>{view.t(said.title)}</h1>
        <p class="lead measure">{view.t(said.how)}</p>
        {found.waitsForParent && <p>{view.t(said.waitsForParent)}</p>}
        <WorryDoor view={view} id={found.id} />
      </div>
      <div class="wrap block stack">
        <Covered view={view}>
          <Inside view={view} found={found} />
        </Covered>
      </div>
    </Layout>
  ),
  forms: [
    form({
      operation: proposeVoice,
      input: (sent, { params }) => ({
        ...{ id: params.id, version: numberOf(sent, "version"), places: sent.getAll("places") },
        ...{ themeId: textOf(sent, "themeId") ?? null, partIds: sent.getAll("partIds") },
        withFirstName: sent.get("withFirstName") === "yes",
      }),
      leadsTo: at,
      receipt: said.proposed,
    }),
    form({
      operation: checkVoice,
      input: (sent, { params }) => ({
        ...{ id: params.id, quoteId: textOf(sent, "quoteId"), sign: textOf(sent, "sign") ?? "" },
        ...{ answer: textOf(sent, "answer"), points: sent.getAll("points") },
      }),
      leadsTo: at,
      receipt: said.wasRead,
    }),
    form({
      operation: withdrawVoice,
      input: (sent, { params }) => ({ id: params.id, quoteId: textOf(sent, "quoteId") }),
      leadsTo: at,
      receipt: said.withdrawn,
    }),
  ],
});
