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
