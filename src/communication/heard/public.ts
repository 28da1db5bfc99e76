export { type HeardView, heardViewSchema } from "./heard.ts";
export { HeardLines, WhatCameOfIt } from "./pages/heard-lines.tsx";
export { heardForCampaign, heardForConversation, heardForTheme } from "./reading.ts";
