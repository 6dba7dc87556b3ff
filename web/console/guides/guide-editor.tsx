import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useDeferredValue, useMemo, useRef, useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import type { ConfigVersion } from "#contract/config-resource.ts";
import type { InterviewConfigInput } from "#contract/interview-config.ts";
import { lintConfig } from "#core/config/lint-config.ts";
import { Banner } from "../../shared/primitives/banner.tsx";
import { Button } from "../../shared/primitives/button.tsx";
import { api } from "../api.ts";
import { failureCode } from "../request.ts";
import { hrefTo, navigate } from "../router.ts";
import { mayChange, useSession } from "../session.ts";
import { ButtonLink, Link } from "../shell/link.tsx";
import { Page } from "../shell/page.tsx";
import { FailureNotice } from "../shell/states.tsx";
import { guidesWords as words } from "../words/en/guides.ts";
import { ArchiveButton } from "./archive-button.tsx";
import { ChangeList } from "./change-list.tsx";
import { textAt, writeAt, type Json } from "./document.ts";
import { FindingList, goToField } from "./finding-list.tsx";
import { GuideFormContext, type GuideForm } from "./form-fields.tsx";
import { LeaveGuard } from "./leave-guard.tsx";
import { PlanBar } from "./plan-bar.tsx";
import { planOf } from "./plan-of.ts";
import { PromptPanel } from "./prompt-panel.tsx";
import { QuestionFields } from "./question-fields.tsx";
import { RoleFields } from "./role-fields.tsx";
import { RubricFields } from "./rubric-fields.tsx";
import { SourceEditor } from "./source-editor.tsx";
import { VersionChoice } from "./version-choice.tsx";

