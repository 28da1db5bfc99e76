export { type HeardView, heardViewSchema } from "./heard.ts";
export { HeardLines } from "./pages/heard-lines.tsx";
export { heardForCampaign, heardForConversation } from "./reading.ts";
