-- Sales by partner, territory and month, which triggers derive from orders. territory_id is the territory of the order's date:
-- AS_WAS groups by it, AS_IS by the partner's territory of today.
create table partner_sales (
    partner_id   uuid not null references partner,
    territory_id uuid not null references territory,
    month        date not null check (extract(day from month) = 1),
    currency     char(3) not null,
    net          numeric(19, 4) not null,
    orders       int not null,
    primary key (partner_id, territory_id, month)
);
create index on partner_sales (territory_id, month);
create index on partner_sales (month);
alter table partner_sales enable row level security;
