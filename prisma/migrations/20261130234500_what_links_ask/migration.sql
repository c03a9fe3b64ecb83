-- CreateIndex
CREATE INDEX "employment_contract_end" ON "Employment"("employerId", "endsOn", "id") WHERE ((status = 'active'::"EmploymentStatus") AND ("endsOn" IS NOT NULL));

-- CreateIndex
CREATE INDEX "employment_dissolve_asked" ON "Employment"("employerId", "dissolveAskedAt", "id") WHERE ((status = 'active'::"EmploymentStatus") AND ("dissolveAskedAt" IS NOT NULL));
