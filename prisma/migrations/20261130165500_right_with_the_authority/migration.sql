-- No business of an employee is ever with an authority, waits for its appointment there, or is granted by it, while the
-- employer has no open right with it (S-77, U-49). The kinds are those of lib/domain/application/kinds.ts (needsRight);
-- tests/integration/businesses/transfer.test.ts compares the two lists.
CREATE FUNCTION needs_right(kind text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT kind IN ('new', 'renewal', 'employer-change', 'basic-info-change', 'dependant-change')
$$;

-- The row of the right is locked until the end of the transaction, so that a submission and a transfer that meet happen
-- one after the other, and the second sees the first.
CREATE FUNCTION require_right_with_authority() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "FilingRight" r
    WHERE r."employerId" = NEW."employerId" AND r."permitType" = NEW."permitType" AND r.district = NEW.district
      AND r.status IN ('full', 'receive-only')
    FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'application_right_with_authority' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

-- A file is born as a draft (lib/services/applications/open-application.ts), so every way to an authority is an update.
CREATE TRIGGER application_right_with_authority BEFORE UPDATE ON "Application" FOR EACH ROW
  WHEN (needs_right(NEW.kind)
    AND NEW.status IN ('awaiting-appointment', 'awaiting-acceptance', 'under-review', 'granted')
    AND (NEW.status, NEW.district, NEW.level, NEW."employerId", NEW."permitType")
      IS DISTINCT FROM (OLD.status, OLD.district, OLD.level, OLD."employerId", OLD."permitType"))
  EXECUTE FUNCTION require_right_with_authority();

-- The other side: a right neither moves nor ends while its authority holds a business under it.
CREATE FUNCTION refuse_leaving_businesses() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "Application" a
    WHERE a."employerId" = OLD."employerId" AND a."permitType" = OLD."permitType" AND a.district = OLD.district
      AND needs_right(a.kind) AND a.status IN ('awaiting-appointment', 'awaiting-acceptance', 'under-review');
  IF FOUND THEN
    RAISE EXCEPTION 'application_right_with_authority' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER filing_right_leaves_nothing BEFORE UPDATE ON "FilingRight" FOR EACH ROW
  WHEN (OLD.status IN ('full', 'receive-only')
    AND (NEW.district <> OLD.district OR NEW.status NOT IN ('full', 'receive-only')))
  EXECUTE FUNCTION refuse_leaving_businesses();
