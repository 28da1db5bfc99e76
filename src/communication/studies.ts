import type { Study } from "../core/study.ts";
import { opinionsStudy } from "./conversations/opinions-study.ts";
import { voiceStudy } from "./equity/voice-study.ts";
import { agreementStudy } from "./stories/agreement-study.ts";
import { languageStudy } from "./stories/language-study.ts";
import { themesStudy } from "./stories/themes-study.ts";

/** The analyses of what people say, on files alone. */
export const studies: readonly Study[] = [opinionsStudy, themesStudy, languageStudy, agreementStudy, voiceStudy];
