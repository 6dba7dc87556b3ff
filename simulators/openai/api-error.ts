/** What an `error` event says. Most leave the session open. */
export class ApiError {
  readonly code: string | null;
  readonly message: string;
  readonly param: string | null;
  readonly type: string;
  /** The client event that caused it; the plugin finds its waiting promise by this. */
  eventId: string | undefined;

  constructor(
    code: string | null,
    message: string,
    param: string | null = null,
    eventId?: string,
    type = "invalid_request_error",
  ) {
    this.code = code;
    this.message = message;
    this.param = param;
    this.eventId = eventId;
    this.type = type;
  }

  get wire(): { type: string; code: string | null; message: string; param: string | null; event_id: string | null } {
    return {
      type: this.type,
      code: this.code,
      message: this.message,
      param: this.param,
      event_id: this.eventId ?? null,
    };
  }
}
