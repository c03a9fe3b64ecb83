-- Under COLLATE "C" an ordinary index answers prefix search, as for the names of persons.
ALTER TABLE "Application" ALTER COLUMN "number" TYPE text COLLATE "C";
ALTER TABLE "Employer" ALTER COLUMN "name" TYPE text COLLATE "C";

-- CreateIndex
CREATE INDEX "application_claimed" ON "Application"("claimedById", "sortKey", "id") WHERE ("claimedById" IS NOT NULL);

-- CreateIndex
CREATE INDEX "employer_name_prefix" ON "Employer"("name");
