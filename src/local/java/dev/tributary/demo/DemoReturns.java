package dev.tributary.demo;

import dev.tributary.demo.DemoDeliveries.Delivery;
import dev.tributary.demo.DemoDeliveries.Part;
import dev.tributary.demo.DemoOrderEvents.Event;
import dev.tributary.demo.DemoPeople.Employee;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Returns of goods delivered in the last month, one line each. */
final class DemoReturns {

    /**
     * A return with all its facts. All requested goods are authorised and received.
     *
     * @param receivedOn null before the receipt
     */
    record Return(
            UUID id,
            String number,
            Delivery delivery,
            String status,
            String cause,
            @Nullable String explanation,
            LocalDate requestedOn,
            Employee by,
            @Nullable LocalDate receivedOn,
            Part part) {

        boolean isAuthorised() {
            return List.of("AUTHORISED", "RECEIVED", "CREDITED").contains(status);
        }
    }

    private record Cause(String cause, @Nullable String explanation) {}

    private static final List<String> STATUSES =
            List.of("REQUESTED", "REQUESTED", "AUTHORISED", "RECEIVED", "CREDITED", "CREDITED", "REJECTED");

    private static final List<Cause> CAUSES = List.of(
            new Cause("DAMAGED", "外箱破损，内件变形"),
            new Cause("DEFECTIVE", "通电后无显示"),
            new Cause("WRONG_GOODS", null),
            new Cause("NOT_ORDERED", null),
            new Cause("UNSOLD", "门店调整，滞销"),
            new Cause("OTHER", "最终用户项目取消"));

    final List<Return> all = new ArrayList<>();
    final List<Event> events = new ArrayList<>();

    private final DemoDraw draw;
    private final Instant now;
    private final Employee inside;
    private final Employee finance;

    DemoReturns(long seed, LocalDate today, DemoPeople people, DemoDeliveries deliveries) {
        this.draw = new DemoDraw(seed, "returns");
        this.now = today.atStartOfDay(DemoDraw.ZONE).plusHours(8).toInstant();
        this.inside = people.employees.get(4);
        this.finance = people.employees.get(5);
        for (Delivery delivery : deliveries.all) {
            if (delivery.signed() != null && draw.chance(.15)) {
                comesBack(delivery, delivery.signed(), today.getYear());
            }
        }
    }

    private void comesBack(Delivery delivery, Instant signed, int year) {
        String number = "RT-%d-%06d".formatted(year, all.size() + 1);
        String status = draw.pick(STATUSES);
        Cause cause = draw.pick(CAUSES);
        Part line = delivery.parts().get(0);
        Employee rep = delivery.order().employee();
        Instant at = told(delivery, number, "RETURN_REQUESTED", signed, rep, cause.explanation());
        UUID id = draw.id(at);
        LocalDate requestedOn = dayOf(at);
        LocalDate receivedOn = null;
        if (status.equals("REJECTED")) {
            at = told(delivery, number, "RETURN_REJECTED", at, inside, "超过退货期限");
        } else if (!status.equals("REQUESTED")) {
            at = told(delivery, number, "RETURN_AUTHORISED", at, inside, null);
        }
        if (status.equals("RECEIVED") || status.equals("CREDITED")) {
            at = told(delivery, number, "RETURN_RECEIVED", at, inside, null);
            receivedOn = dayOf(at);
        }
        if (status.equals("CREDITED")) {
            told(delivery, number, "RETURN_CREDITED", at, finance, null);
        }
        all.add(new Return(
                id,
                number,
                delivery,
                status,
                cause.cause(),
                cause.explanation(),
                requestedOn,
                rep,
                receivedOn,
                new Part(line.lineNo(), line.product(), Math.max(1, line.quantity() / 8))));
    }

    private Instant told(
            Delivery delivery, String number, String kind, Instant before, Employee employee, @Nullable String reason) {
        Instant next = before.plusSeconds(draw.between(3_600, 24 * 3600));
        // An event is later than the one before it, however little time there was.
        Instant at = next.isAfter(now) ? before.plusSeconds(1) : next;
        events.add(new Event(draw.id(at), delivery.order(), kind, at, employee, reason, number));
        return at;
    }

    private static LocalDate dayOf(Instant at) {
        return at.atZone(DemoDraw.ZONE).toLocalDate();
    }
}
