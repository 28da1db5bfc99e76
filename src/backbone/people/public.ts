export { hashPassword } from "better-auth/crypto";
export type { Waiting, WaitingSource } from "./mine.ts";
export { mailAddress, newPassword, personName, readingLanguage } from "./person.ts";
export { addPerson, findPersonByMail, listPeople, type Person } from "./store.ts";
