-- CreateTable
CREATE TABLE "org" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "timezone" TEXT NOT NULL,
    "region" TEXT NOT NULL DEFAULT 'US',
    "locale" TEXT NOT NULL DEFAULT 'en',
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "staff_domains" TEXT[],
    "family_domains" TEXT[],
    "log_salt" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "org_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "policy_version" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "settings" JSONB NOT NULL,
    "summary" TEXT NOT NULL,
    "published_by_id" UUID,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "policy_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "policy_acceptance" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "text_version" TEXT NOT NULL,
    "reader" TEXT NOT NULL,
    "accepted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "policy_acceptance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "sourced_id" TEXT NOT NULL,
    "given_name" TEXT NOT NULL,
    "family_name" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "status" TEXT NOT NULL DEFAULT 'active',
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "password_hash" TEXT,
    "status" TEXT NOT NULL DEFAULT 'invited',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_sign_in_at" TIMESTAMPTZ(3),
    "routine_mail" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_assignment" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "job_title" TEXT,
    "group_id" UUID,
    "begins_on" DATE NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "role_assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "account_id" UUID NOT NULL,
    "acting_as_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "idle_expires_at" TIMESTAMPTZ(3) NOT NULL,
    "absolute_expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "user_agent" TEXT NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "code_hash" BYTEA NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_attempt" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "email_hash" BYTEA NOT NULL,
    "address_hash" BYTEA NOT NULL,
    "succeeded" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact_point" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "contact_point_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "academic_session" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "begins_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,

    CONSTRAINT "academic_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "student" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "sourced_id" TEXT NOT NULL,
    "given_name" TEXT NOT NULL,
    "family_name" TEXT NOT NULL,
    "full_name" TEXT NOT NULL,
    "aliases" TEXT[],
    "grade" TEXT NOT NULL,
    "directory_opt_out" BOOLEAN NOT NULL DEFAULT false,
    "status" TEXT NOT NULL DEFAULT 'active',
    "fact_version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "student_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "school_class" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "sourced_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "grade" TEXT NOT NULL,
    "room" TEXT NOT NULL,
    "academic_session_id" UUID NOT NULL,

    CONSTRAINT "school_class_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "enrollment" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "school_class_id" UUID NOT NULL,
    "student_id" UUID NOT NULL,
    "begins_on" DATE NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "enrollment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "class_staff" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "school_class_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "begins_on" DATE NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "class_staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "household" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "household_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "guardianship" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "student_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "household_id" UUID NOT NULL,
    "relationship" TEXT NOT NULL,
    "receives_messages" BOOLEAN NOT NULL DEFAULT true,
    "may_consent" BOOLEAN NOT NULL DEFAULT true,
    "sees_records" BOOLEAN NOT NULL DEFAULT true,
    "begins_on" DATE NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "guardianship_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "guardianship_order" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "student_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "issued_on" DATE NOT NULL,
    "begins_on" DATE NOT NULL,
    "ends_on" DATE,
    "recorded_by_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "guardianship_order_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "group" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,

    CONSTRAINT "group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "group_member" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "begins_on" DATE NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "group_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "media_release" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "student_id" UUID NOT NULL,
    "guardian_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "begins_on" DATE NOT NULL,
    "ends_on" DATE,
    "source" TEXT NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "media_release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "media" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "sha256" BYTEA NOT NULL,
    "content_type" TEXT NOT NULL,
    "byte_size" INTEGER NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "file_name" TEXT NOT NULL,
    "stripped" JSONB NOT NULL,
    "storage_key" TEXT NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "media_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "communication" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "capacity" JSONB NOT NULL,
    "conversation_id" UUID,
    "reply_to_id" UUID,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "urgent" BOOLEAN NOT NULL DEFAULT false,
    "needs_answer" BOOLEAN NOT NULL DEFAULT false,
    "current_revision_id" UUID,
    "idempotency_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "state_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "communication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft" (
    "communication_id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("communication_id")
);

