package dev.tributary.demo;

import dev.tributary.demo.DemoTerritories.Closing;
import dev.tributary.demo.DemoTerritories.Territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Six hundred companies, at least one in each city; a few are large, most are small. */
final class DemoPartners {

    enum Kind {
        DISTRIBUTOR(38, 1.5, 45, 6),
        RETAILER(24, .6, 15, 2),
        INTEGRATOR(20, 1.2, 60, 5),
        AGENCY(8, .3, 30, 0),
        ALLIANCE(10, .5, 30, 1);

        /** The relative number of such partners. */
        final int weight;
        /** The relative sales of such a partner. */
        final double size;

        final int termDays;
        /** The discount of the kind off the list price, in per cent. */
        final int discount;

        Kind(int weight, double size, int termDays, int discount) {
            this.weight = weight;
            this.size = size;
            this.termDays = termDays;
            this.discount = discount;
        }
    }

    enum Status {
        PROSPECT,
        ONBOARDING,
        ACTIVE,
        SUSPENDED,
        ENDED
    }

    enum Payer {
        PROMPT,
        LATE,
        BAD
    }

    /** The partner was in the territory from this day until its next stay. */
    record Stay(Territory territory, LocalDate from) {}

    /**
     * @param size its sales compared with others
     * @param trend its yearly growth relative to the company's, as the logarithm of a factor
     * @param until the first day from which on it orders nothing
     */
    record Partner(
            UUID id,
            String code,
            String name,
            Kind kind,
            Status status,
            List<Stay> stays,
            double size,
            double trend,
            Payer payer,
            LocalDate since,
            LocalDate until) {

        Partner withStays(List<Stay> other) {
            return new Partner(id, code, name, kind, status, other, size, trend, payer, since, until);
        }

        Territory territoryOn(LocalDate day) {
            Territory territory = stays.get(0).territory();
            for (Stay stay : stays) {
                if (!stay.from().isAfter(day)) {
                    territory = stay.territory();
                }
            }
            return territory;
        }

        Territory territory() {
            return stays.get(stays.size() - 1).territory();
        }

        boolean tradesOn(LocalDate day) {
            return !day.isBefore(since) && day.isBefore(until);
        }
    }

    private static final int COUNT = 600;
    private static final int MOVES = 16;
    private static final int FROM_CLOSED = 2;
    /** The cities of the partners with an account: they belong to the demo rep. */
    private static final List<String> WITH_ACCOUNT = List.of("320500", "320200");

    private final DemoDraw draw;
    private final LocalDate today;
    private final LocalDate start;
    private final DemoTerritories territories;
    private final List<String> trades = new ArrayList<>();
    private final Map<Kind, List<String>> suffixes = new HashMap<>();
    private final Map<Territory, String> english = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<Partner> firsts = new HashSet<>();
    private int movesLeft = MOVES;

    final List<Partner> all = new ArrayList<>();

    DemoPartners(long seed, LocalDate today, LocalDate start, DemoTerritories territories) {
        this.draw = new DemoDraw(seed, "partners");
        this.today = today;
        this.start = start;
        this.territories = territories;
        for (String line : DemoResource.lines("partner-words.txt")) {
            List<String> words = List.of(line.split(" "));
            switch (words.get(0)) {
                case "trade" -> trades.addAll(words.subList(1, words.size()));
                case "suffix" -> suffixes.put(Kind.valueOf(words.get(1)), words.subList(2, words.size()));
                default ->
                    english.put(territories.byDivision(words.get(1)), String.join(" ", words.subList(2, words.size())));
            }
        }
        Map<Territory, Double> regional = new HashMap<>();
        Set<Territory> served = new HashSet<>();
        for (Territory city : places()) {
            double regionalTrend = regional.computeIfAbsent(territories.provinceOf(city), any -> draw.bell(0, .05));
            boolean firstOfCity = served.add(city);
            all.add(partner(all.size() + 1, city, regionalTrend, firstOfCity));
            if (firstOfCity) {
                firsts.add(all.get(all.size() - 1));
            }
        }
        territories.closings.forEach(this::comeFrom);
    }

