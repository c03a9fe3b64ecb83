-- Who signed a declaration for the unit, and as what (C-38). Files stored before are asked at the next submission.
ALTER TABLE "Attachment" ADD COLUMN "signedBy" TEXT,
ADD COLUMN "signedAs" TEXT;

ALTER TABLE "Attachment" ADD CONSTRAINT "attachment_signed_as"
  CHECK ("signedAs" IN ('legal-representative', 'unit-head', 'authorised'));
