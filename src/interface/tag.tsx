/** The signs that stand beside words: two lines parting, meeting, parallel; a tick; an exclamation mark. */
const signs = {
  widening: "M2 6 18 1M2 8l16 5",
  narrowing: "M2 1 18 6M2 13 18 8",
  unchanged: "M2 3.5h16M2 10.5h16",
  done: "m4 7 4 5 8-10",
  due: "M10 1v7M10 12.4v.2",
} as const;
export type Sign = keyof typeof signs;

const turning: readonly Sign[] = ["widening", "narrowing"];

/** A state said twice, by a sign and by its word, so that colour never speaks alone. */
export function Tag({ sign, children }: { sign: Sign; children: string }) {
  return (
    <span class={`tag ${sign}`}>
      <svg class={turning.includes(sign) ? undefined : "fix"} viewBox="0 0 20 14" aria-hidden="true">
        <path d={signs[sign]} />
      </svg>
      {children}
    </span>
  );
}
