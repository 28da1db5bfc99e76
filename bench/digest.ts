// The daily mail draws on pages' own components, which Node does not read by itself: Vite does.
import { runnerImport } from "vite";

await runnerImport("./bench/digest-run.ts", { logLevel: "error", configFile: false });
