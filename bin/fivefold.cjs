#!/usr/bin/env node
// Starts Fivefold on Node 24: on the Node that runs this file when it is new enough,
// otherwise on the one that npm installed beside it.
"use strict";
const { existsSync } = require("node:fs");
const { enableCompileCache } = require("node:module");
const { join } = require("node:path");
const { spawn } = require("node:child_process");

const entry = join(__dirname, "..", "dist", "server", "main.js");

function build() {
  if (existsSync(entry)) return;
  const root = join(__dirname, "..");
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  if (!existsSync(vite)) {
    process.stderr.write("Fivefold is not built here. Run `npm ci && npm run build` first.\n");
    process.exit(2);
  }
  const { spawnSync } = require("node:child_process");
  for (const extra of [[], ["--ssr", "src/main.ts"]]) {
    const done = spawnSync(node(), [vite, "build", ...extra, "--logLevel", "error"], {
      cwd: root,
      stdio: ["ignore", 2, 2],
    });
    if (done.status !== 0) process.exit(done.status ?? 1);
  }
}

function node() {
  if (Number(process.versions.node.split(".")[0]) >= 24) return process.execPath;
  const names = { linux: "linux", win32: "win", darwin: "darwin" };
  const platform = `node-${names[process.platform]}-${process.arch}`;
  try {
    const home = require.resolve(`${platform}/package.json`);
    return join(home, "..", "bin", process.platform === "win32" ? "node.exe" : "node");
  } catch {
    process.stderr.write(
      `Fivefold needs Node 24 or newer; this is ${process.version}, and no newer one comes with this system. Install Node 24 from your usual source.\n`,
    );
    process.exit(2);
  }
}

build();
if (Number(process.versions.node.split(".")[0]) >= 24) {
  // What Node has made of the program's text is kept beside it, so that the next start need not read it all anew. Whoever
  // can write there can write the program, too; where nobody may write, nothing is kept.
  enableCompileCache?.(join(entry, "..", ".compiled"));
  import(require("node:url").pathToFileURL(entry).href);
} else {
  const child = spawn(node(), [__filename, ...process.argv.slice(2)], { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 0)));
}
