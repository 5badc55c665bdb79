-- Who answers a request that a resident made on the ground of the GDPR, and whoever is told that what it
-- read changed (GDPR 19), reads that very request or notice and nothing else: whatever the resident
-- objected to, for both are put to them.
alter table disclosure.relations drop constraint relations_kind_known;
alter table disclosure.relations add constraint relations_kind_known check (kind in (
  'SELF', 'REPRESENTATIVE', 'HOME_VILLAGE', 'MATCH', 'MATCHED_RESIDENT', 'SENDER', 'RECEIVER',
  'CANDIDATE', 'BREAK_GLASS', 'BREAK_GLASS_REVIEW', 'RIGHTS_REQUEST', 'RECIPIENT'
));

insert into disclosure.paths
  (position, kind, basis, purposes, ceiling, objectionable, survives_restriction)
values
  (3, 'RIGHTS_REQUEST', 'HOME_VILLAGE',
    disclosure.purpose_mask('SUPPORT_NETWORK', 'COORDINATION_OF_CARE'),
    disclosure.mask('CONSENTS'), false, true),
  (8, 'RIGHTS_REQUEST', 'OVERSIGHT', disclosure.purpose_mask('LEGAL'),
    disclosure.mask('CONSENTS'), false, true),
  (8, 'RECIPIENT', 'OVERSIGHT',
    disclosure.purpose_mask('LEGAL', 'SUPPORT_NETWORK', 'COORDINATION_OF_CARE', 'TREATMENT',
      'CARE_MANAGEMENT'),
    disclosure.mask('CONSENTS'), false, true);
