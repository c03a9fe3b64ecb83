-- 长期: the uploader says that the paper has no end; until then an end that is not stated stays unknown.
-- When a stated day of a file was changed after the upload, so that a returned file can be seen to have been mended.
ALTER TABLE "Attachment" ADD COLUMN "openEnded" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "datesChangedAt" TIMESTAMPTZ(3);

-- An end and no end at once would be two statements for one fact.
ALTER TABLE "Attachment" ADD CONSTRAINT "attachment_one_end" CHECK (NOT ("openEnded" AND "validUntil" IS NOT NULL));
