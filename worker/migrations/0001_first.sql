-- D1 holds what lists and sign-in need. An interview's truth is in its Durable Object.
-- Every row carries its organisation; modes never mix.

CREATE TABLE organisations (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE principals (
  id TEXT PRIMARY KEY,
  org_id TEXT NOT NULL REFERENCES organisations(id),
  kind TEXT NOT NULL CHECK (kind IN ('person', 'service')),
  display_name TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL
) STRICT;

-- `hash` is the SHA-256 of the key; the key itself is shown once and never stored.
CREATE TABLE api_keys (
  id TEXT PRIMARY KEY,
  org_id TEXT NOT NULL REFERENCES organisations(id),
  principal_id TEXT NOT NULL REFERENCES principals(id),
  mode TEXT NOT NULL CHECK (mode IN ('test', 'live')),
  role TEXT NOT NULL CHECK (role IN ('admin', 'recruiter', 'reviewer', 'agent')),
  prefix TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE,
  created_at_ms INTEGER NOT NULL,
  last_used_at_ms INTEGER,
  revoked_at_ms INTEGER
) STRICT;
CREATE INDEX api_keys_by_org ON api_keys (org_id, mode, created_at_ms);

-- One row per immutable version of an interview guide.
CREATE TABLE configs (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  org_id TEXT NOT NULL REFERENCES organisations(id),
  mode TEXT NOT NULL CHECK (mode IN ('test', 'live')),
  hash TEXT NOT NULL,
  config TEXT NOT NULL,
  findings TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL,
  created_by TEXT NOT NULL,
  archived_at_ms INTEGER,
  PRIMARY KEY (id, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX configs_by_org ON configs (org_id, mode, created_at_ms, id);

-- Summary of an interview for lists; the object writes it, `event_seq` keeps late writes out.
CREATE TABLE interviews (
  id TEXT PRIMARY KEY,
  org_id TEXT NOT NULL REFERENCES organisations(id),
  mode TEXT NOT NULL CHECK (mode IN ('test', 'live')),
  config_id TEXT NOT NULL,
  state TEXT NOT NULL,
  summary TEXT NOT NULL,
  calendar_id TEXT NOT NULL UNIQUE,
  event_seq INTEGER NOT NULL,
  created_at_ms INTEGER NOT NULL,
  ended_at_ms INTEGER,
  forgotten INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX interviews_by_org ON interviews (org_id, mode, created_at_ms, id);
CREATE INDEX interviews_by_config ON interviews (org_id, mode, config_id, created_at_ms, id);
CREATE INDEX interviews_by_state ON interviews (org_id, mode, state, created_at_ms, id);
CREATE INDEX interviews_to_forget ON interviews (ended_at_ms) WHERE forgotten = 0;

CREATE TABLE audit_log (
  id INTEGER PRIMARY KEY,
  org_id TEXT NOT NULL,
  mode TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  principal_id TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL
) STRICT;
CREATE INDEX audit_log_by_org ON audit_log (org_id, mode, at_ms);

-- `response` is encrypted: answers hold join links, keys and names. Kept for a day.
CREATE TABLE idempotency_keys (
  caller TEXT NOT NULL,
  key TEXT NOT NULL,
  request_hash TEXT NOT NULL,
  status INTEGER,
  response TEXT,
  created_at_ms INTEGER NOT NULL,
  PRIMARY KEY (caller, key)
) STRICT, WITHOUT ROWID;

-- Webhooks already handled, by the sender's id. Kept for a day.
CREATE TABLE webhooks_seen (
  id TEXT PRIMARY KEY,
  at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
