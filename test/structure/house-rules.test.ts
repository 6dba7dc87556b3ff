import { existsSync, readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT, sourceFiles } from "./source-files.ts";

const ROOMS = [
  "contract",
  "core",
  "durable-objects",
  "worker",
  "agent",
  "simulators",
  "web",
  "scripts",
  "bench",
  "test",
];
const files = ROOMS.flatMap(sourceFiles).filter((file) => !file.endsWith("api.d.ts"));
const named = (file: string): string => relative(ROOT, file);

describe("house rules", () => {
  it("no file is named for being a drawer", () => {
    const drawers = /^(utils?|helpers?|common|types|misc|shared)\.tsx?$/;
    expect(files.filter((file) => drawers.test(basename(file))).map(named)).toEqual([]);
  });

  it("file names are kebab-case", () => {
    expect(files.filter((file) => !/^[a-z0-9]+([.-][a-z0-9]+)*\.tsx?$/.test(basename(file))).map(named)).toEqual([]);
  });

  it("tests say what happens, never what should", () => {
    const shy = files.filter(
      (file) => file.includes("/test/") && /\b(it|test)\(\s*["'`]should /.test(readFileSync(file, "utf8")),
    );
    expect(shy.map(named)).toEqual([]);
  });

  it("no test is skipped or narrowed", () => {
    const narrowed = files.filter(
      (file) => file.includes("/test/") && /\b(it|test|describe)\.(only|todo|fails)\b/.test(readFileSync(file, "utf8")),
    );
    expect(narrowed.map(named)).toEqual([]);
  });

  it("prompt text lives in core/prompt: nobody else tells the model who it is", () => {
    const strays = files.filter(
      (file) =>
        !/core\/prompt|\/test\/|\/simulators\//.test(file) &&
        /You are (an|the) (AI )?interviewer/i.test(readFileSync(file, "utf8")),
    );
    expect(strays.map(named)).toEqual([]);
  });

  it("a Durable Object hides with #, because a TypeScript private method answers RPC", () => {
    const leaky = sourceFiles("durable-objects").filter((file) => /^\s+private\s/m.test(readFileSync(file, "utf8")));
    expect(leaky.map(named)).toEqual([]);
  });

  it("the agent image contains no simulator and every requirement has a row", () => {
    const dockerfile = readFileSync(join(ROOT, "agent/Dockerfile"), "utf8");
    expect(dockerfile).not.toMatch(/simulators/);
    expect(existsSync(join(ROOT, "docs/spec.md"))).toBe(true);
  });
});
