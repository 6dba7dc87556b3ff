/** Rough number of tokens of a prompt: about four characters each in the languages we use. For advice, never for billing. */
export const estimatedTokens = (text: string): number => Math.ceil(text.length / 4);
