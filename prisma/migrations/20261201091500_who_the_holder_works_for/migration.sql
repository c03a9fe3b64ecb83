-- With which unit the holder of a permit is linked now: a unit finds those that it has to act on (U-76, U-78, U-79) among
-- thousands of its people by an index, instead of looking at the permit of each. Kept by the database, so that no verb forgets it.
ALTER TABLE "Permit" ADD COLUMN "linkedEmployerId" UUID;

UPDATE "Permit" p SET "linkedEmployerId" = e."employerId"
  FROM "Employment" e WHERE e."personId" = p."personId" AND e.status = 'active';

CREATE INDEX "permit_of_linked" ON "Permit"("linkedEmployerId", "status", "validTo", "id");

-- The link comes or goes: whoever changes it holds its row already, and takes the permits after it.
CREATE FUNCTION note_link_on_permits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Permit" SET "linkedEmployerId" = CASE WHEN NEW.status = 'active' THEN NEW."employerId" END
    WHERE "personId" = NEW."personId";
  RETURN NULL;
END $$;

CREATE TRIGGER employment_notes_link_made AFTER INSERT ON "Employment" FOR EACH ROW
  WHEN (NEW.status = 'active') EXECUTE FUNCTION note_link_on_permits();
CREATE TRIGGER employment_notes_link_changed AFTER UPDATE OF status ON "Employment" FOR EACH ROW
  WHEN ((NEW.status = 'active') IS DISTINCT FROM (OLD.status = 'active')) EXECUTE FUNCTION note_link_on_permits();

-- A new permit: the link is held until the end of the transaction, so that one that ends meanwhile waits and then finds it.
CREATE FUNCTION note_link_of_permit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT e."employerId" INTO NEW."linkedEmployerId" FROM "Employment" e
    WHERE e."personId" = NEW."personId" AND e.status = 'active' FOR SHARE;
  RETURN NEW;
END $$;

CREATE TRIGGER permit_notes_link BEFORE INSERT ON "Permit" FOR EACH ROW EXECUTE FUNCTION note_link_of_permit();

-- The latest businesses of a unit that are not over (U-22), the newest first.
CREATE INDEX "application_running_of_unit" ON "Application"
  ("employerId", (coalesce("submittedAt", "createdAt")), "id") WHERE "closedAt" IS NULL;
