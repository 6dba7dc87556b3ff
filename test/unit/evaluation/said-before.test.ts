import { describe, expect, it } from "vitest";
import { words } from "#core/words.ts";
import { SaidBefore } from "#core/evaluation/said-before.ts";

const again = (...said: string[]): boolean[] => {
  const before = new SaidBefore();
  return said.map((sentence) => before.again(words(sentence)));
};

describe("what was said before", () => {
  it("knows a sentence that comes again, word for word or nearly", () => {
    const sentence = "We moved the ledger to eight shards and counted the rows on both sides.";
    const nearly = "We moved the ledger to eight shards and counted the rows on both ends.";
    expect(again(sentence, sentence, nearly)).toEqual([false, true, true]);
  });

  it("lets short sentences and sentences with a common beginning stand", () => {
    expect(again("That is a good question.", "That is a good question.")).toEqual([false, false]);
    expect(
      again(
        "I would start with a queue that absorbs bursts from every customer at once.",
        "I would start with a queue and then measure how long each message waits.",
      ),
    ).toEqual([false, false]);
  });

  it("knows a few words said over and over", () => {
    expect(again("strong candidate strong candidate strong candidate strong candidate")).toEqual([true]);
  });

  it("knows a repetition of a sentence said hours before, among thousands of different ones", () => {
    const different = Array.from(
      { length: 4_000 },
      (_, index) => `Part ${index} was ${index * 7} rows and ${index * 13} bytes.`,
    );
    expect(again(...different, different[17]!).filter(Boolean)).toHaveLength(1);
  });
});
