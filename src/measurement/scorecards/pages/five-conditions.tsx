import type { Message } from "../../../core/message.ts";
import { withDays } from "../../../interface/days.ts";
import { type Condition, conditions, Mark } from "../../../interface/mark.tsx";
import type { View } from "../../../interface/view.ts";
import type { Home } from "../home.ts";
import { homeWords as said } from "../home-words.ts";

const names: Record<Condition, Message> = {
  agenda: said.agenda,
  measurement: said.measurement,
  activities: said.activities,
  communication: said.communication,
  backbone: said.backbone,
};

/** Where each condition is met: members come to its place, visitors to what is open; null where there is no place yet. */
function doorOf(view: View, condition: Condition): string | null {
  const member = view.viewer?.isMember ?? false;
  const leads = view.viewer?.permissions.includes("backbone") ?? false;
  if (condition === "agenda") return member ? "goal/agreed" : "goal";
  if (condition === "measurement") return "goal/data";
  if (condition === "communication") return member ? "meetings" : null;
  if (condition === "backbone") return leads ? "desk" : member ? "partners" : null;
  return null;
}

/** What can be counted of a condition; null where nothing has happened. */
function counted(view: View, condition: Condition, { card, partners }: Home): string | null {
  if (condition === "agenda") {
    const [adopted] = card.goal?.adopted ?? [];
    if (adopted) return view.t(said.agendaAdopted, withDays(view, { ...adopted }));
    return card.goal ? view.t(said.agendaSet) : null;
  }
  if (condition === "measurement") {
    const periods = card.editions.flatMap((edition) => edition.periods).toSorted();
    if (periods.length === 0) return null;
    return view.t(said.measurementSome, {
      editions: card.editions.length,
      from: periods[0] ?? "",
      to: periods.at(-1) ?? "",
      others: card.measures.length - 1,
    });
  }
  return condition === "backbone" && partners > 0 ? view.t(said.backboneSome, { partners }) : null;
}

const nothingYet: Record<Condition, Message> = {
  agenda: said.agendaNone,
  measurement: said.measurementNone,
  activities: said.activitiesNone,
  communication: said.communicationNone,
  backbone: said.backboneNone,
};

/**
 * What is said of a condition: in an example, whose people are not here, what the initiative says of itself; then what a
 * noun knows really happened; then what can be counted; then its own words, or that nothing happened yet.
 */
function sentenceOf(view: View, condition: Condition, home: Home): { text: string; path: string | null } {
  const told = home.conditions.find((one) => one.condition === condition);
  const own = home.says[condition] ? view.name(home.says[condition]) || null : null;
  if (own && home.kind === "example") return { text: own, path: told?.path ?? null };
  if (told) return { text: view.t(told.sentence, withDays(view, told.values)), path: told.path };
  return { text: counted(view, condition, home) ?? own ?? view.t(nothingYet[condition]), path: null };
}

/** The five conditions, one sentence each from what really happens, each with its door. */
export function FiveConditions({ view, home }: { view: View; home: Home }) {
  return (
    <section class="five">
      <div class="wrap">
        <div class="head">
          <h2>{view.t(said.fiveConditions)}</h2>
          <p class="quiet small">{view.t(said.fromWhatHappened)}</p>
        </div>
        <ol class="conds">
          {conditions.map((condition) => {
            const { text, path } = sentenceOf(view, condition, home);
            const door = path ?? doorOf(view, condition);
            return (
              <li key={condition}>
                <Mark lit={condition} />
                <h3>
                  {door === null ? view.t(names[condition]) : <a href={view.url(door)}>{view.t(names[condition])}</a>}
                </h3>
                <p dir="auto">{text}</p>
              </li>
            );
          })}
        </ol>
      </div>
    </section>
  );
}
