import { readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";
import { commandsOf, drawnFiles, linksOf, namedPaths, proofsOf, rowsOf } from "./documents.ts";
import { EVERY_FILE, isThere, ROOT, TEST_LAYERS } from "./source-files.ts";

const DOCUMENTS = EVERY_FILE.filter(
  (file) => /^(README|CONTRIBUTING|SECURITY|CHANGELOG)\.md$/.test(file) || /^(docs|examples)\/.*\.md$/.test(file),
);
const textOf = (file: string): string => readFileSync(join(ROOT, file), "utf8");
const script = JSON.parse(textOf("package.json")) as { readonly scripts: Readonly<Record<string, string>> };

describe.each(DOCUMENTS)("%s", (file) => {
  const text = textOf(file);

  it("links to what exists", () => {
    const broken = linksOf(text).filter((link) => !isThere(normalize(join(dirname(file), link))));
    expect(broken).toEqual([]);
  });

  it("names files that exist", () => {
    const gone = [...namedPaths(text), ...drawnFiles(text)].filter(
      (path) => !isThere(path) && !isThere(normalize(join(dirname(file), path))),
    );
    expect(gone).toEqual([]);
  });

  it("names commands that exist", () => {
    const commands = [...text.matchAll(/npm run (?:-s )?([a-z-]+)(?: (?:-- )?([a-z][a-z-]*)`)?/g)];
    const gone = commands.filter(
      ([, name = "", bench]) =>
        !(name in script.scripts) || (name === "bench" && bench !== undefined && !isThere(`bench/${bench}.bench.ts`)),
    );
    expect(gone.map(([command]) => command)).toEqual([]);
  });
});

describe("README.md", () => {
  /** Commands that no script can end, by the test that runs them. */
  const RUN_BY_A_TEST: Readonly<Record<string, string>> = { "npm start": "test/system/start.spec.ts" };

  it("names no command that .ci/run does not run", () => {
    const ci = textOf(".ci/run");
    const unrun = commandsOf(textOf("README.md")).filter(
      (command) => !ci.includes(command) && !isThere(RUN_BY_A_TEST[command] ?? "nowhere"),
    );
    expect(unrun).toEqual([]);
  });
});

describe("docs/spec.md", () => {
  const rows = rowsOf(textOf("docs/spec.md"), "proven by");

  it("says of every requirement what proves it, or that it is not built", () => {
    expect(rows.length).toBeGreaterThan(35);
    const bare = rows.filter((row) => !/`|not built/.test(row["proven by"] ?? ""));
    expect(bare.map((row) => row["id"])).toEqual([]);
  });

  it("names tests that exist", () => {
    const gone = rows.flatMap((row) => proofsOf(row["proven by"] ?? "").filter((proof) => !isThere(proof)));
    expect(gone).toEqual([]);
  });
});

/** Every class, function of substance, tool, persona and table of the guide, by its own name; the numbered problems by number. */
const GUIDE = {
  configuration: ["InterviewType", "CandidateLevel", "ScoringAnchor", "RubricArea", "InterviewConfig"],
  prompts: [
    "PromptBuilder",
    "build_interviewer_prompt",
    "build_coach_prompt",
    "build_evaluator_prompt",
    "_build_identity",
    "_build_role_context",
    "_build_interview_structure",
    "_build_rubric_section",
    "_build_behavioral_guidelines",
    "_build_function_calling_instructions",
    "_build_coach_identity",
    "_build_coaching_guidelines",
    "_build_feedback_format",
    "_build_evaluator_identity",
    "_build_scoring_instructions",
    "_build_bias_mitigation",
    "CachingPromptBuilder",
    "build_cached_prefix",
    "build_dynamic_suffix",
    "build_instructions",
  ],
  agent: [
    "entrypoint",
    "cli.run_app",
    "WorkerOptions",
    "MultimodalAgent",
    "RealtimeModel",
    "ServerVadOptions",
    "temperature",
    "modalities",
    "voice",
    "session.response.create",
    "conversation.item.create",
    "createLocalAudioTrack",
  ],
  session: [
    "S2SSessionManager",
    "InterviewState",
    "section_order",
    "update_context",
    "set_chat_ctx",
    "handle_section_transition",
    "handle_time_warning",
    "ReconnectHandler",
    "on_reconnect",
    "reinject_rubric_at_midpoint",
    "GeminiSessionManager",
    "watch_session_expiry",
    "_inject_context",
    "LatencyMonitor",
    "record",
    "p95",
    "should_failover",
  ],
  tools: [
    "InterviewerTools",
    "CoachTools",
    "EvaluatorTools",
    "transition_section",
    "score_answer",
    "flag_followup",
    "query_knowledge",
    "check_time_remaining",
    "flag_time_warning",
    "score_and_flag",
    "RunContext",
  ],
  personas: ["PersonaType", "INTERVIEWER", "COACH", "EVALUATOR"],
  providers: ["ProviderConfig", "PROVIDERS", "create_realtime_model", "create_agent", "create_agent_with_failover"],
} as const;
const PROBLEMS = ["OpenAI", "Gemini"].flatMap((provider) => [1, 2, 3, 4, 5, 6].map((n) => `${provider} ${n}`));
const TABLES = [
  "provider comparison",
  "issues at a glance",
  "cost of 30 minutes",
  "cost of a cascade",
  "what you lose",
  "when to use",
];
const STATES = ["built", "differs", "not built", "text only"];

describe("docs/from-the-guide.md", () => {
  const rows = rowsOf(textOf("docs/from-the-guide.md"), "state");
  const names = rows.map((row) => row["the guide"] ?? "");

  it.each(Object.entries(GUIDE))("has a row for every name: %s", (_, all) => {
    const missing = all.filter((name) => !names.some((cell) => cell.includes(`\`${name}\``)));
    expect(missing).toEqual([]);
  });

  it("has a row for every numbered problem and every table", () => {
    const missing = [...PROBLEMS, ...TABLES].filter((name) => !names.some((cell) => cell.startsWith(name)));
    expect(missing).toEqual([]);
  });

  it("says of every row what became of it", () => {
    const stateless = rows.filter((row) => !STATES.includes(row["state"] ?? ""));
    expect(stateless.map((row) => [row["the guide"], row["state"]])).toEqual([]);
  });

  it("shows the code and the test of everything that it calls built, and why where it differs", () => {
    const unproven = rows.filter(
      ({ state, ours, test }) => state === "built" && !(ours?.includes("`") && test?.includes("`")),
    );
    const unexplained = rows.filter((row) => row["state"] !== "built" && (row["why"] ?? "").length < 10);
    expect([...unproven, ...unexplained].map((row) => row["the guide"])).toEqual([]);
  });

  it("names tests that exist", () => {
    const gone = rows.flatMap((row) => proofsOf(row["test"] ?? "").filter((proof) => !isThere(proof)));
    expect(gone).toEqual([]);
  });

  it("calls a test what lies under test/", () => {
    const strays = rows.flatMap((row) => proofsOf(row["test"] ?? "")).filter((proof) => !TEST_LAYERS.test(proof));
    expect(strays).toEqual([]);
  });
});
