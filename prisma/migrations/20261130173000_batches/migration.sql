-- Many businesses of one unit, worked off by the worker one by one (decision 0030).
CREATE TABLE "Batch" (
    "id" UUID NOT NULL,
    "employerId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "statements" JSONB,
    "accountId" UUID NOT NULL,
    "operatorName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "cancelledAt" TIMESTAMPTZ(3),
    "cancelledBy" TEXT,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Batch_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Batch_kind_check" CHECK ("kind" IN ('start-renewal', 'submit-renewal'))
);

CREATE TABLE "BatchItem" (
    "batchId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "subjectId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "seenVersion" INTEGER,
    "formVersion" INTEGER,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "code" TEXT,
    "params" JSONB,
    "applicationId" UUID,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "leasedUntil" TIMESTAMPTZ(3),
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "BatchItem_pkey" PRIMARY KEY ("batchId", "ordinal"),
    CONSTRAINT "BatchItem_state_check" CHECK ("state" IN ('queued', 'done', 'refused', 'cancelled') AND ("state" = 'queued') = ("settledAt" IS NULL))
);

-- A unit has one batch of a kind at a time: two presses, and two operators, make one.
CREATE UNIQUE INDEX "batch_one_running" ON "Batch" ("employerId", "kind") WHERE ("finishedAt" IS NULL);
CREATE INDEX "Batch_employerId_createdAt_id_idx" ON "Batch" ("employerId", "createdAt", "id");
CREATE UNIQUE INDEX "BatchItem_batchId_subjectId_key" ON "BatchItem" ("batchId", "subjectId");
CREATE INDEX "BatchItem_batchId_state_ordinal_idx" ON "BatchItem" ("batchId", "state", "ordinal");
CREATE INDEX "batch_item_waiting" ON "BatchItem" ("ordinal", "batchId") WHERE (state = 'queued'::text);

ALTER TABLE "BatchItem" ADD CONSTRAINT "BatchItem_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "Batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
