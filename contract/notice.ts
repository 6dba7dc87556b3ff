/** Version of the consent text the candidate sees; the text itself lives in the page's message catalogue. */
export const NOTICE_VERSION = "2026-11-3";
