export {
  type BodyView,
  bodyViewSchema,
  dayOf,
  daysAfter,
  quorumOf,
  runsBody,
  type SeatView,
  seatViewSchema,
  takesPart,
} from "./body.ts";
export { nameSeats } from "./named-seats.ts";
export { findBody, findBodyBySlug, listBodies, listBodiesOf, listSeats } from "./store.ts";
export { listTakingPart } from "./taking-part.ts";
