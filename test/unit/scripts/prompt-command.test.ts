import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Persona } from "#contract/persona.ts";
import { sha256Hex } from "#core/hash.ts";
import { buildPrompt } from "#core/prompt/build-prompt.ts";
import { configHash } from "#core/config/config-hash.ts";
import { promptCommand } from "../../../scripts/prompt/prompt-command.ts";
import { changedGuide, normalGuide, type GuideJson } from "../../support/changed-guide.ts";

const BACKEND = "examples/backend.json";
const acme = normalGuide();
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "vivavoce-prompt-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(args: readonly string[], colour = false) {
  let out = "";
  let notes = "";
  const code = promptCommand(args, { out: (text) => (out += text), note: (text) => (notes += text), colour });
  return { code, out, notes };
}

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}
const guideFile = (name: string, change: (guide: GuideJson) => void): string => file(name, changedGuide(change));

describe("prompt build", () => {
  it("shows all three prompts of a guide on one screen, with hashes, blocks and the plan", () => {
    const { code, out } = run(["build", BACKEND]);
    expect(code).toBe(0);
    const lines = out.trimEnd().split("\n");
    expect(lines.length).toBeLessThanOrEqual(34);
    for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(118);
    expect(out).toContain(configHash(acme).slice(0, 12));
    expect(out).toContain("opening 2 min, background 4 min");
    for (const persona of Persona.options) {
      const { hash, blocks } = buildPrompt(acme, persona);
      expect(out).toContain(`${persona.toUpperCase()}  sha256 ${hash.slice(0, 12)}`);
      for (const { name } of blocks) expect(out).toMatch(new RegExp(`^  ${name} `, "m"));
    }
    expect(out).toContain("text only, practice sessions are not built");
  });

  it("is what is meant without a verb, and prints the same bytes every time", () => {
    expect(run([BACKEND])).toEqual(run(["build", BACKEND]));
  });

  it("builds another prompt for other minutes, and one persona when asked", () => {
    const { out } = run(["build", BACKEND, "--persona", "interviewer", "--minutes", "10"]);
    expect(out).toContain("10 minutes");
    expect(out).not.toContain("COACH");
    expect(out).not.toContain(buildPrompt(acme, "interviewer").hash.slice(0, 12));
  });

  it("gives all of it as JSON, whole hashes and texts included", () => {
    const { out } = run(["build", BACKEND, "--json"]);
    const data = JSON.parse(out) as { configHash: string; prompts: { persona: string; text: string; hash: string }[] };
    expect(data.configHash).toBe(configHash(acme));
    expect(data.prompts).toMatchObject(Persona.options.map((persona) => buildPrompt(acme, persona)));
  });
});

describe("prompt show", () => {
  it("writes the text and nothing else to stdout, hash and tokens last and beside it", () => {
    for (const persona of Persona.options) {
      const { text, hash } = buildPrompt(acme, persona);
      const shown = run(["show", BACKEND, "--persona", persona]);
      expect(shown.out).toBe(text);
      expect(shown.notes.trimEnd().split("\n").at(-1)).toBe(`sha256 ${hash}`);
    }
  });

  it("shows one block, and says which there are when there is no such block", () => {
    const blocks = buildPrompt(acme, "interviewer").blocks;
    expect(run(["show", BACKEND, "--block", "rubric"]).out).toBe(blocks.find(({ name }) => name === "rubric")?.text);
    const none = run(["show", BACKEND, "--block", "mood"]);
    expect(none.code).toBe(2);
    expect(none.notes).toContain(blocks.map(({ name }) => name).join(", "));
  });
});

describe("prompt diff", () => {
  it("names blocks, lines and the fields that did it", () => {
    const other = guideFile("longer.json", (guide) => {
      guide.durationMinutes = 45;
      guide.recommendation = { hireAt: 7, strongHireAt: 9 };
    });
    const { code, out } = run(["diff", BACKEND, other]);
    expect(code).toBe(0);
    expect(out).toMatch(/^INTERVIEWER {2}\w{12} → \w{12}, 2 of 8 blocks differ, builder \d+$/m);
    expect(out).toMatch(/^ {2}structure +\/durationMinutes$/m);
    expect(out).toMatch(/^ {4}- 30 minutes in all, /m);
    expect(out).toMatch(/^ {4}\+ 45 minutes in all, /m);
    expect(out.trimEnd().split("\n").at(-1)).toBe("Changed, and reaches no prompt: /recommendation added");
  });

  it("says that the same guide written otherwise has the same hash and the same prompts", () => {
    const reordered = file("reordered.json", Object.fromEntries(Object.entries(changedGuide()).toReversed()));
    const { code, out } = run(["diff", BACKEND, reordered]);
    expect(code).toBe(0);
    expect(out).toContain("The same guide: ");
    expect(out).toContain(buildPrompt(acme, "evaluator").hash.slice(0, 12));
  });

  it("says where a prompt stays the same although the guide does not", () => {
    const other = guideFile("weights.json", (guide) => {
      guide.rubricAreas[0]!.weight = 0.35;
      guide.rubricAreas[1]!.weight = 0.25;
    });
    const { out } = run(["diff", BACKEND, other, "--brief"]);
    expect(out).toMatch(/^ {2}rubric +\/rubricAreas\/0…1\/weight$/m);
    expect(out).toMatch(
      /^COACH {2}\w{12}, the same prompt, builder \d+\n {2}without effect +\/rubricAreas\/0…1\/weight$/m,
    );
  });

  it("names every removed, added and renamed part of two unlike guides without a line too many when brief", () => {
    const { out } = run(["diff", BACKEND, "examples/data.json", "--brief"]);
    expect(out).toMatch(/^ {2}rubric +\/rubricAreas\/0…3 removed, \/rubricAreas\/0…3 added$/m);
    expect(out).not.toMatch(/^ {4}[+-] /m);
    const data = JSON.parse(run(["diff", BACKEND, "examples/data.json", "--json"]).out) as {
      prompts: { blocks: { fields: unknown[] }[] }[];
    };
    for (const { blocks } of data.prompts) for (const { fields } of blocks) expect(fields).not.toEqual([]);
  });
});

