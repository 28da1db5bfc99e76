import { type ExpressionBuilder, type Kysely, type StringReference, sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import { newId } from "../../core/id.ts";
import type { Language } from "../../core/message.ts";
import type { Reader, Writer } from "../../storage/records.ts";

/** The tables of better-auth that are read and written here beside it; see the migration `0002-sign-in.sql`. */
interface SignInTables {
  "auth.user": {
    id: string;
    name: string;
    email: string;
    emailVerified: boolean;
    language: Language;
    createdAt: Date;
    updatedAt: Date;
  };
  "auth.session": {
    id: string;
    userId: string;
    updatedAt: Date;
    createdAt: Date;
    expiresAt: Date;
    userAgent: string | null;
  };
  "auth.account": {
    id: string;
    accountId: string;
    providerId: string;
    userId: string;
    password: string | null;
    updatedAt: Date;
  };
}

/** Sign-in is of the installation, not of an initiative: its tables stand outside the generated ones. */
const signInTables = (tx: Reader) => tx as unknown as Kysely<SignInTables>;

/** A person as others may know her. */
export interface Person {
  id: string;
  name: string;
  mail: string;
  language: Language;
}

/** Adds a person with a password. Answers false, and adds nothing, where the mail is already somebody's. */
export async function addPerson(
  tx: Writer,
  person: Person & { passwordHash: string; mailIsProven: boolean; now: Date },
): Promise<boolean> {
  const { id, name, mail, language, passwordHash, mailIsProven, now } = person;
  const auth = signInTables(tx);
  const added = await auth
    .insertInto("auth.user")
    .values({ id, name, email: mail, emailVerified: mailIsProven, language, createdAt: now, updatedAt: now })
    .onConflict((conflict) => conflict.column("email").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!added) return false;
  await auth
    .insertInto("auth.account")
    .values({
      id: newId(),
      accountId: id,
      providerId: "credential",
      userId: id,
      password: passwordHash,
      updatedAt: now,
    })
    .execute();
  return true;
}

const personColumns = ["id", "name", "email as mail", "language"] as const;

/** The person who signs in with this mail, in small letters. */
export const findPersonByMail = (tx: Reader, mail: string): Promise<Person | undefined> =>
  signInTables(tx).selectFrom("auth.user").select(personColumns).where("email", "=", mail).executeTakeFirst();

/** The person with this id. */
export const findPerson = (tx: Reader, personId: string): Promise<Person | undefined> =>
  signInTables(tx).selectFrom("auth.user").select(personColumns).where("id", "=", personId).executeTakeFirst();

/** The persons with these ids, for showing names; unknown ids are left out. */
export async function listPeople(tx: Reader, personIds: readonly string[]): Promise<Person[]> {
  if (personIds.length === 0) return [];
  return signInTables(tx).selectFrom("auth.user").select(personColumns).where("id", "in", personIds).execute();
}

/** Sets a person's name and language. */
export async function setPerson(tx: Writer, person: Omit<Person, "mail"> & { now: Date }): Promise<void> {
  await signInTables(tx)
    .updateTable("auth.user")
    .set({ name: person.name, language: person.language, updatedAt: person.now })
    .where("id", "=", person.id)
    .execute();
}

/** The hash of a person's password; null where she has none. */
export async function findPasswordHash(tx: Reader, personId: string): Promise<string | null> {
  const account = await signInTables(tx)
    .selectFrom("auth.account")
    .select("password")
    .where("userId", "=", personId)
    .where("providerId", "=", "credential")
    .executeTakeFirst();
  return account?.password ?? null;
}

/** Sets a person's password, whether she had one or not. */
export async function setPasswordHash(tx: Writer, personId: string, hash: string, now: Date): Promise<void> {
  const auth = signInTables(tx);
  const set = await auth
    .updateTable("auth.account")
    .set({ password: hash, updatedAt: now })
    .where("userId", "=", personId)
    .where("providerId", "=", "credential")
    .returning("id")
    .executeTakeFirst();
  if (set) return;
  await auth
    .insertInto("auth.account")
    .values({
      id: newId(),
      accountId: personId,
      providerId: "credential",
      userId: personId,
      password: hash,
      updatedAt: now,
    })
    .execute();
}

/** Where a person is signed in now, last used first. */
export const listSessions = (tx: Reader, personId: string, now: Date) =>
  signInTables(tx)
    .selectFrom("auth.session")
    .select(["id", "createdAt", "updatedAt", "userAgent"])
    .where("userId", "=", personId)
    .where("expiresAt", ">", now)
    .orderBy("updatedAt", "desc")
    .execute();

/** Ends one session of a person, if it is hers. */
export async function endSession(tx: Writer, personId: string, sessionId: string): Promise<void> {
  await signInTables(tx)
    .deleteFrom("auth.session")
    .where("userId", "=", personId)
    .where("id", "=", sessionId)
    .execute();
}

/** Ends all sessions of a person but one, or all. */
export async function endOtherSessions(tx: Writer, personId: string, kept: string | null): Promise<void> {
  await signInTables(tx)
    .deleteFrom("auth.session")
    .where("userId", "=", personId)
    .where("id", "is distinct from", kept)
    .execute();
}

/** Keeps the hash of a new owner's link, in place of an earlier one. Answers false where there is an owner already. */
export async function setOwnerLink(tx: Writer, linkHash: string): Promise<boolean> {
  const row = await tx
    .insertInto("installation")
    .values({ id: newId(), owner_link_hash: linkHash })
    .onConflict((conflict) =>
      conflict
        .column("only_row")
        .doUpdateSet({ owner_link_hash: linkHash })
        .where("installation.owner_person_id", "is", null),
    )
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether an owner's link with this hash is open. */
export async function ownerLinkIsOpen(tx: Reader, linkHash: string): Promise<boolean> {
  const row = await tx
    .selectFrom("installation")
    .select("id")
    .where("owner_link_hash", "=", linkHash)
    .where("owner_person_id", "is", null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Makes a person the owner and uses up the link. Answers the installation's id; undefined where the link is not open. */
export async function takeOwnership(tx: Writer, linkHash: string, personId: string): Promise<string | undefined> {
  const row = await tx
    .updateTable("installation")
    .set({ owner_person_id: personId, owner_link_hash: null })
    .where("owner_link_hash", "=", linkHash)
    .where("owner_person_id", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}

/** The name of whoever runs this installation; null where nobody has taken it over yet. */
export async function findOwnerName(tx: Reader): Promise<string | null> {
  const row = await tx.selectFrom("installation").select("owner_person_id").executeTakeFirst();
  return row?.owner_person_id ? ((await findPerson(tx, row.owner_person_id))?.name ?? null) : null;
}

/** What a person belongs to today, whom she acts for and where she sits, as ids, and whether the installation is hers. */
export interface Standing {
  owns: boolean;
  memberships: { initiative_id: string; permissions: string[] }[];
  organizations: { initiative_id: string; id: string }[];
  bodies: { initiative_id: string; id: string }[];
}

/** How a person stands, seen with her own sight, in one query; a mandate that has ended gives nothing. */
export const findStanding = (tx: Reader, personId: string): Promise<Standing> =>
  tx
    .selectNoFrom((from) => [
      from
        .exists(from.selectFrom("installation").select("only_row").where("owner_person_id", "=", personId))
        .$castTo<boolean>()
        .as("owns"),
      jsonArrayFrom(
        from
          .selectFrom("membership")
          .select(["initiative_id", "permissions"])
          .where("person_id", "=", personId)
          .where((still) => untilToday(still, "until")),
      ).as("memberships"),
      jsonArrayFrom(
        from
          .selectFrom("representation")
          .select(["initiative_id", "organization_id as id"])
          .where("person_id", "=", personId)
          .where((still) => untilToday(still, "until")),
      ).as("organizations"),
      jsonArrayFrom(
        from
          .selectFrom("seat")
          .select(["initiative_id", "body_id as id"])
          .distinct()
          .where("person_id", "=", personId)
          .where("since", "<=", sql<string>`current_date`)
          .where((still) => untilToday(still, "until"))
          // Of those in which all partners sit, row-level security shows her own alone.
          .union(from.selectFrom("body").select(["initiative_id", "id"]).where("all_partners", "=", true)),
      ).as("bodies"),
    ])
    .executeTakeFirstOrThrow();

const untilToday = <DB, TB extends keyof DB>(still: ExpressionBuilder<DB, TB>, column: StringReference<DB, TB>) =>
  still.or([still(column, "is", null), still(column, ">=", sql<never>`current_date`)]);
