export { listReadableAsks } from "./reading.ts";