describe("prompt lint", () => {
  it("names all findings of all guides, and fails on errors only", () => {
    const broken = guideFile("broken.json", (guide) => {
      guide.rubricAreas[0]!.weight = 0.9;
      guide.questions[0]!.text = "How old are you, and do you have children?";
    });
    const vague = guideFile("vague.json", (guide) => void (guide.questions = []));
    expect(run(["lint", BACKEND, vague]).code).toBe(0);
    const { code, out } = run(["lint", BACKEND, broken, vague]);
    expect(code).toBe(1);
    for (const code of ["weights-sum", "question-illegal", "unstructured"]) expect(out).toContain(`[${code}]`);
    expect(out).toContain(`${BACKEND}  guide ${configHash(acme).slice(0, 12)}, no findings`);
  });
});

describe("the README", () => {
  it("shows what the commands it names really print", () => {
    const readme = readFileSync("README.md", "utf8");
    const commands = [...readme.matchAll(/^npm run (?:-s )?prompt -- ([^|#\n]+)/gm)].map(([, args = ""]) =>
      args.trim(),
    );
    expect(commands.length).toBeGreaterThanOrEqual(3);
    for (const command of commands) {
      const { code, out } = run(command.split(" "));
      expect(code, command).toBe(0);
      expect(readme).toContain(command.startsWith("show") ? `${sha256Hex(out)}  -` : out);
    }
  });
});

describe("called wrongly", () => {
  it("says what is wrong and how it is called, and ends with 2", () => {
    const notJson = file("broken-off.json", "{");
    const calls: Record<string, readonly string[]> = {
      "Name a guide.": [],
      "Name one guide.": ["build"],
      "Name two guides.": ["diff", BACKEND],
      "Name at least one guide.": ["lint"],
      "Cannot read nowhere.json.": ["build", "nowhere.json"],
      [`${notJson} is not JSON`]: ["show", notJson],
      'There is no "bild". There are: build, show, diff, lint.': ["bild", BACKEND],
      'There is no persona "judge". There are: interviewer, coach, evaluator, all.': [
        "build",
        BACKEND,
        "--persona",
        "judge",
      ],
      "--minutes takes a whole number from 3 to 120.": ["build", BACKEND, "--minutes", "2.5"],
      "lint takes no --persona.": ["lint", BACKEND, "--persona", "coach"],
      "show takes one persona.": ["show", BACKEND, "--persona", "all"],
      "Unknown option '--colour'": ["build", BACKEND, "--colour"],
    };
    for (const [message, args] of Object.entries(calls)) {
      const { code, out, notes } = run(args);
      expect({ code, out }, message).toEqual({ code: 2, out: "" });
      expect(notes).toContain(message);
      expect(notes, message).toContain("npm run prompt --");
    }
    expect(run(["--help"])).toMatchObject({ code: 0, notes: "" });
  });

  it("ends with 1 and all findings, and builds nothing, where a guide has errors", () => {
    const broken = guideFile("no-areas.json", (guide) => void (guide.rubricAreas = []));
    for (const args of [
      ["build", broken],
      ["show", broken],
      ["diff", BACKEND, broken],
    ]) {
      const { code, out, notes } = run(args);
      expect({ code, out }).toEqual({ code: 1, out: "" });
      expect(notes).toContain("[too-few]");
    }
  });
});

describe("on a terminal", () => {
  it("paints, and only there", () => {
    const painted = run(["build", BACKEND], true).out;
    expect(painted).toContain("\u001B[1m");
    expect(stripVTControlCharacters(painted)).toBe(run(["build", BACKEND]).out);
  });

  it("runs by its script, without colour into a pipe, and exits with the code", () => {
    const piped = execFileSync(
      process.execPath,
      ["--disable-warning=ExperimentalWarning", "scripts/prompt.ts", BACKEND],
      {
        encoding: "utf8",
      },
    );
    expect(piped).toBe(run(["build", BACKEND]).out);
  });
});
