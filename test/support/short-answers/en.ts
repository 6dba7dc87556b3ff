import { enLonger } from "./en-longer.ts";
import { enPlain } from "./en-plain.ts";
import { enTechnical } from "./en-technical.ts";
import { enTime } from "./en-time.ts";
import { enWaiting } from "./en-waiting.ts";
import { enWork } from "./en-work.ts";
import type { Grammar } from "./grammar.ts";

/** Short English answers. */
export const en: Grammar = {
  fillers: ["uh,", "um,", "well,", "so,", "uh, well,", "um, so", "yeah, so", "you know,"],
  shortFillers: ["uh,", "um,", "uh"],
  templates: [...enPlain, ...enWork, ...enTechnical, ...enTime, ...enWaiting, ...enLonger],
};
