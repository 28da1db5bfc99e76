/**
 * Why the storage cannot be used: one plain English sentence or two, written for the terminal of whoever
 * starts the program. Anything else that the storage throws is a bug.
 */
export class StorageFault extends Error {
  constructor(sentence: string, cause?: unknown) {
    super(sentence, { cause });
    this.name = "StorageFault";
  }
}

/** The system's code of an error, such as `ENOENT`, or PostgreSQL's, such as `57P03`; empty when it has none. */
export function codeOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : "";
}

/** Says a failed file operation in a sentence, when its cause is the disk or a permission; passes other errors on. */
export function explainFileError(error: unknown, path: string): unknown {
  switch (codeOf(error)) {
    case "ENOSPC":
    case "EDQUOT":
      return new StorageFault(`The disk of ${path} is full. Free some space, then start again.`, error);
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return new StorageFault(`${path} cannot be written by this user. Choose another data folder with --data.`, error);
    case "ENOTDIR":
    case "EEXIST":
      return new StorageFault(`${path} cannot be a data folder: part of its path is a file.`, error);
    default:
      return error;
  }
}
