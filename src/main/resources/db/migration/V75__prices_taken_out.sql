-- A price is taken out of a list by a director; what the list said stays in the audit trail.
grant delete on price to tributary_director;
