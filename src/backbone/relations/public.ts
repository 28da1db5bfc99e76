export type { ReasonSource } from "./introductions/operations.ts";
export type { JointWork, JointWorkSource } from "./ties/tie.ts";
export { type NetworkFormat, networkFormats, writeNetwork } from "./ties/write-network.ts";
