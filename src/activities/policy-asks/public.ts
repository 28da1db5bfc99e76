export { listPolicyAsks, openPolicyAsk } from "./operations.ts";
