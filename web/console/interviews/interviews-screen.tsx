import { useInfiniteQuery, useQueries, useQuery } from "@tanstack/react-query";
import { DecisionState, EvaluationState, InterviewPhase } from "#contract/interview.ts";
import { Button } from "../../shared/primitives/button.tsx";
import { SelectField } from "../../shared/primitives/field.tsx";
import { api } from "../api.ts";
import { hrefTo, setQuery, usePlace } from "../router.ts";
import { mayChange, useSession } from "../session.ts";
import { ButtonLink, Link } from "../shell/link.tsx";
import { Page } from "../shell/page.tsx";
import { Empty, FailureNotice, Loading } from "../shell/states.tsx";
import { interviewsWords as words } from "../words/en/interviews.ts";
import { reportWords } from "../words/en/report.ts";
import { terms } from "../words/en/terms.ts";
import { InterviewTable } from "./interview-table.tsx";
import { useLiveClocks } from "./use-live-clocks.ts";

/** States in which somebody may be sitting before a microphone right now. */
const RUNNING = ["live", "paused", "waiting"] as const;
const REFRESH_MS = 10_000;

/** Running interviews on top with a moving clock, all others below, filters in the address. */
export function InterviewsScreen() {
  const { query } = usePlace();
  const state = InterviewPhase.safeParse(query.get("state")).data;
  const configId = query.get("guide") ?? undefined;
  const evaluation = EvaluationState.safeParse(query.get("result")).data;
  const decision = DecisionState.safeParse(query.get("decision")).data;
  const filter = { state, configId, evaluation, decision };
  const filtered = Object.values(filter).some((value) => value !== undefined);
  const schedule = mayChange(useSession()) ? (
    <ButtonLink kind="main" href={hrefTo("/interviews/new")}>
      {words.schedule}
    </ButtonLink>
  ) : null;

  const guides = useQuery({ queryKey: ["guides"], queryFn: () => api.guides() });
  const list = useInfiniteQuery({
    queryKey: ["interviews", filter],
    queryFn: ({ pageParam }) => api.interviews({ ...filter, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: REFRESH_MS,
  });
  const interviews = list.data?.pages.flatMap((page) => page.items) ?? [];

  return (
    <Page title={words.title} actions={schedule}>
      {filtered ? null : <Running />}
      <section className="stack" aria-labelledby="all-interviews">
        <h2 id="all-interviews">{words.all}</h2>
        <div className="filters" role="group" aria-label={words.filters}>
          <SelectField
            label={words.state}
            value={state ?? ""}
            onChange={(event) => setQuery({ state: event.target.value })}
          >
            <option value="">{words.anyState}</option>
            {InterviewPhase.options.map((phase) => (
              <option key={phase} value={phase}>
                {terms.phase[phase]}
              </option>
            ))}
          </SelectField>
          <SelectField
            label={words.guide}
            value={configId ?? ""}
            onChange={(event) => setQuery({ guide: event.target.value })}
          >
            <option value="">{words.anyGuide}</option>
            {guides.data?.items.map((guide) => (
              <option key={guide.id} value={guide.id}>
                {guide.role}, {guide.company}
              </option>
            ))}
          </SelectField>
          <SelectField
            label={words.result}
            value={evaluation ?? ""}
            onChange={(event) => setQuery({ result: event.target.value })}
          >
            <option value="">{words.anyResult}</option>
            {EvaluationState.options.map((option) => (
              <option key={option} value={option}>
                {reportWords.evaluationState[option]}
              </option>
            ))}
          </SelectField>
          <SelectField
            label={words.decision}
            value={decision ?? ""}
            onChange={(event) => setQuery({ decision: event.target.value })}
          >
            <option value="">{words.anyDecision}</option>
            {DecisionState.options.map((option) => (
              <option key={option} value={option}>
                {option === "none" ? words.undecided : reportWords.decided[option]}
              </option>
            ))}
          </SelectField>
          {filtered ? (
            <Button
              kind="quiet"
              onClick={() => setQuery({ state: undefined, guide: undefined, result: undefined, decision: undefined })}
            >
              {words.clear}
            </Button>
          ) : null}
        </div>
        {configId === undefined ? null : <Link href={hrefTo(`/compare/${configId}`)}>{words.compare}</Link>}
        {list.isPending ? <Loading lines={6} /> : null}
        {list.isError ? <FailureNotice error={list.error} onRetry={() => void list.refetch()} /> : null}
        {list.isSuccess && interviews.length === 0 ? (
          filtered ? (
            <Empty title={words.emptyFilteredTitle}>{words.emptyFiltered}</Empty>
          ) : (
            <Empty title={words.emptyTitle} action={schedule}>
              {words.empty}
            </Empty>
          )
        ) : null}
        {interviews.length > 0 ? (
          <>
            <InterviewTable label={words.all} interviews={interviews} />
            <div className="list-foot">
              <span className="soft">{words.shown(interviews.length)}</span>
              {list.hasNextPage ? (
                <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                  {words.more}
                </Button>
              ) : null}
            </div>
          </>
        ) : null}
      </section>
    </Page>
  );
}

/** Absent while nothing runs: an empty table would only be noise. */
function Running() {
  const running = useQueries({
    queries: RUNNING.map((state) => ({
      queryKey: ["interviews", "running", state],
      queryFn: () => api.interviews({ state, limit: 50 }),
      refetchInterval: REFRESH_MS,
    })),
    // Asked one after the other: an interview that moved on in between is in two answers, and a row must be there once.
    combine: (results) => [
      ...new Map(
        results.flatMap(({ data }) => data?.items ?? []).map((interview) => [interview.id, interview]),
      ).values(),
    ],
  });
  const clocks = useLiveClocks(running.map((interview) => interview.id));
  if (running.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="running-interviews">
      <h2 id="running-interviews">{words.now}</h2>
      <InterviewTable label={words.now} interviews={running} clocks={clocks} />
    </section>
  );
}
