-- Whether an objection wins over a permission where both apply: they meet, and the permission is not
-- strictly more specific. As in disclosure.decide, for telling a resident beforehand.
create function disclosure.objection_wins(
  permit_rank integer, permit_categories integer, permit_purposes integer,
  objection_rank integer, objection_categories integer, objection_purposes integer
) returns boolean
  language sql immutable
  return permit_categories & objection_categories <> 0
    and permit_purposes & disclosure.denied_purposes(objection_purposes) <> 0
    and not (
      permit_rank <= objection_rank
      and permit_categories & ~ objection_categories = 0
      and permit_purposes & ~ disclosure.denied_purposes(objection_purposes) = 0
      and (
        permit_rank < objection_rank
        or objection_categories & ~ permit_categories <> 0
        or disclosure.denied_purposes(objection_purposes) & ~ permit_purposes <> 0
      )
    );
