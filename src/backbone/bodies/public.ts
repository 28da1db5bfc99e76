export {
  type BodyView,
  bodyViewSchema,
  dayOf,
  daySchema,
  daysAfter,
  quorumOf,
  runsBody,
  type SeatView,
  seatViewSchema,
  takesPart,
} from "./body.ts";
export { type NamedSeat, nameSeats } from "./named-seats.ts";
export { findBody, findBodyBySlug, listBodies, listBodiesOf, listSeats, lockBody } from "./store.ts";
export { listTakingPart } from "./taking-part.ts";
