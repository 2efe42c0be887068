package dev.tributary.platform.persistence;

import java.util.List;

/**
 * A table that exists during one bulk transaction and that no other transaction sees.
 *
 * @param name differs from the names of all tables of the schema
 * @param columns each as in {@code create table}, such as {@code "amount" numeric(19, 4)}
 */
public record StagingTable(String name, List<String> columns) {}
