alter table partner add website text check (website <> '');
comment on column partner.website is 'The address of its website, with http:// or https://';
