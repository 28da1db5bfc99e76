import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { listFiles, root } from "./read-source.ts";

/** The classes that a sheet speaks of alone (`.a`, not `.a .b` nor `p.a`), but for paper. */
function bareClassesIn(sheet: string): string[] {
  const bare = new Set<string>();
  const within: string[] = [];
  for (const [, opening, closing] of sheet.replace(/\/\*.*?\*\//gs, "").matchAll(/([^{};]*)\{|(\})/g)) {
    if (closing) within.pop();
    else {
      within.push((opening ?? "").trim());
      if (within.some((block) => /^@media print|^@page/.test(block))) continue;
      for (const selector of (opening ?? "").replace(/\([^)]*\)/g, "()").split(","))
        for (const name of selector
          .trim()
          .match(/^\.([a-z][\w-]*)$/)
          ?.slice(1) ?? [])
          bare.add(name);
    }
  }
  return [...bare];
}

test("a class of the styles has one meaning, so one file says what it is", () => {
  expect(bareClassesIn("/* .z{} */.a,.b{}.c .d{}@media print{.e{}}@media screen{.f{}}")).toEqual(["a", "b", "f"]);
  const homes = new Map<string, string[]>();
  for (const path of listFiles("src/interface/styles").filter((path) => !/print|sheet/.test(path)))
    for (const name of bareClassesIn(readFileSync(join(root, path), "utf8")))
      homes.set(name, [...(homes.get(name) ?? []), basename(path)]);
  expect(homes.size).toBeGreaterThan(100);
  expect([...homes].filter(([, files]) => files.length > 1)).toEqual([]);
});
