-- DropIndex
DROP INDEX "application_one_open_per_right";

-- AlterTable
ALTER TABLE "Application" ADD COLUMN     "overdueOn" DATE,
ADD COLUMN     "permitId" UUID;

-- AlterTable
ALTER TABLE "Employment" ADD COLUMN     "dissolveAskedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "OutboxMessage" ADD COLUMN     "attempts" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "nextTryAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Permit" ADD COLUMN     "ageLimitOn" DATE,
ADD COLUMN     "dependantAgeOn" DATE,
ADD COLUMN     "endReason" TEXT,
ADD COLUMN     "endedOn" DATE,
ADD COLUMN     "suspendedOn" DATE;

-- CreateTable
CREATE TABLE "Reminder" (
    "subjectId" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Reminder_pkey" PRIMARY KEY ("subjectId","topic","stage")
);

-- CreateTable
CREATE TABLE "NoticePreference" (
    "recipientKind" TEXT NOT NULL,
    "recipientId" UUID NOT NULL,
    "smsReminders" BOOLEAN NOT NULL DEFAULT true,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NoticePreference_pkey" PRIMARY KEY ("recipientKind","recipientId")
);

-- CreateTable
CREATE TABLE "Sweep" (
    "id" TEXT NOT NULL,
    "doneThrough" DATE NOT NULL,

    CONSTRAINT "Sweep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DemoClock" (
    "id" TEXT NOT NULL,
    "shiftMs" BIGINT NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DemoClock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalendarCorrection" (
    "id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "before" JSONB,
    "after" JSONB NOT NULL,
    "note" TEXT NOT NULL,
    "staffId" UUID NOT NULL,
    "staffName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CalendarCorrection_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CalendarCorrection_year_at_idx" ON "CalendarCorrection"("year", "at");

-- CreateIndex
CREATE INDEX "application_overdue" ON "Application"("dueOn", "id") WHERE ((level IS NOT NULL) AND ("overdueOn" IS NULL));

-- CreateIndex
CREATE INDEX "application_due_provisional" ON "Application"("dueOn", "id") WHERE ("dueProvisional" AND ("closedAt" IS NULL));

-- CreateIndex
CREATE INDEX "Application_permitId_idx" ON "Application"("permitId");

-- CreateIndex
CREATE UNIQUE INDEX "application_one_open_per_right" ON "Application"("employerId", "permitType") WHERE ((kind = ANY (ARRAY['filing-right'::text, 'authority-transfer'::text])) AND ("closedAt" IS NULL));

-- CreateIndex
CREATE INDEX "outbox_waiting" ON "OutboxMessage"("topic", "createdAt", "id") WHERE ("deliveredAt" IS NULL);

-- CreateIndex
CREATE INDEX "permit_live_by_end" ON "Permit"("validTo", "id") WHERE (status = ANY (ARRAY['valid'::text, 'suspended'::text]));

-- CreateIndex
CREATE INDEX "permit_live_by_age_limit" ON "Permit"("ageLimitOn", "id") WHERE (status = ANY (ARRAY['valid'::text, 'suspended'::text]));

-- CreateIndex
CREATE INDEX "permit_live_by_dependant_age" ON "Permit"("dependantAgeOn", "id") WHERE (status = ANY (ARRAY['valid'::text, 'suspended'::text]));

