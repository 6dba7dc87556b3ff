import { Banner } from "../../shared/primitives/banner.tsx";
import { useStore } from "../../shared/session/store.ts";
import { usePage } from "../page.ts";

/** Words for the last action that failed while the page stays. */
export function ProblemNote() {
  const { interview, words } = usePage();
  const { problem } = useStore(interview);
  if (problem === null) return null;
  const known: Readonly<Record<string, string>> = words.problems;
  return (
    <Banner tone="stop" live="alert">
      {known[problem] ?? words.problems.other}
    </Banner>
  );
}