-- CreateTable
CREATE TABLE "revision" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "communication_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "sender_id" UUID NOT NULL,
    "capacity" JSONB NOT NULL,
    "edited_by_id" UUID NOT NULL,
    "lang" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "audience" JSONB NOT NULL,
    "channels" TEXT[],
    "attachments" JSONB NOT NULL,
    "not_before_at" TIMESTAMPTZ(3),
    "preview" JSONB NOT NULL,
    "release_hash" BYTEA NOT NULL DEFAULT decode(''::text, 'hex'::text),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attachment_student" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "media_id" UUID NOT NULL,
    "student_id" UUID NOT NULL,

    CONSTRAINT "attachment_student_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "org_id" UUID NOT NULL,
    "communication_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "release_hash" BYTEA NOT NULL,
    "policy_version_id" UUID NOT NULL,
    "stage" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "inputs" JSONB NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "finding" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "rule" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "clauses" TEXT[],
    "effect" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "message_id" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "evidence" JSONB NOT NULL,
    "repair" JSONB,

    CONSTRAINT "finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "finding_triage" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "finding_id" UUID NOT NULL,
    "verdict" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "finding_triage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fact_snapshot" (
    "org_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "fact_snapshot_pkey" PRIMARY KEY ("org_id","hash")
);

-- CreateTable
CREATE TABLE "acknowledgement" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "acknowledgement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "exception_request" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "communication_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "finding_id" UUID NOT NULL,
    "release_hash" BYTEA NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "requested_by_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "exception_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "exception" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "verdict" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "exception_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dispatch" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "communication_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "dispatch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "release" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "communication_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "release_hash" BYTEA NOT NULL,
    "released_by_id" UUID,
    "released_at" TIMESTAMPTZ(3) NOT NULL,
    "audience_change" JSONB NOT NULL,

    CONSTRAINT "release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revocation" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "release_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "by_id" UUID,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "revocation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversation" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "household_id" UUID,
    "subject" TEXT NOT NULL,
    "group_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conversation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "release_id" UUID NOT NULL,
    "communication_id" UUID NOT NULL,
    "recipient_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "student_ids" UUID[],
    "conversation_id" UUID,
    "state" TEXT NOT NULL DEFAULT 'created',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "state_at" TIMESTAMPTZ(3) NOT NULL,
    "claimed_by_id" TEXT,

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery_attempt" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "delivery_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT NOT NULL,
    "detail" TEXT NOT NULL,

    CONSTRAINT "delivery_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "read_mark" (
    "org_id" UUID NOT NULL,
    "communication_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "read_mark_pkey" PRIMARY KEY ("communication_id","person_id")
);

-- CreateTable
CREATE TABLE "official_channel" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "minimum_age" INTEGER NOT NULL,
    "rules" TEXT NOT NULL,
    "review_on" DATE NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'active',

    CONSTRAINT "official_channel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publication" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "release_id" UUID NOT NULL,
    "official_channel_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "owner_role" TEXT NOT NULL,
    "subject_key" TEXT NOT NULL,
    "details" JSONB NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "done_by_id" UUID,

    CONSTRAINT "task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_item" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "subject_type" TEXT NOT NULL,
    "communication_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "queue" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "wanted_by" TIMESTAMPTZ(3),
    "claimed_by_id" UUID,
    "claimed_at" TIMESTAMPTZ(3),
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "review_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "disposition" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "review_item_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "release_hash" BYTEA NOT NULL,
    "kind" TEXT NOT NULL,
    "note_id" UUID,
    "by_id" UUID NOT NULL,
    "capacity" JSONB NOT NULL,
    "self_approved" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "disposition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delegation" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "director_id" UUID NOT NULL,
    "delegate_id" UUID NOT NULL,
    "begins_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "delegation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "actor_id" UUID,
    "capacity" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_leaf" (
    "index" BIGINT NOT NULL,
    "event_id" UUID NOT NULL,
    "leaf_hash" BYTEA NOT NULL,
    "sequenced_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_leaf_pkey" PRIMARY KEY ("index")
);

-- CreateTable
CREATE TABLE "audit_checkpoint" (
    "tree_size" BIGINT NOT NULL,
    "root_hash" BYTEA NOT NULL,
    "note" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_checkpoint_pkey" PRIMARY KEY ("tree_size")
);

