import type { DirectiveKind } from "#contract/directive.ts";

/** What a newer directive of a kind makes pointless, for the object that keeps them and the agent that delivers them. */
export const SUPERSEDES: Readonly<Partial<Record<DirectiveKind, readonly DirectiveKind[]>>> = {
  move_on: ["section_warning"],
  section_advanced: ["section_warning", "move_on", "section_advanced"],
  wrap_up: ["section_warning", "move_on", "section_advanced", "rubric_refresh"],
  end: ["section_warning", "move_on", "section_advanced", "rubric_refresh", "wrap_up", "end", "hold"],
  hold: ["hold_over"],
  hold_over: ["hold"],
  pause: ["resume"],
  resume: ["pause"],
};
