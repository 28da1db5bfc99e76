export {
  type BodyView,
  quorumOf,
  runsBody,
  type SeatView,
  takesPart,
} from "./body.ts";
export { nameSeats } from "./named-seats.ts";
export { findBody, findBodyBySlug, listBodies, listBodiesOf, listSeats } from "./store.ts";
export { listTakingPart } from "./taking-part.ts";
