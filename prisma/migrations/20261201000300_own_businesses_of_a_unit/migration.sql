-- CreateIndex
CREATE INDEX "application_of_unit_open" ON "Application"("employerId", "createdAt") WHERE (("personId" IS NULL) AND ("closedAt" IS NULL));
