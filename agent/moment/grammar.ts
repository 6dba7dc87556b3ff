/**
 * Whole turns that ask for time, as small closed grammars: what may stand before, the request, what may stand after. A
 * turn with anything else in it is an answer, for answers are full of seconds, minutes, moments, pauses and waiting. A bare
 * duration ("One minute.") answers "how long?" more often than it asks for anything; a request that is missed is heard by
 * the model, which can wait by itself, but an answer that is taken for one meets silence.
 */
export interface Grammar {
  readonly before: string;
  readonly request: readonly string[];
  readonly after: string;
}

/** One of these. */
export const any = (...options: readonly string[]): string => `(?:${options.join("|")})`;
/** One of these behind a space, or nothing. */
export const maybe = (...options: readonly string[]): string => `(?: ${any(...options)})?`;

/** The grammar as a pattern of a whole turn, lower case and without marks. */
export const compiled = ({ before, request, after }: Grammar): RegExp =>
  new RegExp(`^(?:${before} )*${any(...request)}(?: ${after})*$`, "u");
