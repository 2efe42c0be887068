package dev.tributary.platform.persistence;

import dev.tributary.platform.security.Scope;

import java.util.Arrays;
import java.util.List;

/** The statement that puts a transaction under a caller's scope, until its end and no longer. */
final class ScopeSettings {

    static final String SQL = """
            select set_config('role', $1, true), set_config('tributary.subject', $2, true),
                   set_config('tributary.partner_code', $3, true), set_config('tributary.reach', $4, true),
                   set_config('tributary.today', $5, true)""";

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
}
