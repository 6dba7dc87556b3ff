import { InterviewConfig, type InterviewConfigInput } from "#contract/interview-config.ts";

const anchors = (one: string, five: string, ten: string) =>
  [
    [1, one],
    [5, five],
    [10, ten],
  ].map(([score, description]) => ({
    score: score as number,
    description: String(description),
    exampleResponse: `An answer that shows: ${description}`,
  }));

/** The guide every part's tests use: a senior backend engineer at Acme Corp, 30 minutes unless told otherwise. */
export const acmeGuide = (more: Partial<InterviewConfigInput> = {}): InterviewConfig =>
  InterviewConfig.parse({
    role: "Senior Backend Engineer",
    company: "Acme Corp",
    level: "senior",
    type: "technical",
    durationMinutes: 30,
    companyContext:
      "Acme sells a B2B SaaS product. The platform serves 50,000 requests a second. The stack is Python with FastAPI, PostgreSQL, Redis and Kubernetes on AWS. The backend team has eight engineers. Remote work is possible four days a week.",
    rubricAreas: [
      {
        name: "System Design",
        weight: 0.3,
        description: "Designs services that hold",
        anchors: anchors("cannot name components", "sound standard design", "exceptional trade-offs"),
      },
      {
        name: "Coding Proficiency",
        weight: 0.3,
        description: "Writes code that works",
        anchors: anchors("cannot start", "correct", "optimal with edge cases"),
      },
      {
        name: "Communication",
        weight: 0.2,
        description: "Explains clearly",
        anchors: anchors("cannot explain", "clear", "checks understanding unasked"),
      },
      {
        name: "Technical Depth",
        weight: 0.2,
        description: "Knows why",
        anchors: anchors("surface", "common trade-offs", "production experience"),
      },
    ],
    questions: [
      {
        id: "recent-service",
        section: "background",
        areas: ["Communication"],
        text: "Tell me about a service you have built and run recently.",
      },
      {
        id: "slow-query",
        section: "technical",
        areas: ["Technical Depth"],
        text: "A query has become slow overnight. How do you find out why?",
      },
      {
        id: "rate-limiter",
        section: "technical",
        areas: ["Coding Proficiency"],
        text: "How would you write a rate limiter for an API?",
      },
      {
        id: "feed-design",
        section: "system_design",
        areas: ["System Design"],
        text: "Design a notification feed for a million users.",
        required: false,
      },
    ],
    ...more,
  });