/** Edits one guide. `saved` is the newest version on the server, null for a new guide; `start` may be an older one. */
export function GuideEditor({
  start,
  saved,
  shownVersion,
}: {
  readonly start: Json;
  readonly saved: ConfigVersion | null;
  readonly shownVersion: number | null;
}) {
  const readOnly = !mayChange(useSession());
  const client = useQueryClient();
  const [document, setDocument] = useState(start);
  const [tab, setTab] = useState<"form" | "source">("form");
  const [visited, setVisited] = useState<ReadonlySet<string>>(new Set());
  // A guide that exists was looked at before: whatever it lacks is said at once.
  const [asksForAll, setAsksForAll] = useState(saved !== null);
  const idempotencyKey = useRef(crypto.randomUUID());

  // Linting and building follow the typing, they do not hold it up.
  const settled = useDeferredValue(document);
  const { config, findings } = useMemo(() => lintConfig(settled), [settled]);
  const plan = useMemo(() => planOf(settled), [settled]);
  const errors = findings.filter((finding) => finding.severity === "error").length;
  const changed = useMemo(
    () => JSON.stringify(settled) !== JSON.stringify(saved === null ? start : saved.config),
    [settled, saved, start],
  );
  // An older version differs from the newest without anyone having typed a word.
  const [untouched, setUntouched] = useState(start);
  // Not deferred: whoever types and leaves at once is asked too.
  const dirty = useMemo(() => JSON.stringify(document) !== JSON.stringify(untouched), [document, untouched]);
  const isNew = saved === null;

  const save = useMutation({
    mutationFn: () =>
      isNew
        ? api.createGuide(document as InterviewConfigInput, idempotencyKey.current)
        : api.saveGuide(saved.id, saved.version, document as InterviewConfigInput),
    onSuccess: (version) => {
      const stored = version.config as Json;
      setDocument(stored);
      setUntouched(stored);
      client.setQueryData(["guide", version.id], version);
      void client.invalidateQueries({ queryKey: ["guides"] });
      navigate(hrefTo(`/guides/${version.id}`, { saved: String(version.version) }), { replace: true });
    },
    onError: () => {
      idempotencyKey.current = crypto.randomUUID();
    },
  });
  const stale = save.isError && failureCode(save.error) === "version-conflict";
  const justSaved = new URLSearchParams(location.search).get("saved") === String(saved?.version);
  const form: GuideForm = {
    document,
    findings,
    readOnly,
    asksFor: (pointer) => asksForAll || visited.has(pointer),
    visit: (pointer) => setVisited((before) => (before.has(pointer) ? before : new Set(before).add(pointer))),
    write: (pointer, value) => setDocument((now) => writeAt(now, pointer, value)),
  };
  const goTo = (pointer: string): void => {
    setTab("form");
    // The form may only now come back; its fields exist after the next frame.
    requestAnimationFrame(() => goToField(pointer));
  };
  /** Saves, or shows what stands in the way and leads to the first of it. */
  const saveOrShow = (): void => {
    const first = lintConfig(document).findings[0];
    if (first?.severity !== "error") return save.mutate();
    setAsksForAll(true);
    goTo(first.pointer);
  };
  const role = textAt(document, "/role");

  return (
    <Page
      title={role === "" ? words.untitled : role}
      tabTitle={role === "" ? words.newTitle : role}
      above={<Link href={hrefTo("/guides")}>{words.back}</Link>}
      lead={saved ? <VersionChoice id={saved.id} newest={saved.version} shown={shownVersion ?? saved.version} /> : null}
      actions={
        readOnly || isNew ? null : (
          <>
            <ArchiveButton id={saved.id} />
            <ButtonLink href={hrefTo("/guides/new", { from: saved.id })}>{words.duplicate}</ButtonLink>
            <ButtonLink href={hrefTo("/interviews/new", { guide: saved.id })}>{words.schedule}</ButtonLink>
          </>
        )
      }
    >
      {saved && shownVersion !== null && shownVersion !== saved.version ? (
        <Banner tone="caution">{words.viewingOlder(shownVersion, saved.version)}</Banner>
      ) : null}
      <div className="editor">
        <Tabs
          className="tabs"
          selectedKey={tab}
          onSelectionChange={(key) => setTab(key === "source" ? "source" : "form")}
        >
          <TabList aria-label={words.editor} className="tab-list">
            <Tab id="form">{words.form}</Tab>
            <Tab id="source">{words.source}</Tab>
          </TabList>
          <TabPanel id="form">
            <GuideFormContext value={form}>
              <RoleFields />
              <RubricFields />
              <QuestionFields />
            </GuideFormContext>
          </TabPanel>
          <TabPanel id="source">
            <SourceEditor document={document} readOnly={readOnly} onChange={setDocument} />
          </TabPanel>
        </Tabs>

        <aside className="beside" aria-label={words.findings(findings.length)}>
          <section className="stack" aria-labelledby="plan">
            <h2 id="plan">{words.plan}</h2>
            {plan === null ? <p className="soft">{words.planUnknown}</p> : <PlanBar plan={plan} />}
          </section>
          <Tabs className="tabs" defaultSelectedKey="findings">
            <TabList aria-label={words.title} className="tab-list">
              <Tab id="findings">{words.findings(findings.length)}</Tab>
              <Tab id="prompt">{words.prompt}</Tab>
              <Tab id="changes">{words.changes}</Tab>
            </TabList>
            <TabPanel id="findings">
              <FindingList findings={findings} onGo={goTo} />
            </TabPanel>
            <TabPanel id="prompt">
              <PromptPanel config={config} />
            </TabPanel>
            <TabPanel id="changes">
              <ChangeList
                before={saved === null ? null : (saved.config as Json)}
                after={settled}
                version={saved?.version ?? null}
              />
            </TabPanel>
          </Tabs>
        </aside>
      </div>
      <div className="save-bar">
        {readOnly ? null : (
          <Button
            kind="main"
            blocked={!isNew && !changed}
            busy={save.isPending}
            aria-describedby="save-note"
            onClick={saveOrShow}
          >
            {save.isPending ? words.saving : isNew ? words.saveNew : words.save(saved.version + 1)}
          </Button>
        )}
        <p id="save-note" className="soft" role="status">
          {readOnly
            ? words.readOnly
            : errors > 0
              ? words.mustMend(errors)
              : !isNew && !changed
                ? justSaved
                  ? words.savedNow(saved.version)
                  : words.unchanged
                : ""}
        </p>
        {stale && saved ? (
          <Banner
            tone="caution"
            live="alert"
            actions={
              <ButtonLink href={hrefTo(`/guides/${saved.id}`)} target="_blank">
                {words.staleAction}
              </ButtonLink>
            }
          >
            {words.stale}
          </Banner>
        ) : save.isError ? (
          <FailureNotice error={save.error} />
        ) : null}
      </div>
      <LeaveGuard active={dirty && !readOnly} />
    </Page>
  );
}
