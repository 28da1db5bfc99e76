import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { type ESTree, parseSync, Visitor } from "vite";

/** The folder of the checkout. */
export const root = resolve(import.meta.dirname, "..");

/** One file of ours as the rules of the house look at it; paths are relative to the checkout, with `/`. */
export interface Source {
  path: string;
  lines: number;
  /** Our own files that it imports or passes on, by path. */
  imports: readonly { path: string; line: number }[];
  functions: readonly { name: string; line: number; lines: number }[];
  /** Where it speaks SQL: calls of Kysely, `sql` templates, texts that read like a statement. */
  sql: readonly { said: string; line: number }[];
  /** It only passes on what other files export, or passes on everything of one. */
  isBarrel: boolean;
}

const code = /\.(ts|tsx|cjs|mjs)$/;

/** Every file below some folders of the checkout, but what npm and the build put there. */
export function listFiles(...folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/")),
  );
}

/** Parses every file of code below some folders. */
export const readSources = (...folders: readonly string[]): Source[] =>
  listFiles(...folders)
    .filter((path) => code.test(path))
    .map((path) => readSource(path, readFileSync(join(root, path), "utf8")));

/** Parses one file. */
export function readSource(path: string, text: string): Source {
  const { program, module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`);
  const lineAt = (offset: number): number => text.slice(0, offset).split("\n").length;
  const asked = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest),
    ...module.staticExports.flatMap(({ entries }) => entries.flatMap(({ moduleRequest }) => moduleRequest ?? [])),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({
      start,
      value: text.slice(start + 1, end - 1),
    })),
  ];
  return {
    path,
    lines: text.trimEnd().split("\n").length,
    imports: asked
      .filter(({ value }) => value.startsWith("."))
      .map(({ value, start }) => ({ path: join(dirname(path), value).replaceAll("\\", "/"), line: lineAt(start) })),
    isBarrel: program.body.length > 0 && (program.body.every(passesOn) || program.body.some(passesAllOn)),
    functions: functionsOf(program).map(({ name, start, end }) => ({
      name,
      line: lineAt(start),
      lines: lineAt(end) - lineAt(start) + 1,
    })),
    sql: sqlOf(program).map(({ said, start }) => ({ said, line: lineAt(start) })),
  };
}

const passesAllOn = (statement: ESTree.Statement): boolean => statement.type === "ExportAllDeclaration";
const passesOn = (statement: ESTree.Statement): boolean =>
  statement.type === "ImportDeclaration" ||
  passesAllOn(statement) ||
  (statement.type === "ExportNamedDeclaration" && statement.declaration === null);

/** Functions by where they begin and end. The body of a `describe` is a chapter, not a function. */
function functionsOf(program: ESTree.Program): { name: string; start: number; end: number }[] {
  const found: { name: string; start: number; end: number }[] = [];
  const chapters = new Set<number>();
  const keep = ({ start, end }: { start: number; end: number }, name = "a function") => {
    if (!chapters.has(start)) found.push({ name, start, end });
  };
  new Visitor({
    CallExpression: ({ callee, arguments: given }) => {
      const last = given.at(-1);
      if (last && isDescribe(callee)) chapters.add(last.start);
    },
    FunctionDeclaration: (node) => keep(node, node.id?.name),
    FunctionExpression: (node) => keep(node, node.id?.name),
    ArrowFunctionExpression: (node) => keep(node),
  }).visit(program);
  return found;
}

/** `describe`, and what stands before its body in `describe.skipIf(…)(…)`. */
function isDescribe(callee: ESTree.Expression): boolean {
  if (callee.type === "CallExpression") return isDescribe(callee.callee);
  if (callee.type === "MemberExpression") return isDescribe(callee.object);
  return callee.type === "Identifier" && callee.name === "describe";
}

const builders = new Set(["selectFrom", "insertInto", "updateTable", "deleteFrom", "replaceInto", "mergeInto"]);
const statement =
  /^\s*(select\s[\s\S]+\sfrom\s|insert\s+into\s|update\s+\w+\s+set\s|delete\s+from\s|(create|alter|drop)\s+(table|index|role|schema|view)\s|copy\s*\()/i;

function sqlOf(program: ESTree.Program): { said: string; start: number }[] {
  const found: { said: string; start: number }[] = [];
  const readText = (said: string, start: number) => {
    if (statement.test(said)) found.push({ said: said.trim().slice(0, 40), start });
  };
  new Visitor({
    CallExpression: ({ callee, start }) => {
      if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier") return;
      if (builders.has(callee.property.name)) found.push({ said: callee.property.name, start });
    },
    TaggedTemplateExpression: ({ tag, start }) => {
      if (tag.type === "Identifier" && tag.name === "sql") found.push({ said: "sql", start });
    },
    Literal: ({ value, start }) => {
      if (typeof value === "string") readText(value, start);
    },
    TemplateLiteral: ({ quasis, start }) => readText(quasis.map(({ value }) => value.raw).join("x"), start),
  }).visit(program);
  return found;
}
