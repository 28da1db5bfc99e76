import { Select } from "../../../interface/form.tsx";
import type { View } from "../../../interface/view.ts";
import type { BodyChoice, PageEntry } from "../library-page.ts";
import { sayCircle } from "../rights-in-words.ts";
import { libraryWords as said } from "../words.ts";

interface RightsProps {
  view: View;
  bodies: readonly BodyChoice[];
  mayOpenToAll: boolean;
  readers: string;
  writers: string;
}

/** Who reads a page and who writes it. */
export function RightsFields({ view, bodies, mayOpenToAll, readers, writers }: RightsProps) {
  const committees = bodies.map(({ id }) => `body:${id}`);
  const toAll = mayOpenToAll || readers === "everyone" ? ["everyone"] : [];
  const options = (circles: readonly string[]) =>
    [...new Set(circles)].map((value) => ({ value, label: sayCircle(view, value, bodies) }));
  return (
    <>
      <div class="pair">
        <Select
          view={view}
          name="readers"
          label={view.t(said.readers)}
          options={options([...toAll, "members", "partners", "backbone", ...committees, readers])}
          value={readers}
        />
        <Select
          view={view}
          name="writers"
          label={view.t(said.writers)}
          options={options(["members", "partners", "backbone", ...committees, writers])}
          value={writers}
        />
      </div>
      <p class="small quiet">{view.t(said.writersHint)}</p>
    </>
  );
}

/** Under which page another lies. */
export function PlaceField(props: { view: View; pages: readonly PageEntry[]; own?: string; value: string | null }) {
  const { view, pages, own, value } = props;
  const tops = pages.filter(({ id, parentId }) => id !== own && !pages.some((one) => one.id === parentId));
  return (
    <Select
      view={view}
      name="parentId"
      label={view.t(said.parent)}
      options={[
        { value: "", label: view.t(said.topmost) },
        ...tops.map(({ id, title }) => ({ value: id, label: view.t(said.under, { title }) })),
      ]}
      value={value ?? ""}
    />
  );
}
