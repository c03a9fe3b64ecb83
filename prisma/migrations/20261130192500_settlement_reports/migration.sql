-- Holder or unit reports that the holder has obtained Beijing hukou; a human of the district decides (S-26).
ALTER TABLE "Permit" ADD COLUMN "settlementReportedOn" DATE;

CREATE INDEX "permit_settlement_reported" ON "Permit"("district", "settlementReportedOn", "id")
  WHERE ((status = ANY (ARRAY['valid'::text, 'suspended'::text])) AND ("settlementReportedOn" IS NOT NULL));
