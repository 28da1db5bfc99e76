export { type BodyView, bodyViewSchema, type SeatView, seatViewSchema } from "./body.ts";
export { findBody, listBodies, listSeats } from "./store.ts";
