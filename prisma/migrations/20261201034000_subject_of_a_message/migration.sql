-- A message keeps what it is about; its address is made when it is shown.
ALTER TABLE "Message" ADD COLUMN "about" JSONB;

-- The addresses of the messages that are there, as their subjects. What is none of these had no page any more.
CREATE FUNCTION subject_of_address(href text) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN thing.page IS NOT NULL THEN jsonb_build_object('page', thing.page, 'id', (regexp_match(asked.path, '[0-9a-f-]{36}$'))[1])
    WHEN whole.page IS NOT NULL THEN jsonb_build_object('page', whole.page)
  END
  FROM (SELECT split_part(split_part(href, '#', 1), '?', 1) AS path) asked
  LEFT JOIN (VALUES
    ('applications', 'application'), ('employees', 'employment'), ('quota', 'quota-application'),
    ('demand', 'declaration'), ('situation-reports', 'situation-report')
  ) AS thing (folder, page) ON asked.path ~ ('^/(applicant|employer|reviewer)/' || thing.folder || '/[0-9a-f-]{36}$')
  LEFT JOIN (VALUES
    ('/applicant', 'home'), ('/employer', 'home'), ('/reviewer', 'home'),
    ('/applicant/employer', 'employer'), ('/applicant/permit', 'permit'), ('/applicant/profile', 'profile'),
    ('/employer/permits', 'permits'), ('/employer/quota', 'quota'), ('/employer/demand', 'demand'),
    ('/employer/attachments', 'attachments'), ('/employer/profile', 'unit-facts'),
    ('/employer/employees', 'employees'), ('/employer/employees?tab=pending', 'link-requests'),
    ('/reviewer/quota/books', 'quota-books'), ('/reviewer/proposals', 'proposals'), ('/reviewer/leaving', 'leaving'),
    ('/reviewer/retirements', 'retirements'), ('/reviewer/settlements', 'settlements')
  ) AS whole (address, page) ON whole.address = CASE WHEN href LIKE '/employer/employees?%' THEN href ELSE asked.path END
$$;

UPDATE "Message" SET "about" = subject_of_address(href) WHERE href IS NOT NULL;

UPDATE "OutboxMessage"
SET payload = (payload - 'href') || jsonb_build_object('about', subject_of_address(payload ->> 'href'))
WHERE "deliveredAt" IS NULL AND payload ? 'href';

DROP FUNCTION subject_of_address(text);
