package dev.tributary.demo;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tree: the country, seven regions (大区), provinces, cities. On the first of July of last year a reorganisation
 * moved provinces between regions, renamed one, and merged separate counties into their cities, so that AS_WAS and
 * AS_IS differ. A territory that never had business was closed before.
 */
final class DemoTerritories {

    /**
     * @param division its GB/T 2260 code; none for the country and the regions
     * @param shortName the name of the place within companies' names
     * @param market its size compared with others; 0 above cities
     */
    record Territory(
            UUID id,
            String code,
            String name,
            String shortName,
            @Nullable String division,
            LocalDate openedOn,
            int market) {}

    /** The parent of a territory, from a day until another (exclusive), or to this day. */
    record Parent(
            Territory child,
            @Nullable Territory parent,
            LocalDate from,
            @Nullable LocalDate until) {

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    /** The territory that covers a division, from a day until another (exclusive), or without an end. */
    record Cover(
            Territory territory,
            String division,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** The name of a territory before this day. */
    record Renaming(Territory territory, String former, LocalDate on) {}

    /** A closed territory and its successor: the neighbour into which it was merged, or else its parent. */
    record Closing(Territory territory, Territory successor, LocalDate on, boolean merged) {}

    private static final Pattern REGION = Pattern.compile("(CN-\\S+) (\\S+?)( from (\\S+))?");
    private static final Pattern PROVINCE = Pattern.compile("(\\d\\d0000) (\\S+?)( from (\\S+))?");
    private static final Pattern CITY = Pattern.compile("(\\d{6}) (\\S+) (\\d+)");
    private static final Pattern CLOSED = Pattern.compile("(\\d{6}) (\\S+) (into|left to) (\\d{6})");

    private final DemoDraw draw;
    private final LocalDate founded;
    private final LocalDate reorganised;
    private final Map<String, Territory> byCode = new HashMap<>();
    private final Map<Territory, List<Parent>> parentsOf = new HashMap<>();

    final List<Territory> all = new ArrayList<>();
    final List<Territory> cities = new ArrayList<>();
    final List<Parent> parents = new ArrayList<>();
    final List<Renaming> renamings = new ArrayList<>();
    final List<Closing> closings = new ArrayList<>();

    DemoTerritories(long seed, LocalDate today) {
        draw = new DemoDraw(seed, "territories");
        founded = LocalDate.of(today.getYear() - 4, 1, 1);
        reorganised = LocalDate.of(today.getYear() - 1, 7, 1);
        Territory root = add("CN", "全国", "中国", null, founded, 0);
        place(root, null, founded, null);

        Territory region = root;
        Territory province = root;
        List<String> lines = DemoResource.lines("divisions.txt");
        for (String line : lines) {
            Matcher ofRegion = REGION.matcher(line);
            if (ofRegion.matches()) {
                String name = ofRegion.group(2);
                region = add(ofRegion.group(1), name, name, null, founded, 0);
                place(region, root, founded, null);
                if (ofRegion.group(4) != null) {
                    renamings.add(new Renaming(region, ofRegion.group(4), reorganised));
                }
            }
        }
        for (String line : lines) {
            Matcher ofProvince = PROVINCE.matcher(line);
            Matcher ofRegion = REGION.matcher(line);
            if (ofRegion.matches()) {
                region = get(ofRegion.group(1));
            } else if (ofProvince.matches()) {
                province = province(ofProvince, region);
            } else if (!CLOSED.matcher(line).matches()) {
                for (String city : List.of(line.split("; "))) {
                    cities.add(city(city, province));
                }
            }
        }
        for (String line : lines) {
            Matcher ofClosed = CLOSED.matcher(line);
            if (ofClosed.matches()) {
                close(ofClosed);
            }
        }
    }

    Territory get(String code) {
        return Objects.requireNonNull(byCode.get(code), code);
    }

    Territory byDivision(String division) {
        return get("CN-" + division);
    }

    Territory provinceOf(Territory city) {
        return byDivision(Objects.requireNonNull(city.division()).substring(0, 2) + "0000");
    }

    /** The parent on the day; null for the root and for a territory that is closed by then. */
    @Nullable
    Territory parentOf(Territory territory, LocalDate day) {
        Parent last = null;
        for (Parent parent : Objects.requireNonNull(parentsOf.get(territory))) {
            if (parent.holdsOn(day)) {
                return parent.parent();
            }
            last = parent;
        }
        if (last == null || last.until() == null || day.isBefore(last.until())) {
            throw new IllegalArgumentException(territory.code() + " is not open yet on " + day);
        }
        return null;
    }

    /** The closing of the territory; null while it is open. */
    @Nullable
    Closing closingOf(Territory territory) {
        return closings.stream()
                .filter(closing -> closing.territory().equals(territory))
                .findFirst()
                .orElse(null);
    }

    /** The divisions that each territory covers; the divisions of a merged territory pass to its successor. */
    List<Cover> covers() {
        List<Cover> covers = new ArrayList<>();
        for (Territory territory : all) {
            String division = territory.division();
            if (division != null) {
                Closing closing = closingOf(territory);
                covers.add(new Cover(territory, division, territory.openedOn(), closing == null ? null : closing.on()));
                if (closing != null && closing.merged()) {
                    covers.add(new Cover(closing.successor(), division, closing.on(), null));
                }
            }
        }
        return covers;
    }

    /** The territory itself, or its successor. */
    Territory heirOf(Territory territory) {
        Closing closing = closingOf(territory);
        return closing == null ? territory : closing.successor();
    }

    private Territory province(Matcher line, Territory region) {
        String code = line.group(1);
        String name = line.group(2);
        // Business began province by province, and everywhere before the first year of orders.
        LocalDate opened = founded.plusMonths(draw.between(0, 15));
        Territory province = add("CN-" + code, name, name.replace("市", ""), code, opened, 0);
        String former = line.group(4);
        if (former == null) {
            place(province, region, opened, null);
        } else {
            place(province, get(former), opened, reorganised);
            place(province, region, reorganised, null);
        }
        return province;
    }

    private Territory city(String entry, Territory province) {
        Matcher line = CITY.matcher(entry);
        if (!line.matches()) {
            throw new IllegalArgumentException(entry);
        }
        String name = line.group(2);
        boolean district = province.name().endsWith("市");
        String shortName = district ? province.shortName() : name.replaceAll("/.*|(市|盟|地区)$", "");
        LocalDate opened = province.openedOn().plusMonths(draw.between(0, 7));
        Territory city = add(
                "CN-" + line.group(1),
                name.replace("/", ""),
                shortName,
                line.group(1),
                opened,
                Integer.parseInt(line.group(3)));
        place(city, province, opened, null);
        return city;
    }

    /** Closes a territory. It has no market of its own: its size is a part of its successor's. */
    private void close(Matcher line) {
        String code = line.group(1);
        String name = line.group(2);
        Territory successor = byDivision(line.group(4));
        boolean merged = line.group(3).equals("into");
        Territory closed = add("CN-" + code, name, name.replaceAll("[市县]$", ""), code, successor.openedOn(), 0);
        LocalDate on = merged ? reorganised : founded.plusYears(2);
        place(closed, merged ? provinceOf(closed) : successor, closed.openedOn(), on);
        closings.add(new Closing(closed, successor, on, merged));
    }

    private Territory add(
            String code, String name, String shortName, @Nullable String division, LocalDate opened, int market) {
        Territory territory = new Territory(draw.id(opened), code, name, shortName, division, opened, market);
        all.add(territory);
        byCode.put(code, territory);
        return territory;
    }

    private void place(Territory child, @Nullable Territory parent, LocalDate from, @Nullable LocalDate until) {
        Parent placed = new Parent(child, parent, from, until);
        parents.add(placed);
        parentsOf.computeIfAbsent(child, any -> new ArrayList<>()).add(placed);
    }
}
