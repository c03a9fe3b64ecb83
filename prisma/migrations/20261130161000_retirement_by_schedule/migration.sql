-- A human of the district decides on a retirement that no timer may decide (E-54).
ALTER TABLE "Permit" ADD COLUMN "retirementAskedOn" DATE;

CREATE INDEX "permit_retirement_asked" ON "Permit"("district", "retirementAskedOn", "id")
  WHERE ((status = ANY (ARRAY['valid'::text, 'suspended'::text])) AND ("retirementAskedOn" IS NOT NULL));

-- The stored days were reckoned from the limit of the applicant (E-53), which is another rule; the ID numbers are
-- sealed, so the timer reckons them: it looks at every live permit once, and ends none before its statutory month is over.
UPDATE "Permit" SET "ageLimitOn" = DATE '1970-01-01' WHERE status IN ('valid', 'suspended');
