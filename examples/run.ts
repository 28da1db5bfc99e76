import { z } from "zod";

/**
 * Does one operation as the program itself, by its name. Operations of an initiative are told which.
 * What comes back is the operation's output.
 */
export type Run = (
  operation: string,
  input: unknown,
  options?: { initiativeId: string },
) => Promise<Record<string, unknown>>;

/** As `Run`, inside one initiative. */
export type RunInside = (operation: string, input: unknown) => Promise<Record<string, unknown>>;

/** Reads an id out of what an operation answered; throws where it is not there. */
export const idIn = (answer: Record<string, unknown>, key: string): string => z.string().parse(answer[key]);
