-- What was sent about the end of a permit is remembered by the unit that was told, or as told while the permit hangs:
-- a new unit is reminded anew, nobody else twice.
update "Reminder" r
set stage = left(r.stage, 10) || '/' || case when p.status = 'valid' then p."employerId"::text else 'suspended' end
  || substr(r.stage, 11)
from "Permit" p
where p.id = r."subjectId" and r.topic in ('permit-end', 'permit-end-skipped', 'window-open');
