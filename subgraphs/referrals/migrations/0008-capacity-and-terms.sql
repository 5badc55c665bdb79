-- What an organisation says it has room for, per kind of help. Said by the organisation itself and
-- never counted from cases. Public.
create table referrals.capacities (
  organisation_id uuid not null,
  kind referrals.help_request_kind not null,
  status text not null,
  -- When there is expected to be room; an estimate.
  expected_on date,
  set_at timestamptz(3) not null,
  set_by text not null,
  constraint capacities_once primary key (organisation_id, kind),
  constraint capacities_organisation_known foreign key (organisation_id)
    references disclosure.organisations (id),
  constraint capacities_status_known check (status in ('HAS_CAPACITY', 'WAITLIST', 'NO_CAPACITY')),
  constraint capacities_expected_where_none
    check (expected_on is null or status <> 'HAS_CAPACITY')
);

-- Within how many business days an answer is expected: what a village agreed with its local network,
-- where it agreed something. Public.
create table referrals.response_agreements (
  community_id uuid not null,
  kind referrals.help_request_kind not null,
  priority referrals.priority not null,
  business_days smallint not null,
  agreed_at timestamptz(3) not null,
  agreed_by text not null,
  constraint response_agreements_once primary key (community_id, kind, priority),
  constraint response_agreements_days_range check (business_days >= 0 and business_days <= 60)
);

-- How long answers took, between a village and a formal partner, per quarter; frozen, from ten cases on.
create table referrals.response_times (
  sender_organisation_id uuid not null,
  receiver_organisation_id uuid not null,
  -- First day of the quarter in which they were sent.
  quarter date not null,
  cases integer not null,
  median_business_days numeric(6, 1) not null,
  -- Answered within the term, in steps of 5 percent.
  in_time_percent smallint not null,
  released_at timestamptz(3) not null,
  constraint response_times_once primary key
    (sender_organisation_id, receiver_organisation_id, quarter),
  constraint response_times_sender_known foreign key (sender_organisation_id)
    references disclosure.organisations (id),
  constraint response_times_receiver_known foreign key (receiver_organisation_id)
    references disclosure.organisations (id),
  constraint response_times_from_ten check (cases >= 10)
);

create index response_times_of_receiver on referrals.response_times (receiver_organisation_id);

grant select, insert, update on referrals.capacities, referrals.response_agreements
to noaberhub_referrals;
grant select, insert on referrals.response_times to noaberhub_referrals;
