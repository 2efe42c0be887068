-- Receipts and allocations can be reversed (冲销). A reversal is a row of its own business day with the negative amount of the row that
-- it reverses, so every sum over receipts or allocations is right as it stands.
alter table receipt
    drop constraint receipt_amount_check,
    add column reverses uuid constraint receipt_reversed_once unique references receipt,
    add column reason text check (reason <> ''),
    add column method text not null default 'TRANSFER' check (method in ('TRANSFER', 'ACCEPTANCE', 'CASH')),
    add column matures_on date check (matures_on >= received_on),
    add constraint receipt_amount_sign check (amount <> 0 and (amount < 0) = (reverses is not null)),
    add constraint receipt_reversal_has_reason check ((reverses is null) = (reason is null)),
    add constraint acceptance_matures check ((method = 'ACCEPTANCE') = (matures_on is not null));
comment on column receipt.reverses is 'The receipt that this one reverses';
comment on column receipt.matures_on is 'The day on which an acceptance (承兑) is paid';

alter table allocation
    drop constraint allocation_amount_check,
    add column reverses uuid constraint allocation_reversed_once unique references allocation,
    add column reason text check (reason <> ''),
    add constraint allocation_amount_sign check (amount <> 0 and (amount < 0) = (reverses is not null)),
    add constraint allocation_reason_of_reversal check (reason is null or reverses is not null);
comment on column allocation.reverses is 'The allocation that this one reverses';
comment on column allocation.reason is 'Why it was reversed; null if the order was cancelled';

alter table order_event
    drop constraint order_event_kind_check,
    add constraint order_event_kind_check check (kind in
        ('IMPORTED', 'PLACED', 'CHANGED', 'HELD', 'RELEASED', 'CONFIRMED', 'CANCELLED', 'DELIVERY_NOTIFIED', 'GATE_PASSED',
         'DELIVERY_RELEASED', 'DELIVERY_PACKED', 'DELIVERY_CHECKED', 'DEVIATION_RESOLVED', 'DELIVERY_SHIPPED', 'DELIVERED',
         'DELIVERY_CANCELLED', 'FREIGHT_SETTLED', 'FULFILLED', 'CLOSED_SHORT', 'CLOSED', 'REOPENED', 'RETURN_REQUESTED',
         'RETURN_AUTHORISED', 'RETURN_REJECTED', 'RETURN_WITHDRAWN', 'RETURN_RECEIVED', 'RETURN_CREDITED'));
