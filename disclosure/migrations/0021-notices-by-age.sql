-- What is to go at the end of its term is found by its age.
create index notices_by_change on disclosure.notices (changed_at) where status <> 'QUEUED';
