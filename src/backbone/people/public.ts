export { hashPassword } from "better-auth/crypto";
export type { Waiting, WaitingSource } from "./mine.ts";
export { mailAddress, newPassword, personName } from "./person.ts";
export { addPerson, listPeople } from "./store.ts";
