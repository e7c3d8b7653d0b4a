-- A claim goes through rounds: withdrawing or re-opening its verdict begins the next, in which everybody reviews anew.
ALTER TABLE "claim"
  ADD COLUMN "round" integer NOT NULL DEFAULT 1,
  ADD COLUMN "opened_by_id" uuid,
  ADD COLUMN "selected_because" text,
  ADD COLUMN "selection_note" text,
  ADD COLUMN "worth" integer,
  ADD COLUMN "verdict_range" text,
  ADD COLUMN "recheck_on" text;
ALTER TABLE "claim" ADD CONSTRAINT "claim_opened_by_id_fkey" FOREIGN KEY ("opened_by_id") REFERENCES "person" ("id");
ALTER TABLE "claim" ADD CONSTRAINT "claim_round" CHECK ("round" >= 1);
ALTER TABLE "claim" ADD CONSTRAINT "claim_worth" CHECK ("worth" BETWEEN 0 AND 1000);
ALTER TABLE "claim" ADD CONSTRAINT "claim_recheck_on" CHECK ("recheck_on" ~ '^\d{4}-\d{2}-\d{2}$');
ALTER TABLE "claim" ADD CONSTRAINT "claim_selected_because" CHECK ("selected_because" IN
  ('figure', 'consequential', 'widely-repeated', 'doubtful', 'reader-asked', 'author-asked'));
CREATE INDEX "claim_recheck_on_idx" ON "claim" ("recheck_on") WHERE "state" = 'decided';

ALTER TABLE "review"
  ADD COLUMN "round" integer NOT NULL DEFAULT 1,
  ADD COLUMN "verdict_range" text,
  ADD COLUMN "recheck_on" text;
DROP INDEX "review_first_of_reviewer";
CREATE UNIQUE INDEX "review_first_of_reviewer" ON "review" ("claim_id", "round", "reviewer_id") WHERE "supersedes_id" IS NULL;

ALTER TABLE "decision"
  ADD COLUMN "round" integer NOT NULL DEFAULT 1,
  ADD COLUMN "framing" text,
  ADD COLUMN "verdict_range" text,
  ADD COLUMN "recheck_on" text;
ALTER TABLE "decision" ADD CONSTRAINT "decision_framing" CHECK ("framing" IN ('exact', 'narrower', 'broader', 'shifted'));
ALTER TABLE "decision" DROP CONSTRAINT "decision_basis";
ALTER TABLE "decision" ADD CONSTRAINT "decision_basis" CHECK (
  ("basis" = 'agreement' AND "reason_id" IS NULL)
  OR ("basis" IN ('settlement', 'correction') AND "reason_id" IS NOT NULL AND "decided_by_id" IS NOT NULL));

-- A claim that was dismissed and re-opened may be dismissed again.
ALTER TABLE "dismissal" ADD COLUMN "round" integer NOT NULL DEFAULT 1;
DROP INDEX "dismissal_claim_id_key";
CREATE UNIQUE INDEX "dismissal_claim_id_round_key" ON "dismissal" ("claim_id", "round");
-- A duplicate names the claim that is checked for both.
ALTER TABLE "dismissal" ADD COLUMN "duplicate_of_id" uuid;
CREATE INDEX "dismissal_duplicate_of_id_idx" ON "dismissal" ("duplicate_of_id");
ALTER TABLE "dismissal" ADD CONSTRAINT "dismissal_duplicate_of_id_fkey" FOREIGN KEY ("duplicate_of_id") REFERENCES "claim" ("id");
ALTER TABLE "dismissal" ADD CONSTRAINT "dismissal_duplicate_of" CHECK (
  ("reason" = 'duplicate') = ("duplicate_of_id" IS NOT NULL) AND "duplicate_of_id" <> "claim_id");

