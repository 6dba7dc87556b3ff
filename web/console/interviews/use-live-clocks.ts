import { useQueries } from "@tanstack/react-query";
import type { ClockView } from "#contract/interview.ts";
import { api } from "../api.ts";

/** How often each running interview is asked for its clock, in ms; between answers the page counts on. */
const ASK_EVERY_MS = 10_000;

/** Clocks of running interviews by id. Missing while unknown. */
export function useLiveClocks(ids: readonly string[]): ReadonlyMap<string, ClockView> {
  return useQueries({
    queries: ids.map((id) => ({ queryKey: ["live", id], queryFn: () => api.live(id), refetchInterval: ASK_EVERY_MS })),
    combine: (results) =>
      new Map(results.flatMap(({ data }) => (data?.clock ? [[data.interview.id, data.clock] as const] : []))),
  });
}
