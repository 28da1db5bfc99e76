// Builds before a start only when something that goes into the build is newer than what was built.
import { execSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const built = ["dist/server/main.js", "dist/browser/.vite/manifest.json"].map((path) => join(root, path));
const sources = ["src", "examples"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name)),
);
const others = ["package.json", "package-lock.json", "vite.config.ts"].map((path) => join(root, path));
const changedAt = Math.max(...[...sources, ...others].map((path) => statSync(path).mtimeMs));
const isFresh = built.every((path) => existsSync(path) && statSync(path).mtimeMs > changedAt);

if (!isFresh) execSync("npm run --silent build", { cwd: root, stdio: "inherit" });
