import { ForceLayout, type Unlaid } from "../../analysis/drawing/force-layout.ts";

/** Lays a map out beside the page, and tells how far it has come several times a second. */
self.addEventListener("message", ({ data }: MessageEvent<Unlaid>) => {
  const layout = new ForceLayout(data);
  let told = 0;
  do {
    layout.step();
    if (!layout.isAtRest && performance.now() - told < 300) continue;
    told = performance.now();
    const [x, y] = [Float32Array.from(layout.x), Float32Array.from(layout.y)];
    self.postMessage({ x, y, isAtRest: layout.isAtRest });
  } while (!layout.isAtRest);
});
