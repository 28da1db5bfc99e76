import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import type { Language } from "../core/message.ts";
import { Confirm, CopyField } from "./actions.tsx";
import { Curve, CurveTable } from "./charts/curve.tsx";
import { Figure } from "./charts/figure.tsx";
import { type GapRow, GapRows } from "./charts/gap-rows.tsx";
import { Multiples, MultiplesTable } from "./charts/multiples.tsx";
import { renderDocument } from "./document.ts";
import { ErrorPage } from "./error-page.tsx";
import { Form, TextInput } from "./form.tsx";
import { Layout } from "./layout.tsx";
import { formatPoints, formatShare } from "./numbers.tsx";
import { makeView, type Surroundings } from "./view.ts";

const viewIn = (language: Language = "en", more: Partial<Surroundings> = {}) =>
  makeView({
    language,
    path: "/5x2/goal",
    initiative: { slug: "5x2", names: { en: "5X2" }, isPractice: false, isExample: true, rooms: [] },
    viewer: null,
    waits: 0,
    assets: { styles: "/styles.css", islands: "/islands.js" },
    now: new Date(0),
    faults: [],
    entered: {},
    receipt: null,
    ...more,
  });
const needed = { en: "This is needed.", he: "נחוץ.", ar: "مطلوب." };

describe("the layout", () => {
  it("names language and direction, and offers the page in each language by its own name", () => {
    const page = renderDocument(
      <Layout view={viewIn("he")} title="t">
        x
      </Layout>,
    );
    expect(page).toMatch(/^<!doctype html><html lang="he" dir="rtl">/);
    expect(page).toContain('href="/5x2/goal?lang=ar" lang="ar"');
    expect(page).toContain('<main id="main">x</main>');
  });

  it("says on every page of the practice initiative that it is made up", () => {
    const initiative = { slug: "p", names: { en: "Practice" }, isPractice: true, isExample: false, rooms: [] };
    expect(
      renderDocument(
        <Layout view={viewIn("en", { initiative })} title="t">
          x
        </Layout>,
      ),
    ).toContain("made up");
    expect(
      renderDocument(
        <Layout view={viewIn()} title="t">
          x
        </Layout>,
      ),
    ).not.toContain("made up");
  });

  it("says in the place to practise that it is still being filled, as long as it is", () => {
    const practice = { slug: "p", names: { en: "Practice" }, isPractice: true, isExample: false, rooms: [] };
    const drawn = (isBeingFilled: boolean) =>
      renderDocument(
        <Layout view={viewIn("en", { initiative: { ...practice, isBeingFilled } })} title="t">
          x
        </Layout>,
      );
    expect(drawn(true)).toContain("still being filled in");
    expect(drawn(false)).not.toContain("still being filled in");
  });

  it("shows only the places that it is given, and marks the present one", () => {
    const entries = [
      { href: "/5x2/goal", label: "Goal", current: true },
      { href: "/5x2/work", label: "Work" },
    ];
    const page = renderDocument(
      <Layout view={viewIn()} title="t" navigation={{ entries }}>
        x
      </Layout>,
    );
    expect(page).toContain('<a href="/5x2/goal" aria-current="page">Goal</a>');
    expect(page).not.toContain("bar5");
  });

  it("carries its own styles and asks for nothing when it is saved as one file", () => {
    const assets = { styles: "/styles.css", islands: null, inlined: "body{color:red}" };
    const page = renderDocument(
      <Layout view={viewIn("en", { assets })} title="t">
        x
      </Layout>,
    );
    expect(page).toContain("<style>body{color:red}</style>");
    expect(page).not.toMatch(/<link|<script/);
  });

  it("never turns what people wrote into markup", () => {
    const initiative = { slug: "x", names: { en: "<b>&" }, isPractice: false, isExample: false, rooms: [] };
    expect(
      renderDocument(
        <Layout view={viewIn("en", { initiative })} title="<i>">
          x
        </Layout>,
      ),
    ).not.toMatch(/<b>&|<i>/);
  });
});

it("gives an error page a sentence, a reference and a way on", () => {
  const page = renderDocument(<ErrorPage view={viewIn()} reference="k3f9" />);
  expect(page).toContain("k3f9");
  expect(page).toContain('href="/5x2"');
});

