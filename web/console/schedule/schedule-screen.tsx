import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState, type FormEvent } from "react";
import type { ConfigSummary } from "#contract/config-resource.ts";
import { Candidate, type InterviewCreate, type TimeFactor } from "#contract/interview.ts";
import { Button } from "../../shared/primitives/button.tsx";
import { Banner } from "../../shared/primitives/banner.tsx";
import { SelectField, TextField } from "../../shared/primitives/field.tsx";
import { api } from "../api.ts";
import { hrefTo, setQuery, usePlace } from "../router.ts";
import { ButtonLink, Link } from "../shell/link.tsx";
import { Page } from "../shell/page.tsx";
import { Empty, FailureNotice, Loading } from "../shell/states.tsx";
import { ownTimeZone } from "../words/en/format.ts";
import { scheduleWords as words } from "../words/en/schedule.ts";
import { terms } from "../words/en/terms.ts";
import { InvitationCard } from "./invitation-card.tsx";
import { fromLocalInput, toLocalInput } from "./local-time.ts";
import { WindowFields, windowProblems } from "./window-fields.tsx";
import { useNowMs } from "../../shared/session/use-now.ts";

const FACTORS: readonly TimeFactor[] = [1, 1.25, 1.5, 2];
const WEEK_MS = 7 * 86_400_000;

interface Draft {
  readonly name: string;
  readonly email: string;
  readonly externalId: string;
  readonly opens: string;
  readonly closes: string;
  readonly timeFactor: TimeFactor;
}

const freshDraft = (nowMs: number): Draft => ({
  name: "",
  email: "",
  externalId: "",
  opens: toLocalInput(nowMs),
  closes: toLocalInput(nowMs + WEEK_MS),
  timeFactor: 1,
});

