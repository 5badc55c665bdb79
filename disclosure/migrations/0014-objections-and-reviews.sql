-- An objection may name the home village: whichever organisations serve the community then.
alter table disclosure.records drop constraint records_grantee_fits_rank;
alter table disclosure.records add constraint records_grantee_fits_rank check (
  case grantee_rank
    when 1 then grantee like 'person:%'
    when 2 then grantee like 'role:%:%'
    when 3 then grantee like 'organisation:%' or (grantee like 'community:%' and decision = 'DENY')
    when 4 then grantee like 'category:%' and community_id is not null
    else grantee = 'everybody'
  end
);

-- The village of a resident reads of an emergency access about them what its review takes: that very
-- session and nothing else of the log.
alter table disclosure.relations drop constraint relations_kind_known;
alter table disclosure.relations add constraint relations_kind_known check (kind in (
  'SELF', 'REPRESENTATIVE', 'HOME_VILLAGE', 'MATCH', 'MATCHED_RESIDENT', 'SENDER', 'RECEIVER',
  'CANDIDATE', 'BREAK_GLASS', 'BREAK_GLASS_REVIEW'
));

insert into disclosure.paths
  (position, kind, basis, purposes, ceiling, objectionable, survives_restriction)
values
  (3, 'BREAK_GLASS_REVIEW', 'HOME_VILLAGE',
    disclosure.purpose_mask('SUPPORT_NETWORK', 'COORDINATION_OF_CARE'),
    disclosure.mask('ACCESS_LOG'), true, false);
