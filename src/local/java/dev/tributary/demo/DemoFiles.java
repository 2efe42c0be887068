package dev.tributary.demo;

import dev.tributary.demo.DemoPartners.Partner;
import dev.tributary.demo.DemoPartners.Status;
import dev.tributary.demo.DemoPeople.Employee;
import dev.tributary.demo.DemoTerritories.Territory;
import dev.tributary.demo.DemoTwins.Twin;
import dev.tributary.partners.rules.CreditCode;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

/** The partners' files: numbers, addresses, contacts, and the history of each status. */
final class DemoFiles {

    /** The parts of a file's head that are not in the partner itself. */
    record File(
            Partner partner,
            @Nullable String registrationNumber,
            @Nullable String reason,
            LocalDate enteredOn,
            LocalDate confirmedOn) {}

    record Step(
            UUID id,
            Partner partner,
            @Nullable Status from,
            Status to,
            @Nullable String reason,
            Employee employee,
            Instant at) {}

    record Address(
            UUID id,
            Partner partner,
            String kind,
            String division,
            String line,
            @Nullable BigDecimal longitude,
            @Nullable BigDecimal latitude) {}

    record Contact(UUID id, Partner partner, String name, String title, String role, String influence) {}

    record Channel(Contact contact, String kind, String address) {}

    record KeyDate(Contact contact, String kind, LocalDate first) {}

    private record Place(double longitude, double latitude) {}

    private final DemoDraw draw;
    private final LocalDate today;
    private final DemoPeople people;
    private final Map<String, List<String>> words = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();

    final List<File> files = new ArrayList<>();
    final List<Step> steps = new ArrayList<>();
    final List<Address> addresses = new ArrayList<>();
    final List<Contact> contacts = new ArrayList<>();
    final List<Channel> channels = new ArrayList<>();
    final List<KeyDate> keyDates = new ArrayList<>();

    DemoFiles(long seed, LocalDate today, DemoPeople people, DemoPartners partners, DemoTwins twins) {
        this.draw = new DemoDraw(seed, "files");
        this.today = today;
        this.people = people;
        for (String line : DemoResource.lines("files.txt")) {
            List<String> fields = List.of(line.split(" "));
            if (fields.get(0).equals("place")) {
                places.put(
                        fields.get(1), new Place(Double.parseDouble(fields.get(2)), Double.parseDouble(fields.get(3))));
            } else {
                words.computeIfAbsent(fields.get(0), any -> new ArrayList<>()).addAll(fields.subList(1, fields.size()));
            }
        }
        for (Partner partner : partners.all) {
            boolean prospect = partner.status() == Status.PROSPECT;
            LocalDate entered = live(partner);
            // Little is known of a prospect yet.
            if (!prospect || draw.chance(.5)) {
                locate(partner, entered);
                meet(partner, entered);
            }
        }
        meetTwice(partners.withAccount().get(0));
        twins.all.forEach(this::enterAgain);
    }

    /** Enters the same address and the same person again, in the duplicate file. */
    private void enterAgain(Twin twin) {
        Partner again = twin.loser();
        LocalDate entered = twin.enteredOn();
        step(again, null, Status.PROSPECT, null, entered, 8);
        step(again, Status.PROSPECT, Status.ONBOARDING, null, entered.plusDays(1), 11);
        step(again, Status.ONBOARDING, Status.ACTIVE, null, again.since(), 14);
        files.add(new File(again, null, null, entered, entered));
        addresses.stream()
                .filter(address -> address.partner().equals(twin.survivor()))
                .findFirst()
                .ifPresent(known -> addresses.add(new Address(
                        draw.id(entered), again, known.kind(), known.division(), known.line(), null, null)));
        channels.stream()
                .filter(channel -> channel.contact().partner().equals(twin.survivor()))
                .findFirst()
                .ifPresent(known -> {
                    Contact met = known.contact();
                    Contact contact =
                            new Contact(draw.id(entered), again, met.name(), met.title(), met.role(), met.influence());
                    contacts.add(contact);
                    channels.add(new Channel(contact, known.kind(), known.address()));
                });
    }

