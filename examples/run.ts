import { z } from "zod";
import type { Permission } from "../src/core/actor.ts";

/**
 * Somebody who is made up, for the place to practise alone: what an organization says by itself is not the program's to
 * say. Nobody signs in as a hand. None is a member, but those whom a campaign of stories or a conversation needs to be there.
 */
export interface Hand {
  personId: string;
  name: string;
  permissions: readonly Permission[];
  organizationIds: readonly string[];
}

/** By whom and when something is done; left out, by the program itself, now. */
export interface Doing {
  hand?: Hand;
  at?: Date;
}

/**
 * Does one operation by its name. Operations of an initiative are told which. What comes back is the operation's output.
 */
export type Run = (
  operation: string,
  input: unknown,
  options?: Doing & { initiativeId: string },
) => Promise<Record<string, unknown>>;

/** As `Run`, inside one initiative. */
export type RunInside = (operation: string, input: unknown, doing?: Doing) => Promise<Record<string, unknown>>;

/** Reads an id out of what an operation answered; throws where it is not there. */
export const idIn = (answer: Record<string, unknown>, key: string): string => z.string().parse(answer[key]);