describe("a form", () => {
  const refused = viewIn("he", {
    faults: [{ field: "goal.year", message: needed }],
    entered: { "goal.year": "soon", secret: "hunter2" },
  });

  it("says what is wrong at the field, ties it to the input, and shows again what was typed", () => {
    const html = renderToString(<TextInput view={refused} name="goal.year" label="Year" value="2018" />);
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('aria-describedby="f-goal-year-fault"');
    expect(html).toContain('id="f-goal-year-fault">נחוץ.');
    expect(html).toContain('value="soon"');
  });

  it("never shows a password again", () => {
    expect(renderToString(<TextInput view={refused} name="secret" type="password" label="x" />)).not.toContain(
      "hunter2",
    );
  });

  it("names its operation and counts its faults", () => {
    const html = renderToString(
      <Form view={refused} operation="goal.agree">
        x
      </Form>,
    );
    expect(html).toContain('<input type="hidden" name="operation" value="goal.agree"');
    expect(html).toContain("שדה אחד דורש תיקון");
  });

  it("asks before what cannot be undone, and offers a copy, without JavaScript", () => {
    const html = renderToString(
      <Confirm view={refused} label="a" question="sure?">
        x
      </Confirm>,
    );
    expect(html).toMatch(/<details.*sure\?.*href="\/5x2\/goal"/);
    expect(renderToString(<CopyField view={refused} label="a" text="https://x" />)).toMatch(
      /readonly[^>]*value="https:\/\/x"/i,
    );
  });
});

const periods = [2013, 2014, 2015].map((at) => ({ at, label: String(at) }));
const points = [
  { at: 2013, value: 0.05 },
  { at: 2014, value: "hidden" as const },
  { at: 2015, value: 0.1 },
];

describe("figures", () => {
  it("draw without words and say the same in a table", () => {
    const data = { periods, series: [{ name: "All", role: "read" as const, points }], format: formatShare };
    const curve = renderToString(<Curve view={viewIn()} {...data} />);
    expect(curve).toMatch(/class="plot[^"]*"[^>]*aria-hidden="true"/);
    expect(curve.match(/<svg.*?<\/svg>/s)?.[0]).not.toContain("<text");
    const table = renderToString(<CurveTable view={viewIn()} caption="c" {...data} />);
    expect(table).toContain("5.0%");
    expect(table).toContain("hidden");
  });

  it("leave a gap with a word where a figure is hidden, and draw no line across it", () => {
    const panels = [{ name: "A", points }];
    const html = renderToString(<Multiples view={viewIn()} panels={panels} periods={periods} format={formatPoints} />);
    expect(html).toContain(">hidden<");
    expect(html.match(/class="series" d="([^"]*)"/)?.[1]?.match(/M/g)).toHaveLength(2);
    expect(
      renderToString(<MultiplesTable view={viewIn()} panels={panels} periods={periods} format={formatShare} />),
    ).toContain("hidden");
  });

  it("never stand without their source", () => {
    const provenance = { source: "ministry", edition: "2016", hidden: "counts below 5", csv: "/a.csv" };
    const html = renderToString(<Figure view={viewIn()} id="f" title="T" plot="p" table="t" provenance={provenance} />);
    expect(html).toContain("Source: ministry. Data edition: 2016. Hidden: counts below 5.");
    expect(html).toContain('<a href="/a.csv">CSV</a>');
    expect(html).toContain("<summary>Show as a table</summary>");
  });
});

describe("gap rows", () => {
  const row: GapRow = {
    group: "Cluster 1",
    before: { gap: 0.136 },
    now: { gap: 0.184 },
    change: 0.048,
    sampling: { low: 0.02, high: 0.077 },
    bounds: { low: 0.012, high: 0.087 },
    verdict: "widened",
    certainty: "certain",
  };
  const draw = (one: GapRow) =>
    renderToString(
      <GapRows
        view={viewIn()}
        blocks={[{ reference: "r", rows: [one] }]}
        before="2013"
        now="2016"
        format={formatPoints}
      />,
    );

  it("say the change, both intervals apart, the verdict and how sure it is", () => {
    const html = draw(row);
    expect(html).toContain("+4.8");
    expect(html).toContain("by sampling +2.0 to +7.7");
    expect(html).toContain("whatever is hidden +1.2 to +8.7");
    expect(html).toMatch(/class="tag widening".*Widening.*certain/s);
  });

  it("give no colour and no direction to what cannot be told", () => {
    const html = draw({ ...row, certainty: "cannot-tell" });
    expect(html).not.toContain("widening");
    expect(html).toContain("cannot tell");
  });
});

describe("a sentence", () => {
  const between = {
    en: "Between {group} and {others}: {kind, select, share {a share} other {a count}}",
    he: "בין {group} ל{others}: {kind, select, share {שיעור} other {ספירה}}",
    ar: "بين {group} و{others}: {kind, select, share {نسبة} other {عدد}}",
  };

  it("lets no name that runs the other way carry off what follows", () => {
    const values = { group: "צפון", others: "all others", kind: "share" };
    expect(viewIn("en").t(between, values)).toBe("Between \u2068צפון\u2069 and all others: a share");
    expect(viewIn("he").t(between, values)).toBe("בין צפון ל\u2068all others\u2069: שיעור");
  });
});
