import { ROOM, type DispatchMetadata } from "#contract/room.ts";
import type { EffectOutcome } from "../interview-shell.ts";
import { isNotFound, livekitClients } from "../livekit-clients.ts";
import type { ObjectEnv } from "../object-env.ts";

/**
 * Sends for the agent of an epoch. LiveKit would send two agents for two dispatches, so what is
 * already there is looked at first, and dispatches up to the last lease are withdrawn: they stay active
 * for ever and would bring a fenced agent back. One that nobody has come of yet stays, because withdrawing
 * it ends the agent that is starting: one that takes longer than `LEASE.dispatchEveryMs` would never come.
 */
export async function dispatchAgent(
  env: ObjectEnv,
  room: string,
  { epoch, leasedEpoch }: { readonly epoch: number; readonly leasedEpoch: number },
): Promise<EffectOutcome> {
  const { dispatches } = livekitClients(env);
  const existing = await dispatches.listDispatch(room).catch((error: unknown) => {
    if (isNotFound(error)) return [];
    throw error;
  });
  let already = false;
  for (const dispatch of existing) {
    const of = epochOf(dispatch.metadata);
    if (of === epoch) already = true;
    else if (of !== null && of <= leasedEpoch)
      await dispatches.deleteDispatch(dispatch.id, room).catch(() => undefined); // Harmless when it stays: its agent's epoch is stale.
  }
  if (already) return { ok: true, outcome: "already_dispatched" };
  const metadata: DispatchMetadata = { interviewId: room, epoch };
  await dispatches.createDispatch(room, ROOM.agentName, { metadata: JSON.stringify(metadata) });
  return { ok: true, outcome: "dispatched" };
}

/** Puts an agent that lost its lease out of the room. */
export async function removeAgent(
  env: ObjectEnv,
  room: string,
  epoch: number,
  agentId: string,
): Promise<EffectOutcome> {
  const { rooms } = livekitClients(env);
  const participants = await rooms.listParticipants(room).catch((error: unknown) => {
    if (isNotFound(error)) return [];
    throw error;
  });
  const stale = participants.filter(
    (participant) => participant.identity === agentId || participant.attributes[ROOM.epochAttribute] === String(epoch),
  );
  for (const { identity } of stale) {
    await rooms.removeParticipant(room, identity).catch((error: unknown) => {
      if (!isNotFound(error)) throw error;
    });
  }
  return { ok: true, outcome: stale.length > 0 ? "removed" : "not_there" };
}

/** Ends the call for whoever is still in it. */
export async function closeRoom(env: ObjectEnv, room: string): Promise<EffectOutcome> {
  try {
    await livekitClients(env).rooms.deleteRoom(room);
    return { ok: true, outcome: "closed" };
  } catch (error) {
    if (isNotFound(error)) return { ok: true, outcome: "not_there" };
    throw error;
  }
}

function epochOf(metadata: string): number | null {
  try {
    const { epoch } = JSON.parse(metadata) as Partial<DispatchMetadata>;
    return typeof epoch === "number" ? epoch : null;
  } catch {
    return null; // Not one of ours.
  }
}
