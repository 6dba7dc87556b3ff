/** What is printed for `--help`, and after what went wrong in calling. */
export const USAGE = `npm run prompt -- <verb> …

  build <guide.json>          guide in, prompts out: hash, blocks and tokens of all three, on one screen
  show  <guide.json>          the whole text of one prompt, byte for byte; hash and tokens follow on stderr
  diff  <a.json> <b.json>     which blocks of which prompts differ, and which fields of the guide did it
  lint  <guide.json> …        everything that is wrong with guides

  --persona interviewer|coach|evaluator|all    build, diff: all when left out; show: interviewer
  --block policy|structure|…                   show: one block
  --minutes 3…120                              build, show: the guide shortened to so many minutes
  --brief                                      diff: without the lines
  --json                                       build, show, diff, lint: for programs

Without a verb: build. Exit: 0 done, 1 a guide has errors, 2 called wrongly or a file cannot be read.
Colour on a terminal only, and never with NO_COLOR.
`;

/** Called in a way that has no answer; says what to do instead. */
export class UsageError extends Error {}
