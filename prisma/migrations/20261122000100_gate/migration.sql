-- The gate. What application code must never be trusted to remember is held here: closed code lists, insert-only
-- tables, the release hash, and the one condition under which a Release may exist. Own SQLSTATEs, class CW:
--   CW001 release refused   CW002 insert-only row   CW003 revision/decision/disposition does not fit
-- Functions are SECURITY DEFINER with an empty search_path and qualified names, so that a temporary table of the
-- same name cannot stand in for the real one.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- ------------------------------------------------------------------ closed code lists

ALTER TABLE communication
  ADD CONSTRAINT communication_kind_code CHECK (kind IN ('message','post','note','alert','personal-piece')),
  ADD CONSTRAINT communication_state_code CHECK (state IN
    ('draft','blocked','held','returned','rejected','scheduled','sending','sent','withdrawn','recalled'));
ALTER TABLE revision
  ADD CONSTRAINT revision_kind_code CHECK (kind IN ('message','post','note','alert','personal-piece')),
  ADD CONSTRAINT revision_channels_code CHECK (channels <@ ARRAY['portal','website','official-page']::text[]),
  ADD CONSTRAINT revision_size CHECK (octet_length(body) <= 200000 AND octet_length(subject) <= 2000);
ALTER TABLE decision
  ADD CONSTRAINT decision_outcome_code CHECK (outcome IN ('allow','warn','hold','block')),
  ADD CONSTRAINT decision_stage_code CHECK (stage IN ('submit','edit','approve','release'));
ALTER TABLE finding
  ADD CONSTRAINT finding_effect_code CHECK (effect IN ('remind','warn','hold','block')),
  ADD CONSTRAINT finding_kind_code CHECK (kind IN ('content','routing','reminder')),
  ADD CONSTRAINT finding_span CHECK (start >= 0 AND "end" >= start),
  ADD CONSTRAINT finding_has_clause CHECK (cardinality(clauses) > 0);
ALTER TABLE finding_triage
  ADD CONSTRAINT finding_triage_verdict_code CHECK (verdict IN ('confirmed','false-alarm','needs-talk'));
ALTER TABLE dispatch
  ADD CONSTRAINT dispatch_state_code CHECK (state IN ('waiting','done','cancelled','stopped'));
ALTER TABLE revocation
  ADD CONSTRAINT revocation_kind_code CHECK (kind IN ('recall','take-down','superseded'));
ALTER TABLE delivery
  ADD CONSTRAINT delivery_channel_code CHECK (channel IN ('in-app','email')),
  ADD CONSTRAINT delivery_state_code CHECK (state IN
    ('created','sending','delivered','temporary-failure','permanent-failure','unknown'));
ALTER TABLE delivery_attempt
  ADD CONSTRAINT delivery_attempt_outcome_code CHECK (outcome IN
    ('delivered','temporary-failure','permanent-failure','unknown'));
ALTER TABLE review_item
  ADD CONSTRAINT review_item_queue_code CHECK (queue IN ('administration','parent-group','content','exception')),
  ADD CONSTRAINT review_item_state_code CHECK (state IN
    ('open','approved','returned','rejected','withdrawn','superseded'));
ALTER TABLE disposition
  ADD CONSTRAINT disposition_kind_code CHECK (kind IN ('approved','returned','rejected','escalated','asked'));
ALTER TABLE exception
  ADD CONSTRAINT exception_verdict_code CHECK (verdict IN ('granted','refused'));
ALTER TABLE media_release
  ADD CONSTRAINT media_release_channel_code CHECK (channel IN ('class','portal','website','official-page')),
  ADD CONSTRAINT media_release_kind_code CHECK (kind IN ('photo','video','voice','work','name')),
  ADD CONSTRAINT media_release_state_code CHECK (state IN ('granted','refused','withdrawn')),
  ADD CONSTRAINT media_release_source_code CHECK (source IN ('portal','paper')),
  ADD CONSTRAINT media_release_days CHECK (ends_on IS NULL OR ends_on >= begins_on);
