import type { Entry, Navigation } from "../../interface/layout.tsx";
import type { View } from "../../interface/view.ts";
import { navigationWords as said } from "./navigation-words.ts";

/** Where a reader is in an initiative: its path, and what it is called. Several spots lie in one place and are its tabs. */
const spots = {
  home: ["", "today"],
  "my-part": ["my-part", "myPart"],
  desk: ["desk", "desk"],
  functions: ["desk/functions", "sixFunctions"],
  settings: ["settings", "settings"],
  goal: ["goal", "howWeAreDoing"],
  whom: ["goal/for-whom", "forWhom"],
  where: ["goal/where", "where"],
  agreed: ["goal/agreed", "whatWeAgreed"],
  data: ["goal/data", "theData"],
  changes: ["changes", "changes"],
  causes: ["causes", "leveragePoints"],
  "cause-map": ["causes/map", "causeMap"],
  questions: ["causes/questions", "answerQuestions"],
  "add-cause": ["causes/add", "addCause"],
  "cause-kinds": ["causes/kinds", "causeKinds"],
  runs: ["causes/calculations", "calculations"],
  work: ["work", "whoDoesWhat"],
  promises: ["work/promises", "ourPromises"],
  "promise-list": ["work/promises/list", "everyPromise"],
  projects: ["work/projects", "projects"],
  asks: ["work/asks", "asksAndOffers"],
  practices: ["work/practices", "whatWorked"],
  government: ["work/government", "governmentAndPublic"],
  partners: ["partners", "organizations"],
  people: ["people", "people"],
  joining: ["joining", "joining"],
  talks: ["talks", "talks"],
  together: ["partners/together", "workTogether"],
  meetings: ["meetings", "calendar"],
  committees: ["committees", "committees"],
  decisions: ["decisions", "decisions"],
  actions: ["actions", "actions"],
  discussions: ["discussions", "discussions"],
  library: ["library", "library"],
  listening: ["listening", "stories"],
  conversations: ["listening/conversations", "conversations"],
  heard: ["listening/heard", "whatWeHeard"],
  search: ["search", "search"],
} as const satisfies Record<string, readonly [string, keyof typeof said]>;

export type Spot = keyof typeof spots;

/** What there is to see, so that nothing empty is offered. */
interface Content {
  /** Figures that this reader may see. */
  figures: boolean;
  /** A map of causes that whoever is no member may see. */
  causeMap?: boolean;
}

/** The tabs of each place of a member, at most six. */
const places = {
  home: ["home", "my-part", "desk", "functions", "settings"],
  goal: ["goal", "whom", "where", "agreed", "data", "changes"],
  causes: ["causes", "cause-map", "cause-kinds", "questions", "add-cause", "runs"],
  partners: ["partners", "people", "joining", "together", "talks"],
  work: ["work", "promises", "projects", "asks", "practices", "government"],
  meetings: ["meetings", "committees", "decisions", "actions", "discussions", "library"],
  listening: ["listening", "conversations", "heard"],
} as const satisfies Record<string, readonly Spot[]>;
type Place = keyof typeof places;

const forBackbone: readonly Spot[] = ["desk", "settings", "talks"];

/** Where a reader can go: members to their places, visitors to what is public. */
export function navigationFor(view: View, here: Spot, content: Content = { figures: true }): Navigation {
  if (!view.initiative) return { entries: [] };
  const to: EntryTo = (spot, label = spots[spot][1], current = spot === here) => ({
    href: spots[spot][0] ? view.url(spots[spot][0]) : `/${view.initiative?.slug}`,
    label: view.t(said[label]),
    ...(current ? { current } : {}),
  });
  const leads = view.viewer?.permissions.includes("backbone") ?? false;
  const steers = view.viewer?.permissions.some((held) => held === "steering" || held === "evaluator") ?? false;
  const offered = (spot: Spot): boolean => {
    if (forBackbone.includes(spot)) return leads;
    if (spot === "functions") return leads || steers;
    if (spot === "causes") return Boolean(view.initiative?.causesAreOpen && view.initiative.rooms.includes("causes"));
    if (spot === "promise-list")
      return Boolean(view.initiative?.promisesAreOpen && view.initiative.rooms.includes("work"));
    if (spot === "heard") return Boolean(view.initiative?.voicesAreOpen && view.initiative.rooms.includes("listening"));
    if (spot === "joining") return leads || Boolean(view.initiative?.joiningIsOpen);
    return content.figures || (spot !== "whom" && spot !== "where");
  };
  const open = (Object.keys(places) as Place[]).filter(
    (place) =>
      (place !== "causes" && place !== "work" && place !== "listening") || view.initiative?.rooms.includes(place),
  );
  return view.viewer?.isMember
    ? forMembers(here, to, (spot) => spot === "causes" || spot === "heard" || offered(spot), open)
    : forVisitors(here, to, offered, content);
}

type EntryTo = (spot: Spot, label?: keyof typeof said, current?: boolean) => Entry;

const placeOf = (here: Spot): Place =>
  (Object.keys(places) as Place[]).find((place) => places[place].some((spot) => spot === here)) ?? "home";

function forMembers(here: Spot, to: EntryTo, offered: (spot: Spot) => boolean, open: readonly Place[]): Navigation {
  const place = placeOf(here);
  const entryOf = (one: Place): Entry => to(one, one, one === place && here !== "search");
  const home = entryOf("home");
  return {
    entries: open.map(entryOf),
    tabs: here === "search" ? [] : places[place].filter(offered).map((spot) => to(spot)),
    bar: [
      here === "my-part" ? { ...home, current: false } : home,
      entryOf("goal"),
      { ...to("my-part"), mine: true },
      entryOf("meetings"),
    ],
    more: [
      ...open.filter((one) => one !== "home" && one !== "goal" && one !== "meetings").map(entryOf),
      ...(["people", "joining", "desk", "functions", "settings", "changes"] as const)
        .filter(offered)
        .map((spot) => to(spot)),
      to("search"),
    ],
  };
}

function forVisitors(here: Spot, to: EntryTo, offered: (spot: Spot) => boolean, content: Content): Navigation {
  const inFigures = here === "whom" || here === "where";
  const inCauses = here === "causes" || here === "cause-map";
  const inWork = here === "work" || here === "promise-list" || here === "promises";
  const entries = [
    to("goal", "theGoal", here === "goal" || here === "home"),
    ...(offered("whom") ? [to("whom", "forWhomAndWhere", inFigures)] : []),
    ...(offered("promise-list") ? [to("work", "whoDoesWhat", inWork)] : []),
    ...(offered("causes") ? [to("causes", "whyItIsHard", inCauses)] : []),
    ...(offered("heard") ? [to("heard", "voices")] : []),
    ...(offered("whom") ? [to("data", "dataAndMethod")] : []),
    ...(offered("joining") ? [to("joining", "takePart")] : []),
  ];
  const tabs = inFigures
    ? [to("whom", "forWhom"), to("where", "where")]
    : inCauses && offered("causes")
      ? [to("causes"), ...(content.causeMap ? [to("cause-map")] : [])]
      : inWork && offered("promise-list")
        ? [to("work"), to("promise-list"), to("promises")]
        : [];
  return { entries, tabs, bar: entries };
}
