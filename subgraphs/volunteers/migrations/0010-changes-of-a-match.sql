-- Each change of a match is read with the match. Who made it is not: that somebody acts for a resident is
-- not for everybody to know.
grant select (match_id, at, from_status, to_status, version) on volunteers.match_events
  to noaberhub_volunteers;
