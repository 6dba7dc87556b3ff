/** Marks what the system tells the model. Sent with the role system, so that no candidate's words can pass for it. */
export const direction = (text: string): string => `[direction, not to be read aloud]\n${text}`;
