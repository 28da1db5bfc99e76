import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newId } from "../../../core/id.ts";
import { numberOfSheet, readNumber } from "./paper.ts";

const stack = { id: "0193a5f0-0000-7000-8000-00000000abcd", number: 12, sheets: 23 };
const number = numberOfSheet(stack, 7);
const proof = number.slice(-2);

describe("the number of a sheet", () => {
  test("is read however it is typed or scanned, in the digits of any language", () => {
    const eastern = [...number].map((sign) => (/\d/.test(sign) ? String.fromCharCode(0x660 + Number(sign)) : sign));
    for (const typed of [
      number,
      ` ${number.replaceAll("-", " ")} `,
      number.replaceAll("-", ""),
      `7-${proof}`,
      `07${proof}`,
      eastern.join(""),
      `https://example.org/x/listening/papers/${stack.id}?sheet=${number}`,
    ])
      expect(readNumber(stack, typed), typed).toEqual({ position: 7 });
  });

  test("is no sheet's with a slip, of another stack, or beyond the last sheet", () => {
    const slip = `7-${String((Number(proof) + 1) % 97).padStart(2, "0")}`;
    for (const typed of ["", "seven", "7", slip, numberOfSheet(stack, 24), "1-2-3-4"])
      expect(readNumber(stack, typed), typed).toBeNull();
    expect(readNumber(stack, `13-07-${proof}`)).toEqual({ otherStack: 13 });
  });

  test("is that of its own sheet alone, for nearly every other sheet of every other stack", () => {
    const taken = Array.from({ length: 400 }, () => ({ ...stack, id: newId() })).filter(
      (other) => readNumber(stack, numberOfSheet(other, 7)) !== null,
    );
    expect(taken.length).toBeLessThan(20);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 23 }), (position) => {
        expect(readNumber(stack, numberOfSheet(stack, position))).toEqual({ position });
      }),
    );
  });
});
