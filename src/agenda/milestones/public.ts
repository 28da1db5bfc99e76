export { milestoneSchema } from "./milestone.ts";
export { OneMilestone } from "./pages/one-milestone.tsx";
export { listMilestones } from "./store.ts";
export { milestoneWords } from "./words.ts";
