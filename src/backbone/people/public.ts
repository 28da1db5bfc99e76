export { hashPassword } from "better-auth/crypto";
export { mailAddress, newPassword, personName } from "./person.ts";
export { addPerson, findOwnerName, listPeople } from "./store.ts";
export { type AskedOf, collectWaiting, personIn, type Waiting, type WaitingSource, waitingSchema } from "./waiting.ts";
