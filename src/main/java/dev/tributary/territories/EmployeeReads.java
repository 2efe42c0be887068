package dev.tributary.territories;

import dev.tributary.platform.persistence.Reads;
import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.security.Scope;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Employees. */
@ApplicationScoped
public class EmployeeReads {

    private static final String EMPLOYEE = "select id, number, name, email from employee ";

    private final Reads reads;

    EmployeeReads(Reads reads) {
        this.reads = reads;
    }

    /** The caller as an employee; empty for partners and for people without a record. */
    public Uni<Optional<EmployeeRecord>> caller(Scope scope) {
        return reads.first(scope, Sql.of(EMPLOYEE).add("where subject = caller_subject()"), EmployeeReads::employee);
    }

    /** Those of the employees that the caller may see, by id. */
    public Uni<Map<UUID, EmployeeRecord>> byId(Scope scope, Set<UUID> ids) {
        return reads.list(
                        scope,
                        Sql.of(EMPLOYEE).add("where id = any(?)", (Object) ids.toArray(UUID[]::new)),
                        EmployeeReads::employee)
                .map(found -> found.stream().collect(Collectors.toMap(EmployeeRecord::id, Function.identity())));
    }

    /** Those of the employees that the caller may see, by the subs of their tokens. */
    public Uni<Map<String, EmployeeRecord>> bySubject(Scope scope, Set<String> subjects) {
        return reads.list(
                        scope,
                        Sql.of("select id, number, name, email, subject from employee where subject = any(?)", (Object)
                                subjects.toArray(String[]::new)),
                        row -> Map.entry(row.getString(4), employee(row)))
                .map(found -> found.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static EmployeeRecord employee(Row row) {
        return new EmployeeRecord(row.getUUID(0), row.getString(1), row.getString(2), row.getString(3));
    }
}
