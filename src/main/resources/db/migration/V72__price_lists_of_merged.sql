-- A price list for a partner that was merged would hold for nobody.
create trigger partner_not_merged after insert on price_list
    referencing new table as added for each statement execute function partner_not_merged();