    /** Moves some partners of a city into it from the territory that was merged into it. */
    private void comeFrom(Closing closing) {
        int left = FROM_CLOSED;
        for (int i = all.size() - 1; i >= 0 && left > 0; i--) {
            Partner partner = all.get(i);
            if (partner.territory().equals(closing.successor())
                    && partner.status() == Status.ACTIVE
                    && partner.stays().size() == 1
                    && partner.since().isBefore(start)
                    && !firsts.contains(partner)) {
                all.set(
                        i,
                        partner.withStays(List.of(
                                new Stay(closing.territory(), partner.since()),
                                new Stay(closing.successor(), closing.on()))));
                left--;
            }
        }
    }

    /** The partners with an account for the demo. */
    List<Partner> withAccount() {
        return all.subList(0, WITH_ACCOUNT.size());
    }

    /** The number of a partner's account in the local realm; the staff's accounts come first. */
    int accountOf(Partner partner) {
        return 8 + all.indexOf(partner);
    }

    private List<Territory> places() {
        List<Territory> places = new ArrayList<>(territories.cities);
        while (places.size() < COUNT) {
            places.add(draw.pick(territories.cities, Territory::market));
        }
        draw.shuffle(places);
        for (int i = WITH_ACCOUNT.size() - 1; i >= 0; i--) {
            Territory city = territories.byDivision(WITH_ACCOUNT.get(i));
            places.remove(city);
            places.add(0, city);
        }
        return places;
    }

    private Partner partner(int number, Territory city, double regionalTrend, boolean firstOfCity) {
        boolean account = number <= WITH_ACCOUNT.size();
        Kind kind = number == 1
                ? Kind.DISTRIBUTOR
                : number == 2 ? Kind.INTEGRATOR : draw.pick(List.of(Kind.values()), one -> one.weight);
        // Every city keeps at least one partner who sells there.
        Status status = firstOfCity
                ? Status.ACTIVE
                : draw.pick(List.of(Status.values()), one -> switch (one) {
                    case PROSPECT -> 7;
                    case ONBOARDING -> 4;
                    case ACTIVE -> 78;
                    case SUSPENDED -> 5;
                    case ENDED -> 6;
                });
        LocalDate since = draw.between(city.openedOn(), start.minusDays(1));
        if (!firstOfCity && draw.chance(.25)) {
            since = draw.between(start, today.minusMonths(3));
        }
        LocalDate until = switch (status) {
            case PROSPECT, ONBOARDING -> since;
            case ACTIVE -> today.plusDays(1);
            case SUSPENDED -> today.minusDays(draw.between(20, 150));
            case ENDED -> draw.between(today.minusMonths(16), today.minusMonths(4));
        };
        double size = kind.size * StrictMath.pow(city.market() / 30.0, .6) * draw.factor(1.35);
        return new Partner(
                draw.id(since),
                "P%04d".formatted(number),
                name(kind, city),
                kind,
                status,
                stays(city, since, firstOfCity || status != Status.ACTIVE),
                StrictMath.max(size, number == 1 ? 14 : number == 2 ? 6 : firstOfCity ? .3 : 0),
                regionalTrend + draw.bell(0, .1),
                draw.pick(List.of(Payer.values()), one -> switch (one) {
                    case PROMPT -> 66;
                    case LATE -> 28;
                    case BAD -> account ? 0 : 6;
                }),
                since,
                until);
    }

    private List<Stay> stays(Territory city, LocalDate since, boolean settled) {
        List<Territory> neighbours = territories.cities.stream()
                .filter(other -> !other.equals(city))
                .filter(other -> territories.provinceOf(other).equals(territories.provinceOf(city)))
                .toList();
        LocalDate latest = today.minusMonths(3);
        if (settled || movesLeft == 0 || !since.isBefore(start) || neighbours.isEmpty() || !draw.chance(.2)) {
            return List.of(new Stay(city, since));
        }
        movesLeft--;
        LocalDate moved = draw.between(today.minusMonths(22), latest).withDayOfMonth(1);
        return List.of(new Stay(draw.pick(neighbours), since), new Stay(city, moved));
    }

    private String name(Kind kind, Territory city) {
        String fixed = english.remove(city);
        if (fixed != null) {
            return fixed;
        }
        while (true) {
            String trade = city.shortName() + draw.pick(trades);
            // A trade name has one owner in a place, whatever the rest of the company's name is.
            if (taken.add(trade)) {
                return trade + draw.pick(suffixes.getOrDefault(kind, List.of()));
            }
        }
    }
}
