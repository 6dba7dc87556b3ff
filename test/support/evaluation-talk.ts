/** What the candidate says in interviews that are evaluated, word by word: stand-ins recognise these sentences and no others. */
export const ANSWERS = [
  "I start with the slow query log and the plan, never with a guess.",
  "In one case a missing index on tenant and date made the planner read forty million rows for two hundred results.",
  "Then I would put a durable log in front of the database and partition it by customer, so that each shard keeps its own order.",
  "The trade off is that clients see their own write a moment later, which I would hide with a read through cache.",
] as const;

export const QUESTIONS = [
  "How do you find out why a query is slow?",
  "How would you design a service that takes a hundred thousand writes a second?",
] as const;
