-- The volume of a rebate: net confirmed sales less credits, from the contract's first day until the day. All of the partner's
-- sales count, also in territories that the caller does not see, so that a rebate is the same for everybody.
create or replace function contract_volume(of_contract uuid, day date) returns numeric
    language sql stable security definer set search_path = public, pg_temp
begin atomic
    select coalesce(sum(sales_order.net - coalesce((
               select sum(credit.net) from sales_credit credit
               where credit.order_id = sales_order.id and credit.credited_on <= day), 0)), 0)
    from contract
    left join sales_order on sales_order.partner_id = contract.partner_id and order_confirmed(sales_order.status)
        and sales_order.order_date >= contract.valid_from
        and sales_order.order_date < least(contract.valid_to, day + 1)
    where contract.id = of_contract
      and (caller_sees_all() or caller_sees_partner(contract.partner_id)
          and (contract.status = 'SIGNED' or current_setting('role') <> 'tributary_partner'))
    -- No row, and so no volume of 0, for a contract that the caller does not see.
    group by contract.id;
end;
grant execute on function contract_volume
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
