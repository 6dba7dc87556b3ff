import { InterviewPrompt } from "#contract/prompt-view.ts";
import { endpoint, type Endpoint } from "../http/endpoint.ts";
import { interviewFor } from "../interview-object.ts";

/** What the interviewer was told: the text itself, for whoever has to answer for the interview. */
export const interviewPromptEndpoints: readonly Endpoint[] = [
  endpoint({
    method: "GET",
    path: "/v1/interviews/{id}/prompt",
    tag: "Interviews",
    summary: "Read the exact prompt an interview is held with",
    description:
      "The text stored when it was scheduled, whatever became of the guide since. Nothing is added about the candidate, so it stays when their words are deleted. Candidates and share links never get it.",
    access: "read",
    rate: "api",
    reply: InterviewPrompt,
    problems: ["not-found", "wrong-mode"],
    async handle({ env, caller, params }) {
      const found = await interviewFor(env, caller, params["id"]!);
      return found.ok ? found.value.object.prompt() : found;
    },
  }),
];