ALTER TABLE role_assignment
  ADD CONSTRAINT role_assignment_role_code CHECK (role IN
    ('teacher','substitute','office','director','deputy','group-officer','guardian','auditor','it')),
  ADD CONSTRAINT role_assignment_job_title_code CHECK (job_title IS NULL OR
    (role = 'teacher' AND job_title IN ('nurse','counselor','coach','paraprofessional'))),
  ADD CONSTRAINT role_assignment_group CHECK ((role = 'group-officer') = (group_id IS NOT NULL)),
  ADD CONSTRAINT role_assignment_days CHECK (ends_on IS NULL OR ends_on >= begins_on);
ALTER TABLE account
  ADD CONSTRAINT account_status_code CHECK (status IN ('invited','active','disabled')),
  ADD CONSTRAINT account_email_folded CHECK (email = lower(email)),
  ADD CONSTRAINT account_active_has_password CHECK (status <> 'invited' OR password_hash IS NULL);
ALTER TABLE contact_point
  ADD CONSTRAINT contact_point_kind_code CHECK (kind IN ('email','phone'));
ALTER TABLE official_channel
  ADD CONSTRAINT official_channel_kind_code CHECK (kind IN ('website','official-page')),
  ADD CONSTRAINT official_channel_status_code CHECK (status IN ('active','retired'));
ALTER TABLE enrollment
  ADD CONSTRAINT enrollment_days CHECK (ends_on IS NULL OR ends_on >= begins_on);
ALTER TABLE guardianship
  ADD CONSTRAINT guardianship_days CHECK (ends_on IS NULL OR ends_on >= begins_on);
ALTER TABLE guardianship_order
  ADD CONSTRAINT guardianship_order_days CHECK (ends_on IS NULL OR ends_on >= begins_on);
ALTER TABLE delegation
  ADD CONSTRAINT delegation_days CHECK (ends_on >= begins_on),
  ADD CONSTRAINT delegation_not_to_oneself CHECK (director_id <> delegate_id);
ALTER TABLE policy_acceptance
  ADD CONSTRAINT policy_acceptance_reader_code CHECK (reader IN ('staff','family','group'));

-- One open question at a time, one waiting dispatch at a time.
CREATE UNIQUE INDEX review_item_one_open ON review_item (communication_id) WHERE state = 'open';
CREATE UNIQUE INDEX dispatch_one_waiting ON dispatch (communication_id) WHERE state = 'waiting';
CREATE INDEX audit_event_unsequenced ON audit_event (at, id);
CREATE INDEX delivery_due ON delivery (channel, state_at) WHERE state IN ('created','temporary-failure','sending');

-- ------------------------------------------------------------------ insert-only tables

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  RAISE EXCEPTION '% is insert-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'CW002';
END $$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['policy_version','policy_acceptance','revision','attachment_student','decision','finding',
    'finding_triage','fact_snapshot','acknowledgement','exception_request','exception','release','revocation',
    'disposition','delivery_attempt','publication','audit_event','audit_leaf','audit_checkpoint','text_opening']
  LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE OR TRUNCATE ON public.%I
                    FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change()', t || '_insert_only', t);
    EXECUTE format('ALTER TABLE public.%I ENABLE ALWAYS TRIGGER %I', t, t || '_insert_only');
  END LOOP;
END $$;

-- ------------------------------------------------------------------ the release hash

-- Everything a reader gets and who gets it. jsonb orders keys and normalises numbers, so equal content means equal text.
CREATE FUNCTION release_hash(r revision) RETURNS bytea LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT pg_catalog.sha256(pg_catalog.convert_to(pg_catalog.jsonb_build_object(
    'org', r.org_id, 'communication', r.communication_id, 'sender', r.sender_id, 'capacity', r.capacity,
    'kind', r.kind, 'lang', r.lang, 'subject', r.subject, 'body', r.body, 'audience', r.audience,
    'channels', pg_catalog.to_jsonb(r.channels), 'attachments', r.attachments,
    'notBefore', (extract(epoch FROM r.not_before_at) * 1000)::bigint)::text, 'UTF8'))
$$;

-- The hash is computed here, never taken from the writer.
CREATE FUNCTION revision_hash() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE c public.communication;
BEGIN
  SELECT * INTO c FROM public.communication WHERE id = NEW.communication_id;
  IF c.author_id <> NEW.sender_id OR c.org_id <> NEW.org_id OR c.kind <> NEW.kind THEN
    RAISE EXCEPTION 'revision: sender, school and kind are the communication''s' USING ERRCODE = 'CW003';
  END IF;
  NEW.release_hash := public.release_hash(NEW);
  RETURN NEW;
