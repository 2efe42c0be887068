-- Who sees some territories only is told classes, not what others sold: shares of the company's sales would tell those.
revoke select on key_account_period, key_account from tributary_field, tributary_partner;
grant select (id, period, kind, months, currency, a_share, b_share, employee_id, classified_at) on key_account_period
    to tributary_field, tributary_partner;
grant select (period_id, partner_id, class, rank, sales) on key_account to tributary_field, tributary_partner;

-- What a rebate is of: confirmed sales, net, of a contract's days up to the day and with it. All of the partner's, also where
-- it was in a territory that the caller does not see, since a rebate is what it is, whoever asks.
create function contract_volume(of_contract uuid, day date) returns numeric
    language sql stable security definer set search_path = public
begin atomic
    select coalesce(sum(sales_order.net), 0)
    from contract
    join sales_order on sales_order.partner_id = contract.partner_id and order_confirmed(sales_order.status)
        and sales_order.order_date >= contract.valid_from
        and sales_order.order_date < least(contract.valid_to, day + 1)
    where contract.id = of_contract;
end;
revoke execute on function contract_volume from public;
grant execute on function contract_volume
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
