/**
 * A computation that can be put down on its way. It yields where something else may run, and how much it has done since
 * it last did, in characters of text.
 */
export type Interruptible<T> = Generator<number, T, undefined>;
