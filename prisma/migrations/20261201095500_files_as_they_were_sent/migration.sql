-- SHA-256 of the file as it was sent, where other bytes are stored: without a password, without links, pages turned.
ALTER TABLE "Attachment" ADD COLUMN "sentSha256" TEXT;
