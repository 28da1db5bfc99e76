import { dirname, resolve } from "node:path";
import { defineConfig, type Plugin } from "vite";

/** Builds what `new URL("./…-thread.ts", import.meta.url)` names as a file of its own, for a thread to start from. */
const threads = (): Plugin => ({
  name: "threads",
  transform(code, id) {
    const started = /new URL\("\.\/([\w-]+-thread)\.ts", import\.meta\.url\)/.exec(code);
    if (!started) return null;
    const [found, name] = started;
    this.emitFile({ type: "chunk", id: resolve(dirname(id), `${name}.ts`), fileName: `${name}.js` });
    return { code: code.replace(found, `new URL("./${name}.js", import.meta.url)`), map: null };
  },
});

// One configuration, two builds: what runs in the browser (islands, styles) and the server itself.
export default defineConfig(({ isSsrBuild }) => ({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  publicDir: false,
  plugins: isSsrBuild ? [threads()] : [],
  build: isSsrBuild
    ? {
        outDir: "dist/server",
        emptyOutDir: true,
        target: "node24",
        sourcemap: true,
        rollupOptions: { output: { entryFileNames: "[name].js", chunkFileNames: "[name].js" } },
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
