-- A contract that will not be signed can be withdrawn, with a reason.

alter table contract
    drop constraint contract_status_check,
    add constraint contract_status_check
        check (status in ('DRAFT', 'IN_REVIEW', 'APPROVED', 'SIGNED', 'WITHDRAWN')),
    drop constraint contract_check4,
    add constraint contract_reason_of_end check (end_reason is null or status in ('SIGNED', 'WITHDRAWN')),
    add constraint contract_reason_of_withdrawal check (status <> 'WITHDRAWN' or end_reason is not null);
