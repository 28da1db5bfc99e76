import { describe, expect, test } from "vitest";
import { languages } from "../../../core/message.ts";
import { hashKey } from "./hash-key.ts";
import { canonicalKey, drawKey, foldKeyWord, isOneSlip, readKey, wordLists } from "./key.ts";
import { Tries } from "./tries.ts";

const script = { en: /^[a-z]+$/, he: /^[א-ת]+$/, ar: /^[ء-ي]+$/ };
/** Parts of words that could hurt, shame or frighten somebody, or that a parent would rather not find on a child's paper. */
const hurting = {
  en: /kill|blood|gun|knife|death|dead|bomb|drug|wine|beer|pig|devil|hell|fat|dumb|ugly|hurt|rape|sex|naked|nude|war$/,
  he: /מוות|^דם$|סכין|רובה|פצצה|סמים|^יין$|^בירה$|חזיר|שטן|^שמן$|טיפש|מכוער|^מכה$|אונס|^מין$|עירום|מלחמה|^טיל$|כלבה/,
  ar: /موت|دم$|سكين|بندقية|قنبلة|مخدر|خمر|نبيذ|خنزير|شيطان|غبي|قبيح|ضرب$|اغتصاب|جنس|عار|حرب|صاروخ|حمار|كلب/,
};

describe.each(languages)("the words for keys in %s", (language) => {
  const list = wordLists[language];

  test("are many, in its own letters, of an easy length", () => {
    expect(list.length).toBeGreaterThanOrEqual(512);
    expect(list.filter((word) => !script[language].test(word))).toEqual([]);
    expect(list.filter((word) => word.length < 3 || word.length > 13)).toEqual([]);
  });

  test("are all different, none within one slip of another", () => {
    const folded = list.map(foldKeyWord);
    const alike = folded.flatMap((one, place) =>
      folded.slice(place + 1).flatMap((other) => (one === other || isOneSlip(one, other) ? [`${one} ${other}`] : [])),
    );
    expect(alike).toEqual([]);
  });

  test("hurt nobody", () => {
    expect(list.filter((word) => hurting[language].test(word))).toEqual([]);
  });

  test("are read again as they were drawn", () => {
    for (let time = 0; time < 50; time += 1) {
      const key = drawKey(language);
      expect(new Set(key).size).toBe(4);
      expect(readKey(key.join(" "))).toEqual({ words: key, language });
    }
  });
});

describe("a key as people type it", () => {
  test.each([
    ["Acorn, ALMOND-anchor  apple", ["acorn", "almond", "anchor", "apple"]],
    ["1. acorn\n2. almnod\n3. anchr\n4. applee", ["acorn", "almond", "anchor", "apple"]],
    ["אֲבַטִּיחַ־אגרטל אגס אוהל", ["אבטיח", "אגרטל", "אגס", "אוהל"]],
    ["اناناس، إِبْرِيق البرتقال ـبستان", ["أناناس", "إبريق", "برتقال", "بستان"]],
  ])("%s is read", (typed, words) => {
    expect(readKey(typed)).toMatchObject({ words });
  });

  test("tells which words are none of ours, and how many there are", () => {
    expect(readKey("acorn almond xyzzy apple")).toEqual({ unknown: ["xyzzy"], count: 4 });
    expect(readKey("acorn almond anchor")).toMatchObject({ count: 3 });
    expect(readKey("")).toEqual({ unknown: [], count: 0 });
    expect(readKey("acorn almond anchor אבטיח")).toMatchObject({ unknown: ["אבטיח"] });
  });

  test("is one key only in its order, and only in one initiative", async () => {
    const key = canonicalKey(["acorn", "almond", "anchor", "apple"]);
    const turned = canonicalKey(["almond", "acorn", "anchor", "apple"]);
    const hashes = await Promise.all([
      hashKey(key, "one"),
      hashKey(key, "one"),
      hashKey(key, "two"),
      hashKey(turned, "one"),
    ]);
    expect(hashes[0]).toBe(hashes[1]);
    expect(new Set(hashes).size).toBe(3);
  });

  test("takes so long to hash that all of them cannot be tried", async () => {
    const start = performance.now();
    await hashKey("a b c d", "salt");
    expect(performance.now() - start).toBeGreaterThan(10);
  });
});

describe("wrong tries", () => {
  const at = (minutes: number) => new Date(Date.UTC(2026, 0, 1, 10, minutes));

  test("from one place are few, and after a while it may go on; another place is not held up", () => {
    const tries = new Tries();
    for (let time = 0; time < 8; time += 1) {
      expect(tries.mayTry("i", "place", at(0))).toBe(true);
      tries.wasWrong("i", "place", at(0));
    }
    expect(tries.mayTry("i", "place", at(14))).toBe(false);
    expect(tries.mayTry("i", "other", at(14))).toBe(true);
    expect(tries.mayTry("other", "place", at(14))).toBe(true);
    expect(tries.mayTry("i", "place", at(16))).toBe(true);
  });

  test("from all places together are limited, too", () => {
    const tries = new Tries();
    for (let time = 0; time < 400; time += 1) tries.wasWrong("i", `place ${time}`, at(0));
    expect(tries.mayTry("i", "a new place", at(30))).toBe(false);
    expect(tries.mayTry("i", "a new place", at(61))).toBe(true);
  });
});
