import { InterviewConfig, type InterviewConfigInput } from "../../contract/interview-config.ts";

const area = (name: string, weight: number) => ({
  name,
  weight,
  description: `What ${name} means in this role.`,
  anchors: [1, 5, 10].map((score) => ({
    score,
    description: `Level ${score} of ${name}, described.`,
    exampleResponse: `An answer at ${score}.`,
  })),
});

/** A small technical guide with two planned questions, for tests that hold an interview. */
export const exampleConfig = (more: Partial<InterviewConfigInput> = {}): InterviewConfig =>
  InterviewConfig.parse({
    role: "Senior Backend Engineer",
    company: "Acme Corp",
    level: "senior",
    type: "technical",
    durationMinutes: 3,
    rubricAreas: [area("System Design", 0.6), area("Communication", 0.4)],
    companyContext:
      "Acme Corp sells software to other companies. The team is eight engineers. Everybody works from home.",
    questions: [
      {
        id: "past",
        section: "background",
        areas: ["Communication"],
        text: "Which of your projects taught you the most?",
        required: true,
      },
      {
        id: "writes",
        section: "technical",
        areas: ["System Design"],
        text: "How would you scale a service when it has many writes?",
        required: true,
      },
    ],
    ...more,
  });
