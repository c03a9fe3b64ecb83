-- CreateEnum
CREATE TYPE "AccountKind" AS ENUM ('person', 'employer', 'staff');

-- CreateEnum
CREATE TYPE "EmploymentStatus" AS ENUM ('pending', 'withdrawn', 'rejected', 'active', 'dissolved');

-- CreateEnum
CREATE TYPE "FilingRightStatus" AS ENUM ('pending', 'returned', 'full', 'receive-only', 'cancelled');

-- CreateEnum
CREATE TYPE "ProfileOwner" AS ENUM ('person', 'employer');

-- CreateEnum
CREATE TYPE "AttachmentOwner" AS ENUM ('person', 'employer', 'employment', 'child');

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "kind" "AccountKind" NOT NULL,
    "subject" TEXT NOT NULL,
    "personId" UUID,
    "employerId" UUID,
    "staffId" UUID,
    "displayName" TEXT NOT NULL,
    "disabledAt" TIMESTAMPTZ(3),
    "lastSignInAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "idNumberSealed" TEXT NOT NULL,
    "idNumberIndex" TEXT NOT NULL,
    "mobileSealed" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Employer" (
    "id" UUID NOT NULL,
    "uscc" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "linkCode" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Employer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Staff" (
    "id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "authorityName" TEXT NOT NULL,
    "district" TEXT,
    "level" TEXT NOT NULL,
    "personIndex" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Application" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "district" TEXT NOT NULL,
    "permitType" TEXT NOT NULL,
    "personId" UUID,
    "employerId" UUID NOT NULL,
    "employmentId" UUID,
    "filingRightId" UUID,
    "policyVersion" TEXT NOT NULL,
    "round" INTEGER NOT NULL DEFAULT 0,
    "step" INTEGER,
    "level" TEXT,
    "reached" TEXT[],
    "formSealed" TEXT NOT NULL,
    "formVersion" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "submittedAt" TIMESTAMPTZ(3),
    "acceptedOn" DATE,
    "dueOn" DATE,
    "dueProvisional" BOOLEAN NOT NULL DEFAULT false,
    "claimedById" UUID,
    "claimedByName" TEXT,
    "closedAt" TIMESTAMPTZ(3),
    "sortKey" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "Application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Snapshot" (
    "applicationId" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "sealed" TEXT NOT NULL,
    "takenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Snapshot_pkey" PRIMARY KEY ("applicationId","round")
);

-- CreateTable
CREATE TABLE "Event" (
    "stream" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "streamKind" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "sealed" TEXT,
    "actorKind" TEXT NOT NULL,
    "actorId" UUID,
    "actorLabel" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "commandId" UUID NOT NULL,
    "prevHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("stream","seq")
);

-- CreateTable
CREATE TABLE "Permit" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "permitType" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "employerId" UUID NOT NULL,
    "district" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE NOT NULL,
    "sealed" TEXT NOT NULL,
    "checkCode" TEXT NOT NULL,
    "applicationId" UUID NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "Permit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NumberSeries" (
    "prefix" TEXT NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "NumberSeries_pkey" PRIMARY KEY ("prefix")
);

