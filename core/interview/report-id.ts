/**
 * The command id of an agent's report. The id is how the log itself remembers which reports it has:
 * replaying it gives the acknowledged sequence back.
 */
export const reportCommandId = (epoch: number, seq: number): string => `a:${epoch}:${seq}`;

/** The command id of an immediate tool call: the same call id has one effect and one reply. */
export const toolCommandId = (callId: string): string => `t:${callId}`;

/** Epoch and sequence of a report's command id; null for any other command. */
export function parseReportCommandId(commandId: string): { readonly epoch: number; readonly seq: number } | null {
  if (!commandId.startsWith("a:")) return null;
  const [, epoch, seq] = commandId.split(":");
  return { epoch: Number(epoch), seq: Number(seq) };
}
