-- Exclusive rights (独家): the partner that alone may sell a product line in a territory and all territories below it, and when.

create table exclusive_right (
    id              uuid primary key default uuidv7(),
    partner_id      uuid not null references partner,
    territory_id    uuid not null references territory,
    product_line_id uuid not null references product_line,
    valid_from      date not null,
    valid_to        date check (valid_to > valid_from),
    end_reason      text check (end_reason <> ''),
    version         int not null default 1,
    -- A partner has a right to a product line in a territory once on any day. Checked at the end of a statement: the rows of a
    -- file may end one right and begin the next in any sequence.
    constraint exclusive_right_once exclude using gist (
        partner_id with =, territory_id with =, product_line_id with =,
        (daterange(valid_from, valid_to)) with &&) deferrable initially immediate
);
comment on column exclusive_right.valid_to is 'The first day without it; null while no end is agreed';
comment on column exclusive_right.end_reason is 'Why it ended earlier than it was granted for';
create index on exclusive_right (partner_id);
create index on exclusive_right (territory_id);
create index on exclusive_right (product_line_id, territory_id);
alter table exclusive_right enable row level security;
