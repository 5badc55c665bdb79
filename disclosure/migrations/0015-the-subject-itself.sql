-- Whether whoever reads is the person whom it is about, or acts for them: by the grounds of a decision.
-- For rows that are withheld from the subject (GDPR 15(4)), which do not exist for either, in whichever
-- role they read.
create function disclosure.reads_as_subject(grounds json) returns boolean
  language sql immutable
  return grounds::jsonb @> '[{"basis": "SELF"}]'
    or grounds::jsonb @> '[{"basis": "REPRESENTATIVE"}]';
