/** One of the places to intervene in a system; 12 moves least, 1 most. */
export interface DepthLevel {
  level: number;
  name: string;
  /** The four realms of Abson et al. 2017 (doi 10.1007/s13280-016-0800-y), shallow to deep. */
  realm: "parameters" | "feedbacks" | "design" | "intent";
}

/**
 * The twelve places to intervene in a system, from shallow to deep. Judged by people with a reason, never computed.
 * Meadows 1999, Leverage Points, The Sustainability Institute.
 */
export const depthLevels: readonly DepthLevel[] = [
  { level: 12, name: "constants, parameters, numbers", realm: "parameters" },
  { level: 11, name: "sizes of buffers and stabilizing stocks", realm: "parameters" },
  { level: 10, name: "structure of material stocks and flows", realm: "parameters" },
  { level: 9, name: "lengths of delays", realm: "feedbacks" },
  { level: 8, name: "strength of balancing loops", realm: "feedbacks" },
  { level: 7, name: "gain of reinforcing loops", realm: "feedbacks" },
  { level: 6, name: "structure of information flows", realm: "design" },
  { level: 5, name: "rules of the system", realm: "design" },
  { level: 4, name: "power to change the system's structure", realm: "design" },
  { level: 3, name: "goals of the system", realm: "intent" },
  { level: 2, name: "mindset out of which the system arises", realm: "intent" },
  { level: 1, name: "power to transcend mindsets", realm: "intent" },
];
