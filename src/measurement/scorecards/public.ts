export { goalTabs } from "./tabs.ts";
