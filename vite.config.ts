import { resolve } from "node:path";
import { defineConfig } from "vite";

// One configuration, two builds: what runs in the browser (islands, styles) and the server itself.
export default defineConfig(({ isSsrBuild }) => ({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  publicDir: false,
  build: isSsrBuild
    ? {
        outDir: "dist/server",
        emptyOutDir: true,
        target: "node24",
        sourcemap: true,
        rollupOptions: { output: { entryFileNames: "main.js" } },
      }
    : {
        outDir: "dist/browser",
        emptyOutDir: true,
        manifest: true,
        assetsInlineLimit: 0,
        rollupOptions: {
          input: {
            styles: resolve(import.meta.dirname, "src/interface/styles.css"),
            islands: resolve(import.meta.dirname, "src/interface/islands.tsx"),
          },
        },
      },
}));
