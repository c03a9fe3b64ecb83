-- What the identity platform said of a unit at a sign-in and the portal has on file otherwise (U-04, U-12). A sign-in
-- changes nothing; this is what the unit is asked about.
CREATE TABLE "EmployerClaim" (
    "id" UUID NOT NULL,
    "employerId" UUID NOT NULL,
    "digest" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "firstAt" TIMESTAMPTZ(3) NOT NULL,
    "lastAt" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),
    "settlement" TEXT,

    CONSTRAINT "EmployerClaim_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "EmployerClaim_settlement_check" CHECK ("settlement" IN ('taken-over', 'kept') AND "settledAt" IS NOT NULL OR "settlement" IS NULL AND "settledAt" IS NULL)
);

CREATE UNIQUE INDEX "EmployerClaim_employerId_digest_key" ON "EmployerClaim"("employerId", "digest");

ALTER TABLE "EmployerClaim" ADD CONSTRAINT "EmployerClaim_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Employer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
