import type { ShareCreated, SharedSession } from "#contract/share.ts";
import { ask, liveInterview, type scheduleInterview } from "./edge.ts";

/** An interview that was spoken and is over. One that was cancelled is evaluated only when somebody asks for it. */
export async function endedInterview({
  cancelled = false,
  ...options
}: NonNullable<Parameters<typeof scheduleInterview>[0]> & { readonly cancelled?: boolean } = {}) {
  const live = await liveInterview(options);
  await live.agent.turn("i1", "interviewer", "Tell me about a system you built.");
  await live.agent.turn("c1", "candidate", "I built a queue that survived two outages.");
  const [name, body] = cancelled ? ["cancel", {}] : ["end", { politely: false }];
  const end = await ask("POST", `/v1/interviews/${live.id}/${name}`, { token: live.key, body });
  if (end.status !== 200) throw new Error(end.text);
  return live;
}

/** A link to a report, and a view somebody opened with it. */
export async function shareReport({
  key,
  id,
}: {
  readonly key: string;
  readonly id: string;
}): Promise<ShareCreated & SharedSession & { readonly link: string }> {
  const made = await ask<ShareCreated>("POST", `/v1/interviews/${id}/shares`, { token: key, body: {} });
  if (made.status !== 201) throw new Error(made.text);
  const link = made.body.url.split("#")[1]!;
  const opened = await ask<SharedSession>("POST", "/v1/shared", { body: { link } });
  if (opened.status !== 200) throw new Error(opened.text);
  return { ...made.body, ...opened.body, expiresAtMs: made.body.expiresAtMs, link };
}
