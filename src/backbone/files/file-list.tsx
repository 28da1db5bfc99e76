import { Button, Confirm, FileDrop } from "../../interface/actions.tsx";
import { Form } from "../../interface/form.tsx";
import { formatDate } from "../../interface/numbers.tsx";
import { form, type PageRequest, textOf } from "../../interface/page.ts";
import { Table } from "../../interface/table.tsx";
import type { View } from "../../interface/view.ts";
import { type FileView, mostBytes, pathOfFile } from "./file.ts";
import { takenKinds } from "./kinds.ts";
import { removeFile } from "./operations.ts";
import { fileWords as said } from "./words.ts";

/** How large a file is, in words. */
function sizeOf(view: View, bytes: number): string {
  if (bytes < 1_000_000) return view.t(said.kilobytes, { count: Math.max(1, Math.round(bytes / 1000)) });
  return view.t(said.megabytes, { count: Math.round(bytes / 100_000) / 10 });
}

interface FileListProps {
  view: View;
  files: readonly FileView[];
  /** Which of them the reader may remove; the page then holds `removeFileForm`. */
  mayRemove?: (file: FileView) => boolean;
}

/** The files of a thing: name, size, day, and a way to remove what is one's own. */
export function FileList({ view, files, mayRemove = () => false }: FileListProps) {
  if (files.length === 0) return null;
  const removable = files.some(mayRemove);
  return (
    <Table
      caption={view.t(said.files)}
      blocks
      columns={[
        { label: view.t(said.file) },
        { label: view.t(said.size), numeric: true },
        { label: view.t(said.brought) },
        ...(removable ? [{ label: view.t(said.remove), unseen: true }] : []),
      ]}
      rows={files.map((file) => ({
        head: (
          <a href={view.url(pathOfFile(file))} dir="auto">
            {file.name}
          </a>
        ),
        cells: [
          sizeOf(view, file.bytes),
          formatDate(new Date(file.broughtAt), view.language),
          ...(removable ? [mayRemove(file) ? <Remove key={file.id} view={view} file={file} /> : ""] : []),
        ],
      }))}
    />
  );
}

const Remove = ({ view, file }: { view: View; file: FileView }) => (
  <Confirm view={view} label={view.t(said.remove)} question={view.t(said.removeQuestion, { name: file.name })}>
    <Form view={{ ...view, faults: [] }} operation={removeFile.name} hidden={{ id: file.id }}>
      <Button>{view.t(said.remove)}</Button>
    </Form>
  </Confirm>
);

/** The form of a page that holds a `FileList` from which files can be removed. */
export const removeFileForm = (leadsTo: (request: PageRequest) => string) =>
  form({
    operation: removeFile,
    input: (sent) => ({ id: textOf(sent, "id") }),
    leadsTo: (_output, request) => leadsTo(request),
    receipt: said.removed,
  });

const accepted = Object.keys(takenKinds)
  .map((ending) => `.${ending}`)
  .join(",");

/** The field of a form that takes a file; the form sends `files`, and reads it with `sentFile`. */
export const FileField = ({ view, label, optional }: { view: View; label?: string; optional?: boolean }) => (
  <FileDrop
    view={view}
    name="file"
    label={label ?? view.t(said.bring)}
    hint={view.t(said.bringHint, { most: mostBytes / 1024 / 1024 })}
    accept={accepted}
    optional={optional}
  />
);
