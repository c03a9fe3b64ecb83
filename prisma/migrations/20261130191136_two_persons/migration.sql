-- Every figure that moves deadlines or totals is proposed by one officer and released by another (decision 0023). The
-- table of the parameters takes the others in; it keeps its name, because migrations only add.
ALTER TABLE "ParameterRelease" ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'parameter';
ALTER TABLE "ParameterRelease" ADD COLUMN "pin" JSONB;
ALTER TABLE "ParameterRelease" ADD COLUMN "reason" TEXT;
ALTER TABLE "ParameterRelease" ALTER COLUMN "effectiveFrom" DROP NOT NULL;

-- A parameter has its first day; nobody rejects what he proposed himself, or without a reason. Rows from before carry none.
ALTER TABLE "ParameterRelease" ADD CONSTRAINT proposal_parameter_has_day CHECK (kind <> 'parameter' OR "effectiveFrom" IS NOT NULL);
ALTER TABLE "ParameterRelease" ADD CONSTRAINT proposal_rejected_by_second_person CHECK (status <> 'rejected' OR ("decidedById" IS NOT NULL AND "decidedById" <> "proposedById"));
ALTER TABLE "ParameterRelease" ADD CONSTRAINT proposal_with_basis CHECK (length(btrim("note")) > 0);

CREATE UNIQUE INDEX "proposal_one_waiting" ON "ParameterRelease"("kind", "district", "code") WHERE ((status = 'proposed'::text) AND (kind <> 'parameter'::text));
CREATE INDEX "proposal_of_subject" ON "ParameterRelease"("kind", "district", "code", "proposedAt", "id");

-- The records of the figures themselves name both.
ALTER TABLE "CalendarCorrection" ADD COLUMN "proposedByName" TEXT;
ALTER TABLE "DemandNotice" ADD COLUMN "proposedByName" TEXT;
