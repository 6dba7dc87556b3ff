import { LEASE } from "#contract/agent-protocol.ts";
import type { LeaseGrant, SyncReply } from "#contract/agent-protocol.ts";
import type { AgentReport } from "#contract/agent-report.ts";
import type { LiveView } from "#contract/observer.ts";
import { enterAsInterviewer } from "./room-interviewer.ts";
import type { RoomInterviewer } from "./room-interviewer.ts";
import type { RunningEdge } from "./running-edge.ts";

/** Both halves of an agent, by hand: its place in the room and its lease at the edge. No model, no tools. */
export interface ScriptedAgent {
  readonly epoch: number;
  readonly room: RoomInterviewer;
  report(...reports: readonly AgentReport[]): Promise<void>;
  /** Says hello: the interview's clock starts. */
  greet(): Promise<void>;
  turn(speaker: "candidate" | "interviewer", text: string, understood?: boolean): Promise<void>;
  /** Ends like a process that was killed: no release, no more syncs; its place in the room stays. */
  vanish(): void;
  /** Says goodbye and lets go. */
  end(): Promise<void>;
  leave(): Promise<void>;
}

/** Waits to be sent for, with an epoch above `after`, and takes the lease. */
export async function takeInterview(edge: RunningEdge, interviewId: string, after = 0): Promise<ScriptedAgent> {
  const call = async <T>(path: string, bearer: string, body?: unknown): Promise<T> => {
    const response = await fetch(`${edge.url}${path}`, {
      method: body === undefined ? "GET" : "POST",
      headers: { authorization: `Bearer ${bearer}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };

  const epoch = await newestEpoch(() => call<LiveView>(`/v1/interviews/${interviewId}/live`, edge.keys.admin), after);
  const probes = [{ provider: "openai", model: "gpt-realtime-2.1", reportedModel: "simulator:scripted" }];
  const base = `/v1/agent/interviews/${interviewId}`;
  const grant = await call<LeaseGrant>(`${base}/lease`, edge.agentSecret, {
    epoch,
    agentId: `scripted-${epoch}`,
    room: interviewId,
    probes,
  });

  let seq = 0;
  let alive = true;
  let queue: Promise<unknown> = Promise.resolve();
  // One sync at a time: reports must arrive in order.
  const sync = (reports: readonly AgentReport[]): Promise<void> => {
    const sent = queue.then(() =>
      call<SyncReply>(`${base}/sync`, grant.token, { reports: reports.map((report) => ({ seq: (seq += 1), report })) }),
    );
    queue = sent.catch(() => undefined);
    return sent.then(() => undefined);
  };
  const beat = setInterval(() => alive && void sync([]).catch(() => undefined), LEASE.syncEveryMs);
  const room = await enterAsInterviewer({
    url: edge.livekit.url,
    key: edge.livekit.key,
    secret: edge.livekit.secret,
    room: interviewId,
    epoch,
  });
  await sync([
    {
      type: "provider_connected",
      provider: "openai",
      model: "gpt-realtime-2.1",
      reportedModel: "simulator:scripted",
      providerSession: `ps-${epoch}`,
      reason: epoch === 1 ? "start" : "resume_after_crash",
    },
  ]);
  let turns = 0;

  return {
    epoch,
    room,
    report: (...reports) => sync(reports),
    greet: () =>
      sync([
        { type: "candidate", state: "present" },
        { type: "greeting_started", startedAtMs: Date.now() },
      ]),
    turn: (speaker, text, understood = true) => {
      turns += 1;
      const atMs = Date.now();
      return sync([
        {
          type: "turn",
          turnId: `turn-${epoch}-${turns}`,
          speaker,
          text,
          understood,
          startedAtMs: atMs - 1_000,
          endedAtMs: atMs,
          interrupted: false,
          questionIds: [],
        },
      ]);
    },
    vanish: () => {
      alive = false;
      clearInterval(beat);
    },
    async end() {
      await sync([
        { type: "closing", state: "started" },
        { type: "closing", state: "spoken" },
      ]);
      alive = false;
      clearInterval(beat);
      await call(`${base}/release`, grant.token, { reason: "ended" }).catch(() => undefined);
    },
    async leave() {
      alive = false;
      clearInterval(beat);
      await room.leave();
    },
  };
}

/** The epoch of a dispatch nobody has answered yet. */
async function newestEpoch(look: () => Promise<LiveView>, after: number): Promise<number> {
  const until = Date.now() + 20_000;
  for (;;) {
    const { epoch, interview } = await look();
    if (epoch > after && interview.state !== "scheduled") return epoch;
    if (Date.now() > until) throw new Error("no agent was sent for within 20 s");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
