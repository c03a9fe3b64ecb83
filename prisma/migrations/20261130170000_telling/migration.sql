-- Read marks belong to the account. Marks of before count for everybody (Message.readAt stays as it is).
CREATE TABLE "MessageRead" (
    "accountId" UUID NOT NULL,
    "messageId" UUID NOT NULL,
    "readAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MessageRead_pkey" PRIMARY KEY ("accountId", "messageId")
);

-- A reviewer may have what lies on his desk in one message a working day.
ALTER TABLE "NoticePreference" ADD COLUMN "dailySummary" BOOLEAN NOT NULL DEFAULT false;
