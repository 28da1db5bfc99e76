import type { Message } from "../../../../core/message.ts";
import { tellWords } from "../../telling/words.ts";

/** The ages that may tell, as tellers read them. */
export const ageNames = { "13-15": tellWords.from13, "16-17": tellWords.from16, "18+": tellWords.from18 } as const;

interface Answer {
  value: string;
  label: Message;
}

export const genderNames: readonly Answer[] = [
  { value: "girl", label: tellWords.girl },
  { value: "boy", label: tellWords.boy },
  { value: "other", label: tellWords.otherGender },
];

export const schoolLanguageNames: readonly Answer[] = [
  { value: "he", label: tellWords.schoolHebrew },
  { value: "ar", label: tellWords.schoolArabic },
  { value: "en", label: tellWords.schoolEnglish },
  { value: "other", label: tellWords.schoolOther },
];