    /** Adds the partner's steps; returns the day of the first one. */
    private LocalDate live(Partner partner) {
        LocalDate opened = partner.territoryOn(partner.since()).openedOn();
        LocalDate entered = latest(opened, partner.since().minusDays(draw.between(30, 120)));
        LocalDate won = latest(entered, partner.since().minusDays(draw.between(5, 25)));
        String reason = null;
        step(partner, null, Status.PROSPECT, null, entered, 8);
        if (partner.status() != Status.PROSPECT) {
            step(partner, Status.PROSPECT, Status.ONBOARDING, null, won, 11);
        }
        if (partner.status() != Status.PROSPECT && partner.status() != Status.ONBOARDING) {
            step(partner, Status.ONBOARDING, Status.ACTIVE, null, latest(won, partner.since()), 14);
        }
        if (partner.status() == Status.SUSPENDED || partner.status() == Status.ENDED) {
            reason = draw.pick(words(partner.status() == Status.ENDED ? "ended" : "suspended"));
            step(partner, Status.ACTIVE, partner.status(), reason, latest(partner.since(), partner.until()), 17);
        }
        boolean known = partner.status() != Status.PROSPECT;
        files.add(new File(
                partner,
                known ? registrationNumber(partner.territory()) : null,
                reason,
                entered,
                latest(entered, today.minusDays(draw.between(0, 420)))));
        return entered;
    }

    private void step(
            Partner partner, @Nullable Status from, Status to, @Nullable String reason, LocalDate day, int hour) {
        Instant at = draw.at(day, hour, hour + 2);
        steps.add(
                new Step(draw.id(at), partner, from, to, reason, people.primaryRep(partner.territoryOn(day), day), at));
    }

    private void locate(Partner partner, LocalDate entered) {
        address(partner, "REGISTERED", entered);
        if (draw.chance(.85)) {
            address(partner, "DELIVERY", entered);
        }
        if (draw.chance(.7)) {
            address(partner, "INVOICE", entered);
        }
    }

    private void address(Partner partner, String kind, LocalDate entered) {
        String division = Objects.requireNonNull(partner.territory().division());
        Place place = kind.equals("DELIVERY") ? places.get(division) : null;
        addresses.add(new Address(
                draw.id(entered),
                partner,
                kind,
                division,
                draw.pick(words("road")) + draw.between(1, 680) + "号",
                place == null ? null : degrees(place.longitude() + draw.between(-.05, .05)),
                place == null ? null : degrees(place.latitude() + draw.between(-.05, .05))));
    }

    private void meet(Partner partner, LocalDate entered) {
        Contact owner = contact(partner, entered, "总经理", "DECISION_MAKER", "HIGH");
        if (draw.chance(.6)) {
            keyDates.add(new KeyDate(owner, "BIRTHDAY", draw.between(today.minusYears(58), today.minusYears(30))));
        }
        if (draw.chance(.15)) {
            keyDates.add(new KeyDate(owner, "FOUNDING", entered.minusDays(draw.between(400, 4000))));
        }
        if (draw.chance(.5)) {
            contact(partner, entered, "财务", "FINANCE", "MEDIUM");
        }
        if (draw.chance(.4)) {
            contact(partner, entered, "采购", "BUYER", "MEDIUM");
        }
    }

    /** Adds one person as a contact of two partners in the same city, so that there are likely duplicates to review. */
    private void meetTwice(Partner partner) {
        Channel known = channels.stream()
                .filter(channel -> channel.contact().partner().equals(partner))
                .findFirst()
                .orElseThrow();
        contacts.stream()
                .filter(contact -> !contact.partner().equals(partner)
                        && contact.partner().territory().equals(partner.territory()))
                .findFirst()
                .ifPresent(contact -> channels.add(new Channel(contact, known.kind(), known.address())));
    }

    private Contact contact(Partner partner, LocalDate entered, String title, String role, String influence) {
        String name = draw.pick(words("surname")) + draw.pick(words("given"));
        Contact contact = new Contact(draw.id(entered), partner, name, title, role, influence);
        String phone = "100%08d".formatted(draw.between(0, 99_999_999));
        contacts.add(contact);
        channels.add(new Channel(contact, "PHONE", phone));
        if (draw.chance(.5)) {
            channels.add(new Channel(contact, "WECHAT", "wx" + phone.substring(3)));
        }
        return contact;
    }

    /** 91 stands for a company; then follow the division, nine characters of its own and a check character. */
    private String registrationNumber(Territory territory) {
        String number = "91" + territory.division() + "MA%07d".formatted(draw.between(0, 9_999_999));
        return IntStream.concat(IntStream.rangeClosed('0', '9'), IntStream.rangeClosed('A', 'Y'))
                .mapToObj(sign -> number + (char) sign)
                .filter(CreditCode::isSound)
                .findFirst()
                .orElseThrow();
    }

    private List<String> words(String kind) {
        return Objects.requireNonNull(words.get(kind), kind);
    }

    private static BigDecimal degrees(double number) {
        return BigDecimal.valueOf(StrictMath.round(number * 1e6), 6);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
