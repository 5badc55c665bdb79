-- The owner of residents answers to each what the hub told them, and when. Whom of an organisation it
-- told is not its matter.
create view disclosure.notices_of_residents as
select id, resident, occasion, about, created_at, status, channel,
  case when status = 'DELIVERED' then changed_at end as delivered_at
from disclosure.notices
where resident is not null;

grant select on disclosure.notices_of_residents to noaberhub_villages;
