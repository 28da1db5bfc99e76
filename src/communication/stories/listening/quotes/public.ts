export {
  answerQuote,
  listPublishedQuotes,
  listUsableQuotes,
  publishQuote,
  takeQuoteDown,
  tellersQuotes,
} from "./using.ts";
