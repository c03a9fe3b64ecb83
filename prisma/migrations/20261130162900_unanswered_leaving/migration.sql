-- A request to dissolve a link: when the employee left, and the authority that hears of a request nobody answers.
ALTER TABLE "Employment"
  ADD COLUMN "dissolveLeftOn" DATE,
  ADD COLUMN "escalatedOn" DATE,
  ADD COLUMN "escalatedTo" TEXT;

CREATE INDEX "employment_escalated" ON "Employment" ("escalatedTo", "dissolveAskedAt", "id")
  WHERE ((status = 'active'::"EmploymentStatus") AND ("escalatedTo" IS NOT NULL));
