import type { z } from "zod";
import { type Fault, Refusal } from "./refusal.ts";
import { coreWords as said } from "./words.ts";

type Issue = z.core.$ZodIssue;

/** Turns what a schema found wrong into faults that people can read, in their language. */
export function refuseInput(error: z.ZodError): Refusal {
  return new Refusal("invalid", said.invalid, { faults: error.issues.map(faultOf) });
}

function faultOf(issue: Issue): Fault {
  return { field: issue.path.join("."), ...sentenceFor(issue) };
}

function sentenceFor(issue: Issue): Omit<Fault, "field"> {
  if (issue.code === "invalid_type")
    return { message: issue.expected === "number" && issue.input !== undefined ? said.notANumber : said.required };
  if (issue.code === "too_small") return tooSmall(issue);
  if (issue.code === "too_big")
    return issue.origin === "string"
      ? { message: said.tooLong, values: { most: Number(issue.maximum) } }
      : { message: said.tooBig, values: { most: Number(issue.maximum) } };
  if (issue.code === "invalid_format") return { message: issue.format === "email" ? said.notAMail : said.wrong };
  if (issue.code === "invalid_value") return { message: said.notOffered };
  return { message: said.wrong };
}

function tooSmall(issue: z.core.$ZodIssueTooSmall): Omit<Fault, "field"> {
  if (issue.origin !== "string") return { message: said.tooSmall, values: { least: Number(issue.minimum) } };
  if (Number(issue.minimum) === 1) return { message: said.required };
  return { message: said.tooShort, values: { least: Number(issue.minimum) } };
}
