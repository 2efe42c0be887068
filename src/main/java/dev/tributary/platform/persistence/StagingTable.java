package dev.tributary.platform.persistence;

import java.util.List;

/**
 * A table that lives as long as one bulk transaction and is seen by nobody else.
 *
 * @param name unlike the name of every table of the schema
 * @param columns each as in {@code create table}, such as {@code "amount" numeric(19, 4)}
 */
public record StagingTable(String name, List<String> columns) {}