-- CreateTable
CREATE TABLE "text_opening" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "communication_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "text_opening_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "worker_heartbeat" (
    "id" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "beat_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "worker_heartbeat_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "policy_version_org_id_number_key" ON "policy_version"("org_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "policy_acceptance_org_id_person_id_text_version_reader_key" ON "policy_acceptance"("org_id", "person_id", "text_version", "reader");

-- CreateIndex
CREATE UNIQUE INDEX "person_org_id_sourced_id_key" ON "person"("org_id", "sourced_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_person_id_key" ON "account"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_org_id_email_key" ON "account"("org_id", "email");

-- CreateIndex
CREATE INDEX "role_assignment_org_id_person_id_idx" ON "role_assignment"("org_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_org_id_account_id_idx" ON "session"("org_id", "account_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_code_hash_key" ON "invitation"("code_hash");

-- CreateIndex
CREATE INDEX "invitation_org_id_person_id_idx" ON "invitation"("org_id", "person_id");

-- CreateIndex
CREATE INDEX "sign_in_attempt_org_id_email_hash_at_idx" ON "sign_in_attempt"("org_id", "email_hash", "at");

-- CreateIndex
CREATE INDEX "sign_in_attempt_org_id_address_hash_at_idx" ON "sign_in_attempt"("org_id", "address_hash", "at");

-- CreateIndex
CREATE UNIQUE INDEX "contact_point_org_id_person_id_kind_value_key" ON "contact_point"("org_id", "person_id", "kind", "value");

-- CreateIndex
CREATE UNIQUE INDEX "academic_session_org_id_title_key" ON "academic_session"("org_id", "title");

-- CreateIndex
CREATE UNIQUE INDEX "student_org_id_sourced_id_key" ON "student"("org_id", "sourced_id");

-- CreateIndex
CREATE UNIQUE INDEX "school_class_org_id_sourced_id_key" ON "school_class"("org_id", "sourced_id");

-- CreateIndex
CREATE INDEX "enrollment_student_id_idx" ON "enrollment"("student_id");

-- CreateIndex
CREATE UNIQUE INDEX "enrollment_org_id_school_class_id_student_id_begins_on_key" ON "enrollment"("org_id", "school_class_id", "student_id", "begins_on");

-- CreateIndex
CREATE INDEX "class_staff_person_id_idx" ON "class_staff"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "class_staff_org_id_school_class_id_person_id_begins_on_key" ON "class_staff"("org_id", "school_class_id", "person_id", "begins_on");

-- CreateIndex
CREATE UNIQUE INDEX "household_org_id_name_key" ON "household"("org_id", "name");

-- CreateIndex
CREATE INDEX "guardianship_person_id_idx" ON "guardianship"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "guardianship_org_id_student_id_person_id_key" ON "guardianship"("org_id", "student_id", "person_id");

-- CreateIndex
CREATE INDEX "guardianship_order_org_id_student_id_idx" ON "guardianship_order"("org_id", "student_id");

-- CreateIndex
CREATE INDEX "guardianship_order_person_id_idx" ON "guardianship_order"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "group_org_id_name_key" ON "group"("org_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "group_member_org_id_group_id_person_id_key" ON "group_member"("org_id", "group_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "media_release_org_id_student_id_guardian_id_channel_kind_key" ON "media_release"("org_id", "student_id", "guardian_id", "channel", "kind");

-- CreateIndex
CREATE INDEX "media_org_id_uploaded_by_id_idx" ON "media"("org_id", "uploaded_by_id");

-- CreateIndex
CREATE INDEX "communication_org_id_author_id_state_at_idx" ON "communication"("org_id", "author_id", "state_at");

-- CreateIndex
CREATE INDEX "communication_conversation_id_idx" ON "communication"("conversation_id");

-- CreateIndex
CREATE UNIQUE INDEX "communication_org_id_author_id_idempotency_key_key" ON "communication"("org_id", "author_id", "idempotency_key");

-- CreateIndex
CREATE UNIQUE INDEX "revision_org_id_communication_id_number_key" ON "revision"("org_id", "communication_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "revision_id_communication_id_key" ON "revision"("id", "communication_id");

-- CreateIndex
CREATE INDEX "attachment_student_student_id_idx" ON "attachment_student"("student_id");

-- CreateIndex
CREATE UNIQUE INDEX "attachment_student_org_id_revision_id_media_id_student_id_key" ON "attachment_student"("org_id", "revision_id", "media_id", "student_id");

-- CreateIndex
CREATE UNIQUE INDEX "decision_seq_key" ON "decision"("seq");

-- CreateIndex
CREATE INDEX "decision_org_id_release_hash_policy_version_id_seq_idx" ON "decision"("org_id", "release_hash", "policy_version_id", "seq");

-- CreateIndex
CREATE INDEX "decision_communication_id_seq_idx" ON "decision"("communication_id", "seq");

-- CreateIndex
CREATE INDEX "finding_org_id_rule_idx" ON "finding"("org_id", "rule");

-- CreateIndex
CREATE UNIQUE INDEX "finding_org_id_decision_id_position_key" ON "finding"("org_id", "decision_id", "position");

-- CreateIndex
CREATE INDEX "finding_triage_finding_id_at_idx" ON "finding_triage"("finding_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "acknowledgement_org_id_decision_id_key" ON "acknowledgement"("org_id", "decision_id");

-- CreateIndex
CREATE UNIQUE INDEX "exception_request_org_id_finding_id_key" ON "exception_request"("org_id", "finding_id");

-- CreateIndex
CREATE UNIQUE INDEX "exception_request_id_key" ON "exception"("request_id");

-- CreateIndex
CREATE INDEX "dispatch_state_due_at_idx" ON "dispatch"("state", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "release_revision_id_key" ON "release"("revision_id");

-- CreateIndex
CREATE INDEX "release_org_id_released_at_idx" ON "release"("org_id", "released_at");

-- CreateIndex
CREATE UNIQUE INDEX "release_id_communication_id_key" ON "release"("id", "communication_id");

-- CreateIndex
CREATE UNIQUE INDEX "revocation_release_id_key" ON "revocation"("release_id");

-- CreateIndex
CREATE INDEX "conversation_org_id_household_id_idx" ON "conversation"("org_id", "household_id");

-- CreateIndex
CREATE INDEX "delivery_recipient_id_channel_created_at_idx" ON "delivery"("recipient_id", "channel", "created_at");

-- CreateIndex
CREATE INDEX "delivery_release_id_state_idx" ON "delivery"("release_id", "state");

-- CreateIndex
CREATE INDEX "delivery_conversation_id_idx" ON "delivery"("conversation_id");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_org_id_communication_id_recipient_id_channel_key" ON "delivery"("org_id", "communication_id", "recipient_id", "channel");

-- CreateIndex
CREATE INDEX "delivery_attempt_delivery_id_idx" ON "delivery_attempt"("delivery_id");

-- CreateIndex
CREATE UNIQUE INDEX "official_channel_org_id_kind_address_key" ON "official_channel"("org_id", "kind", "address");

-- CreateIndex
CREATE UNIQUE INDEX "publication_org_id_official_channel_id_slug_release_id_key" ON "publication"("org_id", "official_channel_id", "slug", "release_id");

-- CreateIndex
CREATE UNIQUE INDEX "publication_org_id_release_id_official_channel_id_key" ON "publication"("org_id", "release_id", "official_channel_id");

-- CreateIndex
CREATE INDEX "task_org_id_owner_role_done_at_idx" ON "task"("org_id", "owner_role", "done_at");

-- CreateIndex
CREATE UNIQUE INDEX "task_org_id_kind_subject_key_key" ON "task"("org_id", "kind", "subject_key");

-- CreateIndex
CREATE INDEX "review_item_org_id_state_queue_opened_at_idx" ON "review_item"("org_id", "state", "queue", "opened_at");

-- CreateIndex
CREATE INDEX "review_item_communication_id_idx" ON "review_item"("communication_id");

-- CreateIndex
CREATE INDEX "disposition_decision_id_idx" ON "disposition"("decision_id");

-- CreateIndex
CREATE INDEX "disposition_review_item_id_idx" ON "disposition"("review_item_id");

-- CreateIndex
CREATE INDEX "delegation_org_id_delegate_id_idx" ON "delegation"("org_id", "delegate_id");

-- CreateIndex
CREATE INDEX "audit_event_org_id_at_idx" ON "audit_event"("org_id", "at");

-- CreateIndex
CREATE INDEX "audit_event_subject_type_subject_id_idx" ON "audit_event"("subject_type", "subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "audit_leaf_event_id_key" ON "audit_leaf"("event_id");

-- CreateIndex
CREATE INDEX "text_opening_communication_id_person_id_idx" ON "text_opening"("communication_id", "person_id");

-- AddForeignKey
ALTER TABLE "policy_acceptance" ADD CONSTRAINT "policy_acceptance_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_point" ADD CONSTRAINT "contact_point_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "school_class" ADD CONSTRAINT "school_class_academic_session_id_fkey" FOREIGN KEY ("academic_session_id") REFERENCES "academic_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrollment" ADD CONSTRAINT "enrollment_school_class_id_fkey" FOREIGN KEY ("school_class_id") REFERENCES "school_class"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrollment" ADD CONSTRAINT "enrollment_student_id_fkey" FOREIGN KEY ("student_id") REFERENCES "student"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "class_staff" ADD CONSTRAINT "class_staff_school_class_id_fkey" FOREIGN KEY ("school_class_id") REFERENCES "school_class"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "class_staff" ADD CONSTRAINT "class_staff_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guardianship" ADD CONSTRAINT "guardianship_student_id_fkey" FOREIGN KEY ("student_id") REFERENCES "student"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guardianship" ADD CONSTRAINT "guardianship_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guardianship" ADD CONSTRAINT "guardianship_household_id_fkey" FOREIGN KEY ("household_id") REFERENCES "household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guardianship_order" ADD CONSTRAINT "guardianship_order_student_id_fkey" FOREIGN KEY ("student_id") REFERENCES "student"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_member" ADD CONSTRAINT "group_member_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_member" ADD CONSTRAINT "group_member_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "media_release" ADD CONSTRAINT "media_release_student_id_fkey" FOREIGN KEY ("student_id") REFERENCES "student"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "communication" ADD CONSTRAINT "communication_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "communication" ADD CONSTRAINT "communication_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_communication_id_fkey" FOREIGN KEY ("communication_id") REFERENCES "communication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_communication_id_fkey" FOREIGN KEY ("communication_id") REFERENCES "communication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment_student" ADD CONSTRAINT "attachment_student_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment_student" ADD CONSTRAINT "attachment_student_student_id_fkey" FOREIGN KEY ("student_id") REFERENCES "student"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding_triage" ADD CONSTRAINT "finding_triage_finding_id_fkey" FOREIGN KEY ("finding_id") REFERENCES "finding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "acknowledgement" ADD CONSTRAINT "acknowledgement_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exception" ADD CONSTRAINT "exception_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "exception_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispatch" ADD CONSTRAINT "dispatch_communication_id_fkey" FOREIGN KEY ("communication_id") REFERENCES "communication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release" ADD CONSTRAINT "release_communication_id_fkey" FOREIGN KEY ("communication_id") REFERENCES "communication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revocation" ADD CONSTRAINT "revocation_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_household_id_fkey" FOREIGN KEY ("household_id") REFERENCES "household"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_release_id_communication_id_fkey" FOREIGN KEY ("release_id", "communication_id") REFERENCES "release"("id", "communication_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_communication_id_fkey" FOREIGN KEY ("communication_id") REFERENCES "communication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_recipient_id_fkey" FOREIGN KEY ("recipient_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery_attempt" ADD CONSTRAINT "delivery_attempt_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "delivery"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "read_mark" ADD CONSTRAINT "read_mark_communication_id_fkey" FOREIGN KEY ("communication_id") REFERENCES "communication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_official_channel_id_fkey" FOREIGN KEY ("official_channel_id") REFERENCES "official_channel"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_item" ADD CONSTRAINT "review_item_communication_id_fkey" FOREIGN KEY ("communication_id") REFERENCES "communication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disposition" ADD CONSTRAINT "disposition_review_item_id_fkey" FOREIGN KEY ("review_item_id") REFERENCES "review_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_leaf" ADD CONSTRAINT "audit_leaf_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "audit_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
