import { groupInformedConsensus } from "../../../analysis/opinion/votes.ts";
import type { ToldFigures, ToldStatement } from "./figures.ts";

/** How many agree, and how many of those who saw it; shares are of all who saw it, those who passed too. */
type Total = ToldStatement["all"];

/** A share from which on a group is said to agree, or to disagree. */
const most = 0.6;
/** So many are named of each kind. */
const named = 5;

export const shareOfAgreeing = ({ agrees, seen }: Total): number => (seen === 0 ? 0 : agrees / seen);
export const shareOfDisagreeing = ({ disagrees, seen }: Total): number => (seen === 0 ? 0 : disagrees / seen);

/** A statement that one group answers otherwise than all others. */
export interface Mark {
  number: number;
  /** Whether the group agrees more than the others do, or disagrees more. */
  agrees: boolean;
  inside: number;
  outside: number;
}

/** What stands out in what is told of a conversation. */
export interface Findings {
  /** Statements to which most of every group agree, by group-informed consensus, the highest first. */
  unites: { number: number; consensus: number }[];
  /** Statements that most of every group refuse. */
  refused: { number: number }[];
  /** What marks each group, by its letter. */
  marks: { letter: number; statements: Mark[] }[];
  /** Statements that most of one group agree to and most of another refuse, the furthest apart first. */
  divides: { number: number; high: { letter: number; share: number }; low: { letter: number; share: number } }[];
}

/** Finds what unites all groups, what marks one, and what divides. Where there are no two groups, all are taken as one. */
export function findingsOf({ groups, statements }: ToldFigures): Findings {
  const letters = groups.map(({ letter }) => letter);
  const hasGroups = letters.length > 1;
  const whole = statements.filter(({ byGroup }) => !hasGroups || byGroup.length === letters.length);
  const parts = (one: ToldStatement): Total[] => (hasGroups ? one.byGroup : [one.all]);
  const united = whole.filter((one) => parts(one).every((part) => shareOfAgreeing(part) >= most));
  const against = whole.filter((one) => parts(one).every((part) => shareOfDisagreeing(part) >= most));
  return {
    unites: united
      .map((one) => ({ number: one.number, consensus: groupInformedConsensus(parts(one)) }))
      .sort((a, b) => b.consensus - a.consensus || a.number - b.number)
      .slice(0, named),
    refused: against.map(({ number }) => ({ number })).slice(0, named),
    marks: hasGroups ? letters.map((letter) => ({ letter, statements: marksOf(letter, statements) })) : [],
    divides: hasGroups ? dividing(whole) : [],
  };
}

/** Statements by how surely the group differs from the others (two proportions, one-sided at 95%). */
function marksOf(letter: number, statements: readonly ToldStatement[]): Mark[] {
  const sure = 1.645;
  return statements
    .flatMap(({ number, all, byGroup }) => {
      const inside = byGroup.find((part) => part.letter === letter);
      if (!inside) return [];
      const outside: Total = {
        agrees: all.agrees - inside.agrees,
        disagrees: all.disagrees - inside.disagrees,
        seen: all.seen - inside.seen,
      };
      if (outside.seen === 0) return [];
      return [true, false].map((agrees) => {
        const share = agrees ? shareOfAgreeing : shareOfDisagreeing;
        const count = (of: Total) => (agrees ? of.agrees : of.disagrees);
        const together = (count(inside) + count(outside) + 1) / (inside.seen + outside.seen + 2);
        const error = Math.sqrt(together * (1 - together) * (1 / inside.seen + 1 / outside.seen));
        const certain = (share(inside) - share(outside)) / error;
        return { number, agrees, inside: share(inside), outside: share(outside), certain };
      });
    })
    .filter(({ inside, certain }) => certain > sure && inside >= most)
    .sort((a, b) => b.certain - a.certain || a.number - b.number)
    .slice(0, named)
    .map(({ number, agrees, inside, outside }) => ({ number, agrees, inside, outside }));
}

function dividing(statements: readonly ToldStatement[]): Findings["divides"] {
  return statements
    .flatMap(({ number, byGroup }) => {
      const sorted = [...byGroup].sort((a, b) => shareOfAgreeing(b) - shareOfAgreeing(a));
      const [high, low] = [sorted[0], sorted.at(-1)];
      if (!high || !low || shareOfAgreeing(high) < most || shareOfDisagreeing(low) < most) return [];
      return [
        {
          number,
          high: { letter: high.letter, share: shareOfAgreeing(high) },
          low: { letter: low.letter, share: shareOfAgreeing(low) },
        },
      ];
    })
    .sort((a, b) => b.high.share - b.low.share - (a.high.share - a.low.share) || a.number - b.number)
    .slice(0, named);
}
