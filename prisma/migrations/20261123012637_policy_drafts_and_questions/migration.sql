-- CreateTable
CREATE TABLE "policy_draft" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "based_on_id" UUID NOT NULL,
    "settings" JSONB NOT NULL,
    "changes" INTEGER NOT NULL DEFAULT 0,
    "changed_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "policy_draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "finding_report" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "reported_by_id" UUID NOT NULL,
    "capacity" JSONB NOT NULL,
    "communication_id" UUID,
    "policy_version_id" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "clauses" TEXT[],
    "effect" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "excerpt" TEXT NOT NULL,
    "mark_start" INTEGER NOT NULL,
    "mark_end" INTEGER NOT NULL,
    "note" TEXT NOT NULL,
    "reported_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "finding_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "finding_report_answer" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "verdict" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "finding_report_answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rule_question" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "capacity" JSONB NOT NULL,
    "clause" TEXT NOT NULL,
    "rule" TEXT,
    "excerpt" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rule_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rule_reply" (
    "id" UUID NOT NULL,
    "org_id" UUID NOT NULL,
    "question_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "rule_reply_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "policy_draft_org_id_key" ON "policy_draft"("org_id");

-- CreateIndex
CREATE INDEX "finding_report_org_id_rule_reported_at_idx" ON "finding_report"("org_id", "rule", "reported_at");

-- CreateIndex
CREATE UNIQUE INDEX "finding_report_org_id_reported_by_id_fingerprint_communicat_key" ON "finding_report"("org_id", "reported_by_id", "fingerprint", "communication_id");

-- CreateIndex
CREATE INDEX "finding_report_answer_report_id_at_idx" ON "finding_report_answer"("report_id", "at");

-- CreateIndex
CREATE INDEX "rule_question_org_id_asked_at_idx" ON "rule_question"("org_id", "asked_at");

-- CreateIndex
CREATE INDEX "rule_question_org_id_clause_idx" ON "rule_question"("org_id", "clause");

-- CreateIndex
CREATE INDEX "rule_reply_question_id_at_idx" ON "rule_reply"("question_id", "at");

-- AddForeignKey
ALTER TABLE "finding_report_answer" ADD CONSTRAINT "finding_report_answer_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "finding_report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule_reply" ADD CONSTRAINT "rule_reply_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "rule_question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ------------------------------------------------------------------ what the schema cannot say

ALTER TABLE finding_report
  ADD CONSTRAINT finding_report_effect_code CHECK (effect IN ('remind','warn','hold','block')),
  ADD CONSTRAINT finding_report_has_clause CHECK (cardinality(clauses) > 0),
  ADD CONSTRAINT finding_report_mark CHECK (mark_start >= 0 AND mark_end >= mark_start),
  ADD CONSTRAINT finding_report_size CHECK (octet_length(excerpt) <= 4000 AND octet_length(note) <= 8000);
ALTER TABLE finding_report_answer
  ADD CONSTRAINT finding_report_answer_verdict_code CHECK (verdict IN ('confirmed','false-alarm')),
  ADD CONSTRAINT finding_report_answer_size CHECK (octet_length(note) <= 8000);
ALTER TABLE rule_question
  ADD CONSTRAINT rule_question_size CHECK (octet_length(text) <= 16000 AND octet_length(excerpt) <= 4000);
ALTER TABLE rule_reply
  ADD CONSTRAINT rule_reply_size CHECK (octet_length(text) <= 16000);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['finding_report','finding_report_answer','rule_question']
  LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE OR TRUNCATE ON public.%I
                    FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change()', t || '_insert_only', t);
    EXECUTE format('ALTER TABLE public.%I ENABLE ALWAYS TRIGGER %I', t, t || '_insert_only');
  END LOOP;
END $$;

-- What was answered stays answered; only whether it stands beside the clause changes.
CREATE FUNCTION rule_reply_text_stays() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF (NEW.id, NEW.org_id, NEW.question_id, NEW.by_id, NEW.text, NEW.at)
     IS DISTINCT FROM (OLD.id, OLD.org_id, OLD.question_id, OLD.by_id, OLD.text, OLD.at) THEN
    RAISE EXCEPTION 'rule_reply: only published_at may change' USING ERRCODE = 'CW002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER rule_reply_text_stays BEFORE UPDATE ON rule_reply
  FOR EACH ROW EXECUTE FUNCTION rule_reply_text_stays();
ALTER TABLE rule_reply ENABLE ALWAYS TRIGGER rule_reply_text_stays;
