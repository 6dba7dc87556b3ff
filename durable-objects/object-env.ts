/** What the interview object needs from outside: where its effects go. */
export interface ObjectEnv {
  readonly DB: D1Database;
  readonly RECORDINGS: R2Bucket;
  readonly LIVEKIT_URL: string;
  readonly LIVEKIT_API_KEY: string;
  readonly LIVEKIT_API_SECRET: string;
  readonly RETENTION_DAYS: string;
}
