-- An entry that the resident themself does not read, since it would harm somebody else (GDPR 15(4)):
-- on which ground, and until which day that is judged anew.
alter table villages.log_entries
  add column withheld_ground text,
  add column withheld_review_on date,
  add constraint log_entries_withheld_ground_known
    check (withheld_ground in ('PRIVACY_OF_ANOTHER', 'SAFETY_OF_ANOTHER', 'CONFIDENTIAL_SOURCE')),
  add constraint log_entries_withheld_whole
    check ((withheld_ground is null) = (withheld_review_on is null));

create index log_entries_to_review
  on villages.log_entries (withheld_review_on) where withheld_review_on is not null;

grant update (withheld_ground, withheld_review_on) on villages.log_entries to noaberhub_villages;
