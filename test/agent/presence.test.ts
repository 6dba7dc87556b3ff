import { expect, it } from "vitest";
import type { AgentReport } from "#contract/agent-report.ts";
import { Presence } from "../../agent/presence.ts";

it.each([true, false])("whom an agent finds is told, whatever the agent before told: %s", (present) => {
  const reports: AgentReport[] = [];
  let back = 0;
  const presence = new Presence({
    report: (what) => reports.push(what),
    onChange: () => {},
    onBack: () => (back += 1),
  });
  expect(presence.present).toBe(true);
  for (let n = 0; n < 3; n++) presence.set(present);
  expect(reports).toEqual([{ type: "candidate", state: present ? "present" : "absent" }]);
  expect(presence.present).toBe(present);
  presence.set(!present);
  expect(reports).toHaveLength(2);
  // Nobody is welcomed back who was not seen to go, or was away no longer than a reload.
  expect(back).toBe(0);
});
