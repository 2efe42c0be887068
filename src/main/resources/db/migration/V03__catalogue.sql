-- Products, and the product lines that targets, rights and reports group them by.

create table product_line (
    id   uuid primary key default uuidv7(),
    code text not null unique check (code <> ''),
    name text not null check (name <> '')
);
alter table product_line enable row level security;

create table product (
    id              uuid primary key default uuidv7(),
    code            text not null unique check (code <> ''),
    name            text not null check (name <> ''),
    unit            text not null check (unit <> ''),
    -- Null for a product that belongs to no line.
    product_line_id uuid references product_line
);
create index on product (product_line_id);
alter table product enable row level security;
