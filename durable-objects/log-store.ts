import type { InterviewEvent } from "#contract/event.ts";
import type { WordsRow } from "#contract/words.ts";
import { sha256Hex } from "#core/hash.ts";
import type { ShellPort, SqlRow } from "./shell-port.ts";
import type { StoredAppointment } from "./stored-appointment.ts";

/** A command that was answered before. */
export interface AnsweredCommand {
  readonly bodySha256: string;
  /** The reply's exact bytes. */
  readonly reply: string;
}

/** The object's tables, one method a statement. */
export class LogStore {
  readonly #port: ShellPort;

  constructor(port: ShellPort) {
    this.#port = port;
  }

  appointment(): { readonly stored: StoredAppointment; readonly linkSha256: string } | null {
    const row = this.#port.exec(`SELECT stored, link_sha256 FROM appointment`)[0];
    if (row === undefined) return null;
    return { stored: JSON.parse(String(row["stored"])) as StoredAppointment, linkSha256: String(row["link_sha256"]) };
  }

  putAppointment(stored: StoredAppointment, linkSha256: string): void {
    this.#port.exec(
      `INSERT INTO appointment (id, stored, link_sha256) VALUES (1, ?, ?)`,
      JSON.stringify(stored),
      linkSha256,
    );
  }

  putLink(linkSha256: string): void {
    this.#port.exec(`UPDATE appointment SET link_sha256 = ?`, linkSha256);
  }

  append(event: InterviewEvent): void {
    this.#port.exec(
      `INSERT INTO events (seq, at_ms, command_id, body) VALUES (?, ?, ?, ?)`,
      event.seq,
      event.atMs,
      event.commandId,
      JSON.stringify(event.body),
    );
  }

  /** Events after a cursor, oldest first. */
  events(afterSeq: number, limit = 1_000_000): InterviewEvent[] {
    return this.#port
      .exec(`SELECT seq, at_ms, command_id, body FROM events WHERE seq > ? ORDER BY seq LIMIT ?`, afterSeq, limit)
      .map(toEvent);
  }

  putWords(row: WordsRow): void {
    this.#port.exec(
      `INSERT OR REPLACE INTO words (id, kind, sha256, text) VALUES (?, ?, ?, ?)`,
      row.id,
      row.kind,
      row.sha256,
      row.text,
    );
  }

  /** The text of words by id; null once deleted. */
  words(id: string): string | null {
    const row = this.#port.exec(`SELECT text FROM words WHERE id = ?`, id)[0];
    return row?.["text"] == null ? null : String(row["text"]);
  }

  /** Forgets what people said and are called. Ids, hashes and the log stay, so that it still replays. */
  deleteWords(): void {
    this.deleteDrafts();
    this.#port.exec(`UPDATE words SET text = NULL`);
  }

  /** Half-finished work of an evaluation; no event refers to it. */
  draft(key: string): string | null {
    return this.words(draftId(key));
  }

  putDraft(key: string, text: string): void {
    this.putWords({ id: draftId(key), kind: "draft", sha256: sha256Hex(text), text });
  }

  deleteDrafts(): void {
    this.#port.exec(`DELETE FROM words WHERE kind = 'draft'`);
  }

  answered(commandId: string): AnsweredCommand | null {
    const row = this.#port.exec(`SELECT body_sha256, reply FROM commands WHERE id = ?`, commandId)[0];
    return row === undefined ? null : { bodySha256: String(row["body_sha256"]), reply: String(row["reply"]) };
  }

  putAnswer(commandId: string, answer: AnsweredCommand): void {
    this.#port.exec(
      `INSERT INTO commands (id, body_sha256, reply) VALUES (?, ?, ?)`,
      commandId,
      answer.bodySha256,
      answer.reply,
    );
  }
}

const draftId = (key: string): string => `draft:${key}`;

function toEvent(row: SqlRow): InterviewEvent {
  return {
    seq: Number(row["seq"]),
    atMs: Number(row["at_ms"]),
    v: 1,
    commandId: String(row["command_id"]),
    body: JSON.parse(String(row["body"])) as InterviewEvent["body"],
  };
}
