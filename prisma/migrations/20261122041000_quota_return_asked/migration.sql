-- The employer may ask for a submitted application back (A-18, A-35): why, and since when.
ALTER TABLE "QuotaApplication" ADD COLUMN "returnAsked" TEXT;
ALTER TABLE "QuotaApplication" ADD COLUMN "returnAskedAt" TIMESTAMPTZ(3);
