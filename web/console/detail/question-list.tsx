import { useQuery } from "@tanstack/react-query";
import type { LiveView } from "#contract/observer.ts";
import { api } from "../api.ts";
import { detailWords as words } from "../words/en/detail.ts";

/** Which planned questions were asked. Texts come from the guide's version that this interview pins. */
export function QuestionList({ view }: { readonly view: LiveView }) {
  const { id, version } = view.interview.config;
  const guide = useQuery({
    queryKey: ["guide", id, version],
    queryFn: () => api.guide(id, version),
    staleTime: Infinity,
  });
  const texts = new Map(guide.data?.config.questions.map((question) => [question.id, question.text]));
  return (
    <section className="stack" aria-labelledby="questions">
      <h2 id="questions">{words.questions}</h2>
      {view.questions.length === 0 ? <p>{words.questionsNone}</p> : null}
      <ol role="list" className="question-list">
        {view.questions.map((question) => (
          <li key={question.id} data-asked={question.asked || undefined}>
            <span className="question-state">{question.asked ? words.asked : words.open}</span>
            <span>
              {texts.get(question.id) ?? question.id}
              <span className="soft">
                {question.required ? "" : ` · ${words.optional}`}
                {question.followUps > 0 ? ` · ${words.askedFollowUps(question.followUps)}` : ""}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
