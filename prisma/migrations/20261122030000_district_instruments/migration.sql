-- AlterTable
ALTER TABLE "Application" ADD COLUMN     "appointmentAt" TIMESTAMPTZ(3),
ADD COLUMN     "judgedOn" DATE,
ADD COLUMN     "township" TEXT;

-- AlterTable
ALTER TABLE "FilingRight" ADD COLUMN     "township" TEXT;

-- AlterTable
ALTER TABLE "Staff" ADD COLUMN     "administrator" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "township" TEXT;

-- CreateTable
CREATE TABLE "AppointmentSlot" (
    "id" UUID NOT NULL,
    "district" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "capacity" INTEGER NOT NULL,
    "taken" INTEGER NOT NULL DEFAULT 0,
    "closed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "AppointmentSlot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Appointment" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "employerId" UUID NOT NULL,
    "district" TEXT NOT NULL,
    "slotId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL,
    "bookedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Appointment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ParameterRelease" (
    "id" UUID NOT NULL,
    "district" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "effectiveFrom" DATE NOT NULL,
    "note" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "proposedById" UUID NOT NULL,
    "proposedByName" TEXT NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" UUID,
    "decidedByName" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ParameterRelease_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CheckResult" (
    "id" UUID NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "check" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextTryAt" TIMESTAMPTZ(3),

    CONSTRAINT "CheckResult_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuotaApplication" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "employerId" UUID NOT NULL,
    "district" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "turn" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "form" JSONB NOT NULL,
    "answer" TEXT,
    "allocated" INTEGER,
    "version" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "submittedAt" TIMESTAMPTZ(3),
    "decidedAt" TIMESTAMPTZ(3),
    "sortKey" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "QuotaApplication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuotaGrant" (
    "id" UUID NOT NULL,
    "employerId" UUID NOT NULL,
    "district" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "sourceId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "granted" INTEGER NOT NULL,
    "grantedOn" DATE NOT NULL,
    "expiresOn" DATE NOT NULL,

    CONSTRAINT "QuotaGrant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuotaUnit" (
    "id" UUID NOT NULL,
    "grantId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "employerId" UUID NOT NULL,
    "district" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "applicationId" UUID,
    "expiresOn" DATE NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "QuotaUnit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuotaMovement" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "grantId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "applicationId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "commandId" UUID NOT NULL,
    "actorLabel" TEXT NOT NULL,

    CONSTRAINT "QuotaMovement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DemandNotice" (
    "id" UUID NOT NULL,
    "district" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "opensOn" DATE NOT NULL,
    "closesOn" DATE NOT NULL,
    "total" INTEGER,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedById" UUID NOT NULL,
    "publishedByName" TEXT NOT NULL,

    CONSTRAINT "DemandNotice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DemandDeclaration" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "noticeId" UUID NOT NULL,
    "employerId" UUID NOT NULL,
    "district" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "form" JSONB NOT NULL,
    "score" JSONB,
    "answer" TEXT,
    "approved" INTEGER,
    "version" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "submittedAt" TIMESTAMPTZ(3),
    "decidedAt" TIMESTAMPTZ(3),
    "sortKey" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DemandDeclaration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SituationReport" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "employerId" UUID NOT NULL,
    "district" TEXT NOT NULL,
    "township" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "applicationIds" UUID[],
    "attachmentId" UUID,
    "answer" TEXT,
    "version" INTEGER NOT NULL,
    "handedInAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),
    "answeredById" UUID,
    "answeredByName" TEXT,
    "sortKey" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SituationReport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "AppointmentSlot_district_startsAt_key" ON "AppointmentSlot"("district", "startsAt");

-- CreateIndex
CREATE INDEX "Appointment_district_startsAt_id_idx" ON "Appointment"("district", "startsAt", "id");

-- CreateIndex
CREATE INDEX "Appointment_employerId_startsAt_id_idx" ON "Appointment"("employerId", "startsAt", "id");

-- CreateIndex
CREATE INDEX "Appointment_slotId_idx" ON "Appointment"("slotId");

-- CreateIndex
CREATE UNIQUE INDEX "appointment_one_per_round" ON "Appointment"("applicationId", "round") WHERE (status = 'booked'::text);

-- CreateIndex
CREATE INDEX "ParameterRelease_district_status_proposedAt_id_idx" ON "ParameterRelease"("district", "status", "proposedAt", "id");

-- CreateIndex
CREATE INDEX "ParameterRelease_status_effectiveFrom_idx" ON "ParameterRelease"("status", "effectiveFrom");

-- CreateIndex
CREATE UNIQUE INDEX "parameter_one_release_a_day" ON "ParameterRelease"("district", "code", "effectiveFrom") WHERE (status = 'released'::text);

-- CreateIndex
CREATE INDEX "CheckResult_subjectKind_subjectId_askedAt_idx" ON "CheckResult"("subjectKind", "subjectId", "askedAt");

-- CreateIndex
CREATE INDEX "check_result_due" ON "CheckResult"("nextTryAt", "id") WHERE ("nextTryAt" IS NOT NULL);

-- CreateIndex
CREATE UNIQUE INDEX "CheckResult_subjectKind_subjectId_check_fingerprint_key" ON "CheckResult"("subjectKind", "subjectId", "check", "fingerprint");

-- CreateIndex
CREATE UNIQUE INDEX "QuotaApplication_number_key" ON "QuotaApplication"("number");

-- CreateIndex
CREATE INDEX "QuotaApplication_district_status_sortKey_id_idx" ON "QuotaApplication"("district", "status", "sortKey", "id");

-- CreateIndex
CREATE INDEX "QuotaApplication_employerId_createdAt_id_idx" ON "QuotaApplication"("employerId", "createdAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "quota_application_one_open" ON "QuotaApplication"("employerId", "district") WHERE (status = ANY (ARRAY['draft'::text, 'submitted'::text, 'returned'::text]));

-- CreateIndex
CREATE INDEX "QuotaGrant_employerId_district_year_idx" ON "QuotaGrant"("employerId", "district", "year");

-- CreateIndex
CREATE INDEX "QuotaGrant_district_year_employerId_id_idx" ON "QuotaGrant"("district", "year", "employerId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "QuotaGrant_source_sourceId_key" ON "QuotaGrant"("source", "sourceId");

-- CreateIndex
CREATE INDEX "quota_unit_available" ON "QuotaUnit"("employerId", "district", "expiresOn", "id") WHERE (state = 'available'::text);

-- CreateIndex
CREATE INDEX "quota_unit_expiring" ON "QuotaUnit"("expiresOn", "id") WHERE (state = 'available'::text);

-- CreateIndex
CREATE INDEX "QuotaUnit_employerId_district_grantId_idx" ON "QuotaUnit"("employerId", "district", "grantId");

-- CreateIndex
CREATE UNIQUE INDEX "QuotaUnit_grantId_ordinal_key" ON "QuotaUnit"("grantId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "quota_unit_one_per_application" ON "QuotaUnit"("applicationId") WHERE (state = ANY (ARRAY['reserved'::text, 'used'::text]));

-- CreateIndex
CREATE INDEX "QuotaMovement_unitId_at_id_idx" ON "QuotaMovement"("unitId", "at", "id");

-- CreateIndex
CREATE INDEX "QuotaMovement_grantId_at_id_idx" ON "QuotaMovement"("grantId", "at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "DemandNotice_district_year_key" ON "DemandNotice"("district", "year");

-- CreateIndex
CREATE UNIQUE INDEX "DemandDeclaration_number_key" ON "DemandDeclaration"("number");

-- CreateIndex
CREATE INDEX "DemandDeclaration_district_year_status_sortKey_id_idx" ON "DemandDeclaration"("district", "year", "status", "sortKey", "id");

-- CreateIndex
CREATE INDEX "DemandDeclaration_employerId_createdAt_id_idx" ON "DemandDeclaration"("employerId", "createdAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "DemandDeclaration_noticeId_employerId_key" ON "DemandDeclaration"("noticeId", "employerId");

-- CreateIndex
CREATE UNIQUE INDEX "SituationReport_number_key" ON "SituationReport"("number");

-- CreateIndex
CREATE INDEX "SituationReport_district_township_status_sortKey_id_idx" ON "SituationReport"("district", "township", "status", "sortKey", "id");

-- CreateIndex
CREATE INDEX "SituationReport_employerId_handedInAt_id_idx" ON "SituationReport"("employerId", "handedInAt", "id");

-- CreateIndex
CREATE INDEX "application_township_worklist" ON "Application"("district", "level", "township", "sortKey", "id") WHERE (township IS NOT NULL);

-- AddForeignKey
ALTER TABLE "Appointment" ADD CONSTRAINT "Appointment_slotId_fkey" FOREIGN KEY ("slotId") REFERENCES "AppointmentSlot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuotaApplication" ADD CONSTRAINT "QuotaApplication_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Employer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuotaGrant" ADD CONSTRAINT "QuotaGrant_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Employer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuotaUnit" ADD CONSTRAINT "QuotaUnit_grantId_fkey" FOREIGN KEY ("grantId") REFERENCES "QuotaGrant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DemandDeclaration" ADD CONSTRAINT "DemandDeclaration_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "DemandNotice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DemandDeclaration" ADD CONSTRAINT "DemandDeclaration_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Employer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SituationReport" ADD CONSTRAINT "SituationReport_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Employer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- A file may wait for its appointment on the employer's side (S-42).
ALTER TABLE "Application" DROP CONSTRAINT application_status_known;
ALTER TABLE "Application" ADD CONSTRAINT application_status_known CHECK (status IN
  ('draft', 'employer-review', 'employer-returned', 'awaiting-appointment', 'awaiting-acceptance', 'under-review', 'returned', 'granted', 'withdrawn', 'terminated'));

-- Quota cannot be made or lost by a mistake of the code (ASVS 2.3.4).
ALTER TABLE "QuotaApplication" ADD CONSTRAINT quota_application_status_known CHECK (status IN ('draft', 'submitted', 'granted', 'returned', 'withdrawn'));
ALTER TABLE "QuotaApplication" ADD CONSTRAINT quota_application_allocated_when_granted CHECK ((allocated IS NOT NULL) = (status = 'granted') AND (allocated IS NULL OR allocated >= 0));
ALTER TABLE "QuotaGrant" ADD CONSTRAINT quota_grant_not_negative CHECK (granted >= 0);
ALTER TABLE "QuotaGrant" ADD CONSTRAINT quota_grant_source_known CHECK (source IN ('application', 'demand'));
ALTER TABLE "QuotaUnit" ADD CONSTRAINT quota_unit_state_known CHECK (state IN ('available', 'reserved', 'used', 'returned', 'expired', 'voided'));
ALTER TABLE "QuotaUnit" ADD CONSTRAINT quota_unit_held_by_application CHECK (("applicationId" IS NOT NULL) = (state IN ('reserved', 'used')));
ALTER TABLE "QuotaMovement" ADD CONSTRAINT quota_movement_kind_known CHECK (kind IN ('granted', 'reserved', 'released', 'used', 'returned', 'expired', 'voided'));
CREATE TRIGGER quota_movement_append_only BEFORE UPDATE OR DELETE ON "QuotaMovement" FOR EACH ROW EXECUTE FUNCTION refuse_event_change();
CREATE TRIGGER quota_movement_no_truncate BEFORE TRUNCATE ON "QuotaMovement" FOR EACH STATEMENT EXECUTE FUNCTION refuse_event_change();

ALTER TABLE "DemandDeclaration" ADD CONSTRAINT demand_status_known CHECK (status IN ('draft', 'submitted', 'returned', 'evaluated', 'fixed'));
ALTER TABLE "DemandDeclaration" ADD CONSTRAINT demand_approved_when_fixed CHECK ((approved IS NOT NULL) = (status = 'fixed') AND (approved IS NULL OR approved >= 0));
ALTER TABLE "DemandNotice" ADD CONSTRAINT demand_notice_dates_ordered CHECK ("opensOn" <= "closesOn");
ALTER TABLE "SituationReport" ADD CONSTRAINT situation_report_status_known CHECK (status IN ('handed-in', 'received', 'returned'));

-- A slot takes no more than it has room for.
ALTER TABLE "AppointmentSlot" ADD CONSTRAINT appointment_slot_room CHECK (taken >= 0 AND taken <= capacity);
ALTER TABLE "AppointmentSlot" ADD CONSTRAINT appointment_slot_ordered CHECK ("startsAt" < "endsAt");
ALTER TABLE "Appointment" ADD CONSTRAINT appointment_status_known CHECK (status IN ('booked', 'moved', 'cancelled'));

ALTER TABLE "ParameterRelease" ADD CONSTRAINT parameter_release_status_known CHECK (status IN ('proposed', 'released', 'rejected', 'withdrawn'));
ALTER TABLE "ParameterRelease" ADD CONSTRAINT parameter_release_by_second_person CHECK (status <> 'released' OR ("decidedById" IS NOT NULL AND "decidedById" <> "proposedById"));
ALTER TABLE "CheckResult" ADD CONSTRAINT check_result_status_known CHECK (status IN ('waiting', 'match', 'mismatch', 'valid', 'invalid', 'manual', 'unavailable'));
