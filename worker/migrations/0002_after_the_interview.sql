-- Lists are narrowed by what was found and decided.
ALTER TABLE interviews ADD COLUMN evaluation TEXT NOT NULL DEFAULT 'none';
ALTER TABLE interviews ADD COLUMN decision TEXT NOT NULL DEFAULT 'none';
CREATE INDEX interviews_by_evaluation ON interviews (org_id, mode, evaluation, created_at_ms, id);

-- Which one, or how: an id, a number or a code.
ALTER TABLE audit_log ADD COLUMN detail TEXT;
CREATE INDEX audit_log_by_subject ON audit_log (org_id, mode, subject, at_ms);

-- Links that show one report. `secret_sha256` is the hash of 256 random bits that only the link holds.
CREATE TABLE shares (
  id TEXT PRIMARY KEY,
  org_id TEXT NOT NULL REFERENCES organisations(id),
  mode TEXT NOT NULL CHECK (mode IN ('test', 'live')),
  interview_id TEXT NOT NULL,
  secret_sha256 TEXT NOT NULL,
  created_by TEXT NOT NULL REFERENCES principals(id),
  created_at_ms INTEGER NOT NULL,
  expires_at_ms INTEGER NOT NULL,
  revoked_at_ms INTEGER,
  opens INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX shares_by_interview ON shares (interview_id, created_at_ms);

-- Where integrators want to be told. `secret` is sealed: it signs every message and is shown once.
CREATE TABLE webhook_endpoints (
  id TEXT PRIMARY KEY,
  org_id TEXT NOT NULL REFERENCES organisations(id),
  mode TEXT NOT NULL CHECK (mode IN ('test', 'live')),
  url TEXT NOT NULL,
  types TEXT NOT NULL,
  description TEXT NOT NULL,
  secret TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL,
  deleted_at_ms INTEGER,
  failing_since_ms INTEGER
) STRICT;
CREATE INDEX webhook_endpoints_by_org ON webhook_endpoints (org_id, mode, created_at_ms);

-- One message to one endpoint. `body` is what is signed: ids, numbers and codes, no word of anybody.
CREATE TABLE webhook_deliveries (
  id TEXT NOT NULL,
  endpoint_id TEXT NOT NULL REFERENCES webhook_endpoints(id),
  org_id TEXT NOT NULL,
  mode TEXT NOT NULL,
  interview_id TEXT NOT NULL,
  type TEXT NOT NULL,
  body TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('pending', 'delivered', 'failed')),
  created_at_ms INTEGER NOT NULL,
  next_attempt_at_ms INTEGER,
  attempts TEXT NOT NULL DEFAULT '[]',
  PRIMARY KEY (id, endpoint_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX webhook_deliveries_by_org ON webhook_deliveries (org_id, mode, created_at_ms, id);
CREATE INDEX webhook_deliveries_by_endpoint ON webhook_deliveries (endpoint_id, created_at_ms);
CREATE INDEX webhook_deliveries_by_interview ON webhook_deliveries (interview_id);
CREATE INDEX webhook_deliveries_due ON webhook_deliveries (next_attempt_at_ms) WHERE state = 'pending';
