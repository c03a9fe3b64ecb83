-- Whether bytes in the store belong to a row is asked by their key.
CREATE INDEX "attachment_file_key" ON "Attachment"("fileKey");
