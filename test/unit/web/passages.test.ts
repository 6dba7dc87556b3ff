import { describe, expect, it } from "vitest";
import { passagesOf, piecesOf } from "../../../web/console/report/passages.ts";
import { FIXTURE_EVALUATION, FIXTURE_TRANSCRIPT } from "../../support/report-fixture.ts";

describe("passages of a transcript", () => {
  it("marks what counts as evidence and what the evaluator was not shown", () => {
    const passages = passagesOf(FIXTURE_EVALUATION, FIXTURE_TRANSCRIPT);
    const asked = passages.get("t12")?.[0];
    expect(asked).toMatchObject({ kind: "withheld", why: "score_request", from: 0 });
    const areas = passages.get("t6")?.map((passage) => (passage.kind === "evidence" ? passage.area : null));
    expect(areas).toEqual(["Data modelling", "Data modelling"]);
  });

  it("marks nothing in a version the evaluation did not read", () => {
    expect(passagesOf(FIXTURE_EVALUATION, { ...FIXTURE_TRANSCRIPT, version: 2 }).size).toBe(0);
  });

  it("cuts a text so that overlapping passages share pieces and no character is lost", () => {
    const text = "abcdefghij";
    const pieces = piecesOf(text, [
      { kind: "evidence", area: "A", from: 2, to: 6 },
      { kind: "evidence", area: "B", from: 4, to: 99 },
    ]);
    expect(pieces.map((piece) => piece.text)).toEqual(["ab", "cd", "ef", "ghij"]);
    expect(pieces.map((piece) => piece.passages.length)).toEqual([0, 1, 2, 1]);
    expect(pieces.map((piece) => piece.text).join("")).toBe(text);
  });

  it("leaves an empty text without pieces", () => {
    expect(piecesOf("", [])).toEqual([]);
  });
});