END $$;
CREATE TRIGGER revision_hash BEFORE INSERT ON revision FOR EACH ROW EXECUTE FUNCTION revision_hash();
ALTER TABLE revision ENABLE ALWAYS TRIGGER revision_hash;

CREATE FUNCTION decision_fits() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE r public.revision;
BEGIN
  SELECT * INTO r FROM public.revision WHERE id = NEW.revision_id;
  IF r.org_id <> NEW.org_id OR r.communication_id <> NEW.communication_id OR r.release_hash <> NEW.release_hash THEN
    RAISE EXCEPTION 'decision: not about this revision' USING ERRCODE = 'CW003';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER decision_fits BEFORE INSERT ON decision FOR EACH ROW EXECUTE FUNCTION decision_fits();
ALTER TABLE decision ENABLE ALWAYS TRIGGER decision_fits;

-- Only the sender (or the reviewer who edited) may say "I read the warnings".
CREATE FUNCTION acknowledgement_fits() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM public.decision d JOIN public.revision r ON r.id = d.revision_id
                 WHERE d.id = NEW.decision_id AND d.org_id = NEW.org_id
                   AND NEW.person_id IN (r.sender_id, r.edited_by_id)) THEN
    RAISE EXCEPTION 'acknowledgement: only the author gives it' USING ERRCODE = 'CW003';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER acknowledgement_fits BEFORE INSERT ON acknowledgement FOR EACH ROW EXECUTE FUNCTION acknowledgement_fits();
ALTER TABLE acknowledgement ENABLE ALWAYS TRIGGER acknowledgement_fits;

-- A disposition is bound to the decision's hash; approving one's own item must be marked as such (X1).
CREATE FUNCTION disposition_fits() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE r public.revision; d public.decision; i public.review_item;
BEGIN
  SELECT * INTO d FROM public.decision WHERE id = NEW.decision_id;
  SELECT * INTO r FROM public.revision WHERE id = d.revision_id;
  SELECT * INTO i FROM public.review_item WHERE id = NEW.review_item_id;
  IF d.org_id <> NEW.org_id OR d.release_hash <> NEW.release_hash OR i.communication_id <> d.communication_id THEN
    RAISE EXCEPTION 'disposition: not about this decision' USING ERRCODE = 'CW003';
  END IF;
  IF NEW.kind = 'approved' AND (NEW.by_id = r.sender_id) <> NEW.self_approved THEN
    RAISE EXCEPTION 'disposition: approving one''s own item must be marked' USING ERRCODE = 'CW003';
  END IF;
  IF NEW.kind = 'approved' AND NOT EXISTS (
       SELECT FROM public.role_assignment a WHERE a.org_id = NEW.org_id AND a.person_id = NEW.by_id
          AND a.role IN ('director','deputy'))
     AND NOT EXISTS (SELECT FROM public.delegation g WHERE g.org_id = NEW.org_id AND g.delegate_id = NEW.by_id) THEN
    RAISE EXCEPTION 'disposition: not a reviewer' USING ERRCODE = 'CW003';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER disposition_fits BEFORE INSERT ON disposition FOR EACH ROW EXECUTE FUNCTION disposition_fits();
ALTER TABLE disposition ENABLE ALWAYS TRIGGER disposition_fits;

-- ------------------------------------------------------------------ the gate

-- Locks the revision first: a decision being written holds a key share on it, so no newer decision can slip in
-- between this look and the commit.
CREATE FUNCTION release_gate() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  r public.revision;
  d public.decision;
  in_force uuid;
