-- A reviewer is one on the day of the decision: a role that has ended, a delegation that has run out or was revoked
-- approves nothing, and a delegation covers the parent-group queue alone (X3). Days are the school's.

CREATE OR REPLACE FUNCTION disposition_fits() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE r public.revision; d public.decision; i public.review_item; today date;
BEGIN
  SELECT * INTO d FROM public.decision WHERE id = NEW.decision_id;
  SELECT * INTO r FROM public.revision WHERE id = d.revision_id;
  SELECT * INTO i FROM public.review_item WHERE id = NEW.review_item_id;
  IF d.org_id <> NEW.org_id OR d.release_hash <> NEW.release_hash OR i.communication_id <> d.communication_id THEN
    RAISE EXCEPTION 'disposition: not about this decision' USING ERRCODE = 'CW003';
  END IF;
  IF NEW.kind <> 'approved' THEN
    RETURN NEW;
  END IF;
  IF (NEW.by_id = r.sender_id) <> NEW.self_approved THEN
    RAISE EXCEPTION 'disposition: approving one''s own item must be marked' USING ERRCODE = 'CW003';
  END IF;
  SELECT (NEW.at AT TIME ZONE o.timezone)::date INTO today FROM public.org o WHERE o.id = NEW.org_id;
  IF NOT EXISTS (
       SELECT FROM public.role_assignment a WHERE a.org_id = NEW.org_id AND a.person_id = NEW.by_id
          AND a.role IN ('director','deputy') AND a.begins_on <= today AND (a.ends_on IS NULL OR a.ends_on >= today))
     AND NOT (i.queue = 'parent-group' AND EXISTS (
       SELECT FROM public.delegation g WHERE g.org_id = NEW.org_id AND g.delegate_id = NEW.by_id
          AND g.revoked_at IS NULL AND g.begins_on <= today AND g.ends_on >= today)) THEN
    RAISE EXCEPTION 'disposition: not a reviewer' USING ERRCODE = 'CW003';
  END IF;
  RETURN NEW;
END $$;
