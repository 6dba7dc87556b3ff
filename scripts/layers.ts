/** Layers of tests, each a folder of `test/`. */
export const LAYERS = ["unit", "structure", "edge", "agent", "system"] as const;
export type Layer = (typeof LAYERS)[number];
