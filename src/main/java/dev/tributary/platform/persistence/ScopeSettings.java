package dev.tributary.platform.persistence;

import dev.tributary.platform.security.Scope;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The statements that put a transaction under a caller's scope until it ends. */
final class ScopeSettings {

    static final String SQL = """
            select set_config('role', $1, true), set_config('tributary.subject', $2, true),
                   set_config('tributary.partner_code', $3, true), set_config('tributary.reach', $4, true),
                   set_config('tributary.today', $5, true)""";

    /** The statement for a transaction that writes; it names the operation for the audit trail too. */
    static final String WRITING_SQL = SQL + ", set_config('tributary.operation', $6, true)";

    private ScopeSettings() {}

    static List<Object> parameters(Scope scope) {
        String partnerCode = scope.partnerCode();
        return Arrays.asList(
                scope.databaseRole(),
                scope.subject(),
                partnerCode == null ? "" : partnerCode,
                scope.reachesBelow() ? "below" : "own",
                scope.today().toString());
    }

    static List<Object> parameters(Scope scope, String operation) {
        List<Object> parameters = new ArrayList<>(parameters(scope));
        parameters.add(operation);
        return parameters;
    }
}
