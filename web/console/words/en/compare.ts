import { count } from "./format.ts";

/** One guide's candidates beside each other. */
export const compareWords = {
  title: "Compare candidates",
  back: "Interviews of this guide",
  lead: "Scores of one guide beside each other. Each links to the evidence; none decides.",
  order: "Order",
  orders: { date: "Date of the interview", name: "Name", heaviest: "Heaviest area", total: "Weighted total" },
  orderFair:
    "In order of interview, earliest first. It is not a ranking: a list sorted by score is read from the top, and one sorted by name always puts the same people first.",
  orderRanked:
    "Sorted by score. Runs of one interview often differ by a point, so a smaller distance between two people says nothing.",
  names: "Hide names",
  anonymous: (n: number): string => `Candidate ${n}`,
  candidate: "Candidate",
  total: "Total",
  confidence: "Held together",
  recommendation: "Recommended",
  decision: "Decision",
  none: "–",
  notObserved: "not observed",
  undecided: "Open",
  reviews: (n: number): string => `${count(n, "reason", "reasons")} to look`,
  mixedVersions: "These interviews used different versions of the guide. Areas and weights may differ.",
  versionOf: (version: number): string => `version ${version}`,
  weight: (share: string): string => share,
  simulated: "Simulated scores are among them. They say nothing about people.",
  emptyTitle: "Nobody to compare yet",
  empty: "Evaluated interviews of this guide appear here.",
  truncated: (n: number): string => `The newest ${n} interviews are compared.`,
  waiting: (n: number): string => `${count(n, "ended interview", "ended interviews")} not evaluated and left out.`,
  scroll: "Comparison, scrolls sideways",
} as const;