BEGIN
  SELECT * INTO r FROM public.revision WHERE id = NEW.revision_id FOR UPDATE;
  IF r.org_id IS DISTINCT FROM NEW.org_id OR r.communication_id IS DISTINCT FROM NEW.communication_id
     OR r.release_hash IS DISTINCT FROM NEW.release_hash THEN
    RAISE EXCEPTION 'release: not this revision''s content' USING ERRCODE = 'CW001';
  END IF;
  IF EXISTS (SELECT FROM public.revision n WHERE n.communication_id = r.communication_id AND n.number > r.number) THEN
    RAISE EXCEPTION 'release: a newer revision exists' USING ERRCODE = 'CW001';
  END IF;
  IF r.not_before_at > NEW.released_at THEN
    RAISE EXCEPTION 'release: not before its time' USING ERRCODE = 'CW001';
  END IF;

  SELECT v.id INTO in_force FROM public.policy_version v WHERE v.org_id = NEW.org_id ORDER BY v.number DESC LIMIT 1;
  SELECT * INTO d FROM public.decision x
   WHERE x.org_id = NEW.org_id AND x.release_hash = r.release_hash AND x.policy_version_id = in_force
   ORDER BY x.seq DESC LIMIT 1 FOR SHARE;
  IF d.id IS NULL THEN
    RAISE EXCEPTION 'release: no decision under the policy in force' USING ERRCODE = 'CW001';
  END IF;
  IF d.id <> NEW.decision_id OR d.revision_id <> NEW.revision_id THEN
    RAISE EXCEPTION 'release: not the newest decision' USING ERRCODE = 'CW001';
  END IF;

  IF d.outcome = 'allow' THEN
    RETURN NEW;
  ELSIF d.outcome = 'warn' THEN
    IF EXISTS (SELECT FROM public.acknowledgement a WHERE a.decision_id = d.id AND a.org_id = NEW.org_id) THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'release: warnings not acknowledged' USING ERRCODE = 'CW001';
  ELSIF d.outcome = 'hold' THEN
    IF (SELECT p.kind FROM public.disposition p
         WHERE p.decision_id = d.id AND p.org_id = NEW.org_id AND p.release_hash = r.release_hash
           AND p.kind <> 'asked'
         ORDER BY p.at DESC, p.id DESC LIMIT 1) = 'approved' THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'release: held and not approved' USING ERRCODE = 'CW001';
  END IF;
  RAISE EXCEPTION 'release: blocked' USING ERRCODE = 'CW001';
END $$;
CREATE TRIGGER release_gate BEFORE INSERT ON release FOR EACH ROW EXECUTE FUNCTION release_gate();
ALTER TABLE release ENABLE ALWAYS TRIGGER release_gate;

-- A publication goes only where the decided content said it goes, and only to an active register entry (1.5).
CREATE FUNCTION publication_fits() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM public.release l
                   JOIN public.revision r ON r.id = l.revision_id
                   JOIN public.official_channel c ON c.id = NEW.official_channel_id
                  WHERE l.id = NEW.release_id AND l.org_id = NEW.org_id AND c.org_id = NEW.org_id
                    AND c.status = 'active' AND c.kind = ANY (r.channels)) THEN
    RAISE EXCEPTION 'publication: the release does not go to this channel' USING ERRCODE = 'CW003';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER publication_fits BEFORE INSERT ON publication FOR EACH ROW EXECUTE FUNCTION publication_fits();
ALTER TABLE publication ENABLE ALWAYS TRIGGER publication_fits;

-- A delivery may move to a newer release of the same communication and change its state, never its person or channel.
CREATE FUNCTION delivery_stays() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF NEW.recipient_id <> OLD.recipient_id OR NEW.communication_id <> OLD.communication_id
     OR NEW.channel <> OLD.channel OR NEW.org_id <> OLD.org_id OR NEW.id <> OLD.id THEN
    RAISE EXCEPTION 'delivery: recipient, channel and communication never change' USING ERRCODE = 'CW003';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER delivery_stays BEFORE UPDATE OF id, org_id, recipient_id, communication_id, channel ON delivery
  FOR EACH ROW EXECUTE FUNCTION delivery_stays();
ALTER TABLE delivery ENABLE ALWAYS TRIGGER delivery_stays;

-- ------------------------------------------------------------------ what readers may see

-- Every reader goes through this view: released, not revoked.
CREATE VIEW live_release AS
  SELECT l.id, l.org_id, l.communication_id, l.revision_id, l.released_at
    FROM release l
   WHERE NOT EXISTS (SELECT FROM revocation v WHERE v.release_id = l.id);
