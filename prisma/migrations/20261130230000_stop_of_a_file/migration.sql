-- Where on its road a file lies, or left it: lists draw the same stops as its page.
ALTER TABLE "Application" ADD COLUMN "stop" TEXT NOT NULL DEFAULT 'submission';

-- a file that came back or is over keeps the last stop that its events name
UPDATE "Application" a SET stop = coalesce(
  CASE
    WHEN a.status IN ('employer-review', 'employer-returned') THEN 'employer'
    WHEN a.status = 'awaiting-appointment' THEN 'appointment'
    WHEN a.status = 'granted' THEN 'end'
    ELSE a.level
  END,
  (SELECT CASE
      WHEN e.type = 'application.booking-cancelled' OR e.data ->> 'desk' = 'appointment' THEN 'appointment'
      WHEN e.type = 'application.employer-returned' THEN 'employer'
      WHEN e.type = 'application.submitted' AND e.data ->> 'desk' IS NULL THEN 'employer'
      ELSE coalesce(e.data -> 'next' ->> 'level', e.data -> 'desk' ->> 'level', e.data ->> 'level')
    END
   FROM "Event" e
   WHERE e.stream = a.id AND e.type IN ('application.submitted', 'application.employer-approved',
     'application.employer-returned', 'application.booked', 'application.booking-cancelled', 'application.accepted',
     'application.passed', 'application.returned')
   ORDER BY e.seq DESC LIMIT 1),
  'submission')
WHERE a.status <> 'draft';

ALTER TABLE "Application" ADD CONSTRAINT "application_stop"
  CHECK (stop IN ('submission', 'employer', 'appointment', 'township', 'district-first', 'district', 'city', 'end'));