-- What happened to a verdict after its decision, each with the reason that readers see or the cause that was found.
CREATE TABLE "verdict_change" (
  "id" uuid NOT NULL,
  "claim_id" uuid NOT NULL,
  "kind" text NOT NULL,
  "cause" text,
  "from_verdict" text,
  "to_verdict" text,
  "round" integer NOT NULL,
  "reason_id" uuid,
  "changed_by_id" uuid,
  "created_at" timestamptz(3) NOT NULL,
  "log_idx" bigint,
  CONSTRAINT "verdict_change_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "verdict_change_claim_id_idx" ON "verdict_change" ("claim_id");
ALTER TABLE "verdict_change" ADD CONSTRAINT "verdict_change_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim" ("id");
ALTER TABLE "verdict_change" ADD CONSTRAINT "verdict_change_reason_id_fkey" FOREIGN KEY ("reason_id") REFERENCES "body" ("id");
ALTER TABLE "verdict_change" ADD CONSTRAINT "verdict_change_changed_by_id_fkey" FOREIGN KEY ("changed_by_id") REFERENCES "person" ("id");
ALTER TABLE "verdict_change" ADD CONSTRAINT "verdict_change_log_idx_fkey" FOREIGN KEY ("log_idx") REFERENCES "log_entry" ("idx");
ALTER TABLE "verdict_change" ADD CONSTRAINT "verdict_change_kind" CHECK (
  ("kind" = 'stale' AND "cause" IN ('recheck-date', 'figure', 'check', 'passage', 'document', 'source') AND "to_verdict" IS NOT NULL)
  OR ("kind" = 'corrected' AND "cause" IS NULL AND "reason_id" IS NOT NULL AND "to_verdict" IS NOT NULL)
  OR ("kind" IN ('withdrawn', 're-opened') AND "cause" IS NULL AND "reason_id" IS NOT NULL AND "to_verdict" IS NULL));

-- Two claims that belong together, and how.
CREATE TABLE "claim_link" (
  "id" uuid NOT NULL,
  "from_id" uuid NOT NULL,
  "to_id" uuid NOT NULL,
  "kind" text NOT NULL,
  "added_by_id" uuid NOT NULL,
  "created_at" timestamptz(3) NOT NULL,
  "log_idx" bigint,
  CONSTRAINT "claim_link_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "claim_link_from_id_to_id_kind_key" ON "claim_link" ("from_id", "to_id", "kind");
CREATE INDEX "claim_link_to_id_idx" ON "claim_link" ("to_id");
ALTER TABLE "claim_link" ADD CONSTRAINT "claim_link_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "claim" ("id");
ALTER TABLE "claim_link" ADD CONSTRAINT "claim_link_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "claim" ("id");
ALTER TABLE "claim_link" ADD CONSTRAINT "claim_link_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "person" ("id");
ALTER TABLE "claim_link" ADD CONSTRAINT "claim_link_log_idx_fkey" FOREIGN KEY ("log_idx") REFERENCES "log_entry" ("idx");
ALTER TABLE "claim_link" ADD CONSTRAINT "claim_link_kind" CHECK ("kind" IN ('same-figure', 'depends-on', 'split-from') AND "from_id" <> "to_id");

-- Who has taken a claim on, and until when; the desk's own business.
CREATE TABLE "assignment" (
  "id" uuid NOT NULL,
  "claim_id" uuid NOT NULL,
  "person_id" uuid NOT NULL,
  "assigned_by_id" uuid NOT NULL,
  "due_on" text,
  "created_at" timestamptz(3) NOT NULL,
  "ended_at" timestamptz(3),
  CONSTRAINT "assignment_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "assignment_claim_id_idx" ON "assignment" ("claim_id");
CREATE UNIQUE INDEX "assignment_live" ON "assignment" ("claim_id", "person_id") WHERE "ended_at" IS NULL;
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim" ("id");
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person" ("id");
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_assigned_by_id_fkey" FOREIGN KEY ("assigned_by_id") REFERENCES "person" ("id");
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_due_on" CHECK ("due_on" ~ '^\d{4}-\d{2}-\d{2}$');

-- A question to somebody without an account, behind a link that opens one answer; only the hash of its token is kept.
CREATE TABLE "author_question" (
  "id" uuid NOT NULL,
  "claim_id" uuid NOT NULL,
  "asked_by_id" uuid NOT NULL,
  "recipient" text NOT NULL,
  "question" text NOT NULL,
  "token_hash" text NOT NULL,
  "deadline_at" timestamptz(3) NOT NULL,
  "created_at" timestamptz(3) NOT NULL,
  "revoked_at" timestamptz(3),
  "answered_at" timestamptz(3),
  "answer" text,
  CONSTRAINT "author_question_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "author_question_token_hash_key" ON "author_question" ("token_hash");
CREATE INDEX "author_question_claim_id_idx" ON "author_question" ("claim_id");
ALTER TABLE "author_question" ADD CONSTRAINT "author_question_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim" ("id");
ALTER TABLE "author_question" ADD CONSTRAINT "author_question_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "person" ("id");
ALTER TABLE "author_question" ADD CONSTRAINT "author_question_answered" CHECK (("answered_at" IS NULL) = ("answer" IS NULL));

CREATE TABLE "comment" (
  "id" uuid NOT NULL,
  "claim_id" uuid NOT NULL,
  "parent_id" uuid,
  "author_id" uuid NOT NULL,
  "text" text NOT NULL,
  "created_at" timestamptz(3) NOT NULL,
  "edited_at" timestamptz(3),
  "version" integer NOT NULL DEFAULT 1,
  CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "comment_claim_id_idx" ON "comment" ("claim_id");
ALTER TABLE "comment" ADD CONSTRAINT "comment_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim" ("id");
ALTER TABLE "comment" ADD CONSTRAINT "comment_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "comment" ("id");
ALTER TABLE "comment" ADD CONSTRAINT "comment_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person" ("id");

CREATE TABLE "notification" (
  "id" uuid NOT NULL,
  "person_id" uuid NOT NULL,
  "kind" text NOT NULL,
  "claim_id" uuid,
  "by_id" uuid,
  "created_at" timestamptz(3) NOT NULL,
  "read_at" timestamptz(3),
  CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "notification_person_id_created_at_idx" ON "notification" ("person_id", "created_at");
CREATE INDEX "notification_unread" ON "notification" ("person_id") WHERE "read_at" IS NULL;
ALTER TABLE "notification" ADD CONSTRAINT "notification_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person" ("id");
ALTER TABLE "notification" ADD CONSTRAINT "notification_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim" ("id");
ALTER TABLE "notification" ADD CONSTRAINT "notification_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person" ("id");

-- A reader's objection to a verdict: that it waits is public, what it says only once an editor has answered it.
-- `sent_from` is a keyed hash of the sender's network, for the limit alone.
CREATE TABLE "challenge" (
  "id" uuid NOT NULL,
  "claim_id" uuid NOT NULL,
  "round" integer NOT NULL,
  "verdict" text NOT NULL,
  "reason_id" uuid NOT NULL,
  "source_title" text NOT NULL,
  "source_address" text,
  "contact_id" uuid,
  "sent_from" text NOT NULL,
  "created_at" timestamptz(3) NOT NULL,
  "log_idx" bigint,
  CONSTRAINT "challenge_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "challenge_claim_id_idx" ON "challenge" ("claim_id");
CREATE INDEX "challenge_sent_from_created_at_idx" ON "challenge" ("sent_from", "created_at");
ALTER TABLE "challenge" ADD CONSTRAINT "challenge_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim" ("id");
ALTER TABLE "challenge" ADD CONSTRAINT "challenge_reason_id_fkey" FOREIGN KEY ("reason_id") REFERENCES "body" ("id");
ALTER TABLE "challenge" ADD CONSTRAINT "challenge_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "body" ("id");
ALTER TABLE "challenge" ADD CONSTRAINT "challenge_log_idx_fkey" FOREIGN KEY ("log_idx") REFERENCES "log_entry" ("idx");

CREATE TABLE "challenge_answer" (
  "challenge_id" uuid NOT NULL,
  "outcome" text NOT NULL,
  "reason_id" uuid NOT NULL,
  "answered_by_id" uuid NOT NULL,
  "took_part" boolean NOT NULL,
  "created_at" timestamptz(3) NOT NULL,
  "log_idx" bigint,
  CONSTRAINT "challenge_answer_pkey" PRIMARY KEY ("challenge_id")
);
ALTER TABLE "challenge_answer" ADD CONSTRAINT "challenge_answer_challenge_id_fkey" FOREIGN KEY ("challenge_id") REFERENCES "challenge" ("id");
ALTER TABLE "challenge_answer" ADD CONSTRAINT "challenge_answer_reason_id_fkey" FOREIGN KEY ("reason_id") REFERENCES "body" ("id");
ALTER TABLE "challenge_answer" ADD CONSTRAINT "challenge_answer_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "person" ("id");
ALTER TABLE "challenge_answer" ADD CONSTRAINT "challenge_answer_log_idx_fkey" FOREIGN KEY ("log_idx") REFERENCES "log_entry" ("idx");
ALTER TABLE "challenge_answer" ADD CONSTRAINT "challenge_answer_outcome" CHECK ("outcome" IN ('accepted', 'declined'));

-- What readers ask the desk to check; the desk's own business until somebody takes it up.
CREATE TABLE "suggestion" (
  "id" uuid NOT NULL,
  "kind" text NOT NULL,
  "words" text NOT NULL,
  "address" text,
  "contact" text,
  "sent_from" text NOT NULL,
  "created_at" timestamptz(3) NOT NULL,
  "outcome" text,
  "answered_by_id" uuid,
  "answered_at" timestamptz(3),
  CONSTRAINT "suggestion_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "suggestion_sent_from_created_at_idx" ON "suggestion" ("sent_from", "created_at");
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "person" ("id");
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_kind" CHECK ("kind" IN ('document', 'claim'));
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_outcome" CHECK ("outcome" IN ('taken-up', 'set-aside'));

-- What somebody has typed and not yet sent, by form.
CREATE TABLE "draft" (
  "person_id" uuid NOT NULL,
  "form" text NOT NULL,
  "fields" jsonb NOT NULL,
  "updated_at" timestamptz(3) NOT NULL,
  CONSTRAINT "draft_pkey" PRIMARY KEY ("person_id", "form")
);
ALTER TABLE "draft" ADD CONSTRAINT "draft_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person" ("id");

-- What a form that was sent twice did the first time, by the key that it carried.
CREATE TABLE "ran_command" (
  "key" text NOT NULL,
  "name" text NOT NULL,
  "result" jsonb,
  "at" timestamptz(3) NOT NULL,
  CONSTRAINT "ran_command_pkey" PRIMARY KEY ("key")
);
CREATE INDEX "ran_command_at_idx" ON "ran_command" ("at");

-- What the ledger found when it last looked at itself.
CREATE TABLE "self_check" (
  "id" uuid NOT NULL,
  "at" timestamptz(3) NOT NULL,
  "findings" jsonb NOT NULL,
  "count" integer NOT NULL,
  CONSTRAINT "self_check_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "self_check_at_idx" ON "self_check" ("at");

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['verdict_change', 'claim_link', 'challenge', 'challenge_answer']
  LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
    EXECUTE format('CREATE TRIGGER no_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
END $$;
-- A link of two claims is public once both are.
DROP TRIGGER append_only ON "claim_link";
CREATE TRIGGER append_only BEFORE UPDATE ON "claim_link" FOR EACH ROW EXECUTE FUNCTION allow_publication_only();
CREATE TRIGGER no_delete BEFORE DELETE ON "claim_link" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CALL keep_with_claim('verdict_change');
CALL keep_with_claim('challenge');
