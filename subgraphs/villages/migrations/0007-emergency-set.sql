-- What may be known of somebody in an emergency is kept by the resident, who acts for them, and the
-- village.
alter table villages.residents add constraint residents_emergency_alerts_length check (
  cardinality(emergency_alerts) <= 20 and char_length(array_to_string(emergency_alerts, '')) <= 4000
);

grant update (
  emergency_contact_person, emergency_key_holder, emergency_mobility, emergency_alerts
) on villages.residents to noaberhub_villages;
