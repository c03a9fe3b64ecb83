-- The last day on which granting a file saves the permit that it is about (S-91). Worklists run by it where it comes
-- before the due day. Every district has an approval count up to the day before the printed end (C-02).
ALTER TABLE "Application" ADD COLUMN "losesOn" DATE;

UPDATE "Application" a
SET "losesOn" = p."validTo" - 1,
    "sortKey" = LEAST(a."sortKey", (p."validTo" - 1)::timestamp AT TIME ZONE 'UTC')
FROM "Permit" p
WHERE p.id = a."permitId"
  AND a.kind IN ('renewal', 'employer-change')
  AND a."closedAt" IS NULL
  AND a."submittedAt" IS NOT NULL
  AND p.status IN ('valid', 'suspended');
