-- People: ways to sign in, sessions, links that work once, known devices, notes on conflicts of interest, limits.

ALTER TABLE "person" ADD COLUMN "removed_at" timestamptz(3);
ALTER TABLE "person" ADD CONSTRAINT "person_removed_is_bare"
  CHECK ("removed_at" IS NULL OR ("email" IS NULL AND "affiliation" IS NULL AND "suspended_at" IS NOT NULL));
ALTER TABLE "person" ADD CONSTRAINT "person_email_folded" CHECK ("email" = lower("email"));

ALTER TABLE "session" ADD COLUMN "method" text NOT NULL DEFAULT 'demo';
ALTER TABLE "session" ADD COLUMN "second_factor_at" timestamptz(3);
ALTER TABLE "session" ADD COLUMN "address" text;
ALTER TABLE "session" ADD COLUMN "device" text;
ALTER TABLE "session" ALTER COLUMN "method" DROP DEFAULT;
ALTER TABLE "session" ADD CONSTRAINT "session_method"
  CHECK ("method" IN ('demo', 'password', 'link', 'provider', 'invitation'));

CREATE TABLE "password" (
  "person_id" uuid NOT NULL,
  "phc" text NOT NULL,
  "changed_at" timestamptz(3) NOT NULL,
  CONSTRAINT "password_pkey" PRIMARY KEY ("person_id"),
  CONSTRAINT "password_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person" ("id"),
  CONSTRAINT "password_argon2id" CHECK ("phc" LIKE '$argon2id$v=19$%')
);

CREATE TABLE "second_factor" (
  "person_id" uuid NOT NULL,
  "sealed_secret" bytea NOT NULL,
  "confirmed_at" timestamptz(3),
  "last_step" bigint NOT NULL,
  "created_at" timestamptz(3) NOT NULL,
  CONSTRAINT "second_factor_pkey" PRIMARY KEY ("person_id"),
  CONSTRAINT "second_factor_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person" ("id")
);

CREATE TABLE "recovery_code" (
  "id" uuid NOT NULL,
  "person_id" uuid NOT NULL,
  "code_hash" text NOT NULL,
  "created_at" timestamptz(3) NOT NULL,
  "used_at" timestamptz(3),
  CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "recovery_code_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person" ("id")
);
CREATE INDEX "recovery_code_person_id_idx" ON "recovery_code" ("person_id");

CREATE TABLE "one_time_link" (
  "id" uuid NOT NULL,
  "token_hash" text NOT NULL,
  "purpose" text NOT NULL,
  "person_id" uuid,
  "email" text,
  "role" text,
  "created_by_id" uuid,
  "created_at" timestamptz(3) NOT NULL,
  "expires_at" timestamptz(3) NOT NULL,
  "used_at" timestamptz(3),
  "withdrawn_at" timestamptz(3),
  CONSTRAINT "one_time_link_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "one_time_link_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person" ("id"),
  CONSTRAINT "one_time_link_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person" ("id"),
  CONSTRAINT "one_time_link_purpose" CHECK (
    ("purpose" = 'sign-in' AND "person_id" IS NOT NULL AND "role" IS NULL)
    OR ("purpose" = 'invitation' AND "role" IN ('reader', 'reviewer', 'editor', 'admin'))
    OR ("purpose" = 'first-admin' AND "role" = 'admin'))
);
CREATE UNIQUE INDEX "one_time_link_token_hash_key" ON "one_time_link" ("token_hash");
CREATE INDEX "one_time_link_person_id_idx" ON "one_time_link" ("person_id");

CREATE TABLE "provider_identity" (
  "issuer" text NOT NULL,
  "subject" text NOT NULL,
  "person_id" uuid NOT NULL,
  "created_at" timestamptz(3) NOT NULL,
  CONSTRAINT "provider_identity_pkey" PRIMARY KEY ("issuer", "subject"),
  CONSTRAINT "provider_identity_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person" ("id")
);
CREATE INDEX "provider_identity_person_id_idx" ON "provider_identity" ("person_id");

CREATE TABLE "known_device" (
  "token_hash" text NOT NULL,
  "person_id" uuid NOT NULL,
  "created_at" timestamptz(3) NOT NULL,
  CONSTRAINT "known_device_pkey" PRIMARY KEY ("token_hash"),
  CONSTRAINT "known_device_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person" ("id")
);
CREATE INDEX "known_device_person_id_idx" ON "known_device" ("person_id");

CREATE TABLE "interest_note" (
  "id" uuid NOT NULL,
  "person_id" uuid NOT NULL,
  "document_id" uuid NOT NULL,
  "body_id" uuid NOT NULL,
  "created_at" timestamptz(3) NOT NULL,
  "log_idx" bigint,
  CONSTRAINT "interest_note_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "interest_note_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person" ("id"),
  CONSTRAINT "interest_note_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document" ("id"),
  CONSTRAINT "interest_note_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body" ("id"),
  CONSTRAINT "interest_note_log_idx_fkey" FOREIGN KEY ("log_idx") REFERENCES "log_entry" ("idx")
);
CREATE INDEX "interest_note_document_id_person_id_idx" ON "interest_note" ("document_id", "person_id");
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "interest_note" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON "interest_note" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Kept by rate-limiter-flexible; counts that may be lost.
CREATE UNLOGGED TABLE "rate_limit" (
  "key" text NOT NULL,
  "points" integer NOT NULL,
  "expire" bigint,
  CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

ALTER TABLE "audit_event" ADD COLUMN "reason" text;
CREATE INDEX "audit_event_actor_id_at_idx" ON "audit_event" ("actor_id", "at");
CREATE INDEX "audit_event_name_at_idx" ON "audit_event" ("name", "at");