-- CreateTable
CREATE TABLE "Employment" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "employerId" UUID NOT NULL,
    "status" "EmploymentStatus" NOT NULL,
    "version" INTEGER NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "startsOn" DATE,
    "endsOn" DATE,
    "position" TEXT,
    "rejectReason" TEXT,
    "dissolvedOn" DATE,
    "dissolveReason" TEXT,

    CONSTRAINT "Employment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FilingRight" (
    "id" UUID NOT NULL,
    "employerId" UUID NOT NULL,
    "permitType" TEXT NOT NULL,
    "district" TEXT NOT NULL,
    "status" "FilingRightStatus" NOT NULL,
    "version" INTEGER NOT NULL,
    "openedOn" DATE,

    CONSTRAINT "FilingRight_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Command" (
    "id" UUID NOT NULL,
    "verb" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "outcome" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Command_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutboxMessage" (
    "id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "deliveredAt" TIMESTAMPTZ(3),

    CONSTRAINT "OutboxMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Message" (
    "id" UUID NOT NULL,
    "recipientKind" TEXT NOT NULL,
    "recipientId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "href" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalendarYear" (
    "year" INTEGER NOT NULL,
    "off" DATE[],
    "makeUp" DATE[],
    "source" TEXT NOT NULL,

    CONSTRAINT "CalendarYear_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "PermitCheck" (
    "code" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "permitId" UUID,
    "result" TEXT NOT NULL,
    "origin" TEXT NOT NULL,

    CONSTRAINT "PermitCheck_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "AccessRecord" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "targetKind" TEXT NOT NULL,
    "targetId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AccessRecord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkerHeartbeat" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WorkerHeartbeat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "SeedMark" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SeedMark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProfileSection" (
    "ownerKind" "ProfileOwner" NOT NULL,
    "ownerId" UUID NOT NULL,
    "section" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProfileSection_pkey" PRIMARY KEY ("ownerKind","ownerId","section")
);

-- CreateTable
CREATE TABLE "Attachment" (
    "id" UUID NOT NULL,
    "ownerKind" "AttachmentOwner" NOT NULL,
    "ownerId" UUID NOT NULL,
    "slot" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "current" BOOLEAN NOT NULL DEFAULT true,
    "fileKey" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "contentType" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "pages" INTEGER,
    "sha256" TEXT NOT NULL,
    "warnings" TEXT[],
    "signedOn" DATE,
    "validUntil" DATE,
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL,
    "uploadedBy" UUID NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Attachment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Account_subject_key" ON "Account"("subject");

-- CreateIndex
CREATE INDEX "Account_personId_idx" ON "Account"("personId");

-- CreateIndex
CREATE INDEX "Account_employerId_idx" ON "Account"("employerId");

-- CreateIndex
CREATE UNIQUE INDEX "Person_idNumberIndex_key" ON "Person"("idNumberIndex");

-- CreateIndex
CREATE INDEX "person_name_prefix" ON "Person"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Employer_uscc_key" ON "Employer"("uscc");

-- CreateIndex
CREATE UNIQUE INDEX "Employer_linkCode_key" ON "Employer"("linkCode");

-- CreateIndex
CREATE UNIQUE INDEX "Staff_subject_key" ON "Staff"("subject");

-- CreateIndex
CREATE UNIQUE INDEX "Application_number_key" ON "Application"("number");

-- CreateIndex
CREATE INDEX "application_worklist" ON "Application"("district", "level", "sortKey", "id");

-- CreateIndex
CREATE INDEX "application_city_worklist" ON "Application"("level", "sortKey", "id");

-- CreateIndex
CREATE INDEX "application_employer" ON "Application"("employerId", "status", "sortKey", "id");

-- CreateIndex
CREATE INDEX "Application_personId_createdAt_idx" ON "Application"("personId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "application_one_open_per_person" ON "Application"("personId") WHERE ("closedAt" is null);

-- CreateIndex
CREATE UNIQUE INDEX "application_one_open_per_right" ON "Application"("employerId", "permitType") WHERE ((kind = 'filing-right'::text) AND ("closedAt" IS NULL));

-- CreateIndex
CREATE INDEX "Event_actorId_at_idx" ON "Event"("actorId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Permit_number_key" ON "Permit"("number");

-- CreateIndex
CREATE UNIQUE INDEX "Permit_checkCode_key" ON "Permit"("checkCode");

-- CreateIndex
CREATE INDEX "Permit_personId_idx" ON "Permit"("personId");

-- CreateIndex
CREATE INDEX "Permit_employerId_status_validTo_id_idx" ON "Permit"("employerId", "status", "validTo", "id");

-- CreateIndex
CREATE UNIQUE INDEX "permit_one_live_per_person" ON "Permit"("personId") WHERE (status in ('valid', 'suspended'));

-- CreateIndex
CREATE INDEX "Employment_employerId_status_requestedAt_id_idx" ON "Employment"("employerId", "status", "requestedAt", "id");

-- CreateIndex
CREATE INDEX "Employment_personId_status_idx" ON "Employment"("personId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "employment_one_active_per_person" ON "Employment"("personId") WHERE (status = 'active'::"EmploymentStatus");

-- CreateIndex
CREATE UNIQUE INDEX "employment_one_pending_per_person" ON "Employment"("personId") WHERE (status = 'pending'::"EmploymentStatus");

-- CreateIndex
CREATE UNIQUE INDEX "FilingRight_employerId_permitType_key" ON "FilingRight"("employerId", "permitType");

-- CreateIndex
CREATE INDEX "OutboxMessage_deliveredAt_createdAt_idx" ON "OutboxMessage"("deliveredAt", "createdAt");

-- CreateIndex
CREATE INDEX "Message_recipientKind_recipientId_createdAt_id_idx" ON "Message"("recipientKind", "recipientId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "PermitCheck_origin_at_idx" ON "PermitCheck"("origin", "at");

-- CreateIndex
CREATE INDEX "AccessRecord_targetKind_targetId_at_idx" ON "AccessRecord"("targetKind", "targetId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Attachment_ownerKind_ownerId_slot_version_key" ON "Attachment"("ownerKind", "ownerId", "slot", "version");

-- CreateIndex
CREATE UNIQUE INDEX "attachment_one_current_per_slot" ON "Attachment"("ownerKind", "ownerId", "slot") WHERE (current);

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Employer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Employer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_employmentId_fkey" FOREIGN KEY ("employmentId") REFERENCES "Employment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Snapshot" ADD CONSTRAINT "Snapshot_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Permit" ADD CONSTRAINT "Permit_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Permit" ADD CONSTRAINT "Permit_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Employer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Employment" ADD CONSTRAINT "Employment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Employment" ADD CONSTRAINT "Employment_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Employer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FilingRight" ADD CONSTRAINT "FilingRight_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Employer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The event log is append only: nothing that happened can be changed or removed.
CREATE FUNCTION refuse_event_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the event log is append only';
END;
$$;
CREATE TRIGGER event_append_only BEFORE UPDATE OR DELETE ON "Event" FOR EACH ROW EXECUTE FUNCTION refuse_event_change();
CREATE TRIGGER event_no_truncate BEFORE TRUNCATE ON "Event" FOR EACH STATEMENT EXECUTE FUNCTION refuse_event_change();

-- Legal shapes that must hold whatever the code does.
ALTER TABLE "Application" ADD CONSTRAINT application_status_known CHECK (status IN
  ('draft', 'employer-review', 'employer-returned', 'awaiting-acceptance', 'under-review', 'returned', 'granted', 'withdrawn', 'terminated'));
ALTER TABLE "Application" ADD CONSTRAINT application_level_only_with_authority CHECK ((level IS NOT NULL) = (status IN ('awaiting-acceptance', 'under-review')));
ALTER TABLE "Application" ADD CONSTRAINT application_closed_when_over CHECK (("closedAt" IS NOT NULL) = (status IN ('granted', 'withdrawn', 'terminated')));
ALTER TABLE "Permit" ADD CONSTRAINT permit_status_known CHECK (status IN ('valid', 'suspended', 'lapsed', 'cancelled'));
ALTER TABLE "Permit" ADD CONSTRAINT permit_dates_ordered CHECK ("validFrom" < "validTo");
ALTER TABLE "Employment" ADD CONSTRAINT employment_active_has_contract CHECK (status <> 'active' OR ("startsOn" IS NOT NULL AND "position" IS NOT NULL));

-- Under COLLATE "C" an ordinary index answers prefix search, also of names of two characters (which have no trigram).
ALTER TABLE "Person" ALTER COLUMN "name" TYPE text COLLATE "C";