/** Guide, candidate, window, extra time; then the invitation. */
export function ScheduleScreen() {
  const { query } = usePlace();
  const client = useQueryClient();
  const guideId = query.get("guide") ?? "";
  const [draft, setDraft] = useState(() => freshDraft(Date.now()));
  const [checked, setChecked] = useState(false);
  const idempotencyKey = useRef(crypto.randomUUID());
  const guides = useQuery({ queryKey: ["guides"], queryFn: () => api.guides() });
  const schedule = useMutation({
    mutationFn: (body: InterviewCreate) => api.schedule(body, idempotencyKey.current),
    onSuccess: () => client.invalidateQueries({ queryKey: ["interviews"] }),
    // Another body under the same key would be refused; a new attempt is a new request.
    onError: () => {
      idempotencyKey.current = crypto.randomUUID();
    },
  });

  const nowMs = useNowMs();
  const guide = guides.data?.items.find((item) => item.id === guideId);
  const email = draft.email.trim();
  const problems = {
    guide: guide === undefined ? words.guideMissing : null,
    name: draft.name.trim() === "" ? words.nameMissing : null,
    email: email === "" || Candidate.shape.email.safeParse(email).success ? null : words.emailWrong,
    ...windowProblems(draft, nowMs),
  };

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    const opensAtMs = fromLocalInput(draft.opens);
    const closesAtMs = fromLocalInput(draft.closes);
    if (Object.values(problems).some((text) => text !== null) || opensAtMs === null || closesAtMs === null) {
      // The first field with a problem, so that nobody has to search for it.
      requestAnimationFrame(() => document.querySelector<HTMLElement>("[aria-invalid='true']")?.focus());
      return;
    }
    const externalId = draft.externalId.trim();
    schedule.mutate({
      configId: guideId,
      candidate: {
        name: draft.name.trim(),
        ...(email === "" ? {} : { email }),
        ...(externalId === "" ? {} : { externalId }),
      },
      window: { opensAtMs, closesAtMs, timeZone: ownTimeZone() },
      timeFactor: draft.timeFactor,
      providers: ["openai"],
      metadata: {},
    });
  };

  const done = schedule.data;
  if (done !== undefined) {
    const again = (): void => {
      schedule.reset();
      setDraft({ ...freshDraft(Date.now()), opens: draft.opens, closes: draft.closes });
      setChecked(false);
      idempotencyKey.current = crypto.randomUUID();
    };
    return (
      <Page
        key="done"
        title={words.doneTitle(done.candidate?.name ?? "")}
        lead={words.doneLead(done.config.role, done.config.company)}
        above={<Link href={hrefTo("/interviews")}>{words.back}</Link>}
        actions={
          <>
            <Button onClick={again}>{words.another}</Button>
            <ButtonLink href={hrefTo(`/interviews/${done.id}`)}>{words.toInterview}</ButtonLink>
          </>
        }
      >
        <InvitationCard interview={done} />
      </Page>
    );
  }

  return (
    <Page key="form" title={words.title} above={<Link href={hrefTo("/interviews")}>{words.back}</Link>}>
      {guides.isPending ? <Loading /> : null}
      {guides.isError ? <FailureNotice error={guides.error} onRetry={() => void guides.refetch()} /> : null}
      {guides.data?.items.length === 0 ? (
        <Empty
          title={words.noGuidesTitle}
          action={
            <ButtonLink kind="main" href={hrefTo("/guides/new")}>
              {words.newGuide}
            </ButtonLink>
          }
        >
          {words.noGuides}
        </Empty>
      ) : null}
      {guides.data !== undefined && guides.data.items.length > 0 ? (
        <form className="form-narrow stack" noValidate onSubmit={submit}>
          {guideId !== "" && guide === undefined ? <Banner tone="caution">{words.guideGone}</Banner> : null}
          <GuideChoice guides={guides.data.items} chosen={guide} problem={checked ? problems.guide : null} />
          <fieldset className="form-part">
            <legend>
              <h2>{words.candidate}</h2>
            </legend>
            <TextField
              label={words.name}
              hint={words.nameHint}
              problem={checked ? problems.name : null}
              autoComplete="off"
              maxLength={120}
              value={draft.name}
              onChange={(event) => setDraft({ ...draft, name: event.target.value })}
            />
            <TextField
              label={words.email}
              hint={words.emailHint}
              problem={checked ? problems.email : null}
              type="email"
              autoComplete="off"
              value={draft.email}
              onChange={(event) => setDraft({ ...draft, email: event.target.value })}
            />
            <TextField
              label={words.externalId}
              hint={words.externalIdHint}
              maxLength={120}
              autoComplete="off"
              value={draft.externalId}
              onChange={(event) => setDraft({ ...draft, externalId: event.target.value })}
            />
          </fieldset>
          <fieldset className="form-part">
            <legend>
              <h2>{words.window}</h2>
            </legend>
            <WindowFields
              draft={draft}
              problems={checked ? problems : null}
              onChange={(window) => setDraft({ ...draft, ...window })}
            />
            <SelectField
              label={words.timeFactor}
              hint={words.timeFactorHint}
              value={draft.timeFactor}
              onChange={(event) =>
                setDraft({ ...draft, timeFactor: FACTORS.find((factor) => String(factor) === event.target.value) ?? 1 })
              }
            >
              {FACTORS.map((factor) => (
                <option key={factor} value={factor}>
                  {guide === undefined
                    ? words.factor[factor]
                    : words.factorMinutes(words.factor[factor], guide.durationMinutes * factor)}
                </option>
              ))}
            </SelectField>
          </fieldset>
          {schedule.isError ? <FailureNotice error={schedule.error} /> : null}
          <div>
            <Button kind="main" type="submit" busy={schedule.isPending}>
              {schedule.isPending ? words.working : words.submit}
            </Button>
          </div>
        </form>
      ) : null}
    </Page>
  );
}

function GuideChoice({
  guides,
  chosen,
  problem,
}: {
  readonly guides: readonly ConfigSummary[];
  readonly chosen: ConfigSummary | undefined;
  readonly problem: string | null;
}) {
  const kind = terms.type[chosen?.type as keyof typeof terms.type] ?? chosen?.type ?? "";
  return (
    <SelectField
      label={words.guide}
      hint={chosen === undefined ? undefined : words.guideLine(kind, chosen.durationMinutes, chosen.questionCount)}
      problem={problem}
      value={chosen?.id ?? ""}
      onChange={(event) => setQuery({ guide: event.target.value })}
    >
      <option value="">{words.guideChoose}</option>
      {guides.map((guide) => (
        <option key={guide.id} value={guide.id}>
          {`${guide.role}, ${guide.company} · ${guide.durationMinutes} min`}
        </option>
      ))}
    </SelectField>
  );
}
