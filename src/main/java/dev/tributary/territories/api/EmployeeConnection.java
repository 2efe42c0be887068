package dev.tributary.territories.api;

import dev.tributary.platform.graphql.Connections;
import dev.tributary.platform.graphql.PageInfo;
import dev.tributary.shared.Cursor;
import dev.tributary.shared.Slice;
import dev.tributary.territories.EmployeeCriteria;
import dev.tributary.territories.EmployeeRecord;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** A page of employees. */
@Description("A page of the list of employees.")
public record EmployeeConnection(
        @Ignore EmployeeCriteria criteria,

        @NonNull @Description("The employees with their cursors.")
        List<@NonNull EmployeeEdge> edges,

        @NonNull @Description("The position of this page in the list.")
        PageInfo pageInfo) {

    static EmployeeConnection of(EmployeeCriteria criteria, Slice<EmployeeRecord> slice, boolean fromStart) {
        List<EmployeeEdge> edges = slice.rows().stream()
                .map(employee -> new EmployeeEdge(
                        new EmployeeView(employee), Cursor.at(employee.number()).toString()))
                .toList();
        return new EmployeeConnection(
                criteria, edges, Connections.pageInfo(edges, EmployeeEdge::cursor, slice.more(), fromStart));
    }

    @NonNull
    @Description("The employees, without cursors.")
    public List<@NonNull EmployeeView> getNodes() {
        return edges.stream().map(EmployeeEdge::node).toList();
    }
}
