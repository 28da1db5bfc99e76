export { mapAround } from "./load.ts";
export { drawMap } from "./operations.ts";
export { InfluenceCircle } from "./pages/circle.tsx";
