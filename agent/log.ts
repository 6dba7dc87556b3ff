/** Logged by each process that has loaded and waits for an interview; who starts an agent may wait for it. */
export const PROCESS_READY = "process ready";

/** What a log line may carry: ids, numbers and codes. Never a name, a word that was said, a token, a key or a URL. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface Log {
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
  /** The same log with fields that ride on every line. */
  with(fields: LogFields): Log;
}

type Level = "info" | "warn" | "error";

/** One JSON object a line: static message, structured fields. */
export function createLog(
  write: (line: string) => void = (line) => process.stdout.write(line),
  fixed: LogFields = {},
): Log {
  const put =
    (level: Level) =>
    (message: string, fields: LogFields = {}) =>
      write(`${JSON.stringify({ at: new Date().toISOString(), level, message, ...fixed, ...fields })}\n`);
  return {
    info: put("info"),
    warn: put("warn"),
    error: put("error"),
    with: (fields) => createLog(write, { ...fixed, ...fields }),
  };
}

/** What is safe to log of a thrown thing: its class and code. Messages may quote what people said or URLs with keys. */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = (error as { code?: unknown }).code;
  return { error: error.name, ...(typeof code === "string" ? { code } : {}) };
}
