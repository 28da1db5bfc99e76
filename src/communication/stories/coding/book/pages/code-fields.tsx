import { Select, TextArea } from "../../../../../interface/form.tsx";
import { NamesFold, NamesInputs } from "../../../../../interface/names-input.tsx";
import type { View } from "../../../../../interface/view.ts";
import type { CodeView } from "../operations.ts";
import { bookWords as said } from "../words.ts";
import type { Book } from "./book.tsx";

/** Asks for what people say of a code. */
export function CodeFields({ view, book, code }: { view: View; book: Book; code?: CodeView }) {
  const within = code?.rootId ?? "new";
  const texts = [
    { name: "names", label: view.t(said.name), value: code?.names, within },
    { name: "meaning", label: view.t(said.meaning), value: code?.meaning, within, long: true, optional: true },
  ];
  const others = book.codes.filter(({ rootId }) => rootId !== code?.rootId);
  return (
    <>
      <NamesInputs view={view} texts={texts} />
      <NamesFold view={view} texts={texts} label={view.t(said.otherLanguages)} />
      <TextArea
        view={view}
        name="useWhen"
        label={view.t(said.useWhen)}
        value={code?.useWhen ?? undefined}
        rows={2}
        within={within}
        optional
      />
      <TextArea
        view={view}
        name="notWhen"
        label={view.t(said.notWhen)}
        value={code?.notWhen ?? undefined}
        rows={2}
        within={within}
        optional
      />
      {others.length > 0 && (
        <Select
          view={view}
          name="parentId"
          label={view.t(said.parent)}
          value={code?.parentId ?? ""}
          options={[
            { value: "", label: view.t(said.noParent) },
            ...others.map(({ rootId, names }) => ({ value: rootId, label: view.name(names) })),
          ]}
          within={within}
        />
      )}
    </>
  );
}
