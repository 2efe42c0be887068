-- Partners see none, for lack of a policy: so an id of one is to them like an id of nothing, and no fault.
grant select on discount_authority to tributary_partner;
