export type { ReasonSource } from "./introductions/operations.ts";
export type { JointWork, JointWorkSource } from "./ties/tie.ts";
export { networkFormats, writeNetwork } from "./ties/write-network.ts";
