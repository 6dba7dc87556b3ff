export { listen, type Ears, type Listening, type Transcript } from "./ears.ts";
export { phraseBook, type Book } from "./phrase-book.ts";
