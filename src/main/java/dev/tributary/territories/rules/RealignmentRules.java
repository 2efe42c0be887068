package dev.tributary.territories.rules;

import dev.tributary.shared.Division;
import dev.tributary.shared.Outcome.Rejection;
import dev.tributary.shared.TextKind;
import dev.tributary.territories.rules.Realignment.Change;
import dev.tributary.territories.rules.Realignment.Choice;
import dev.tributary.territories.rules.Realignment.Cover;
import dev.tributary.territories.rules.Realignment.Open;
import dev.tributary.territories.rules.Realignment.Part;
import dev.tributary.territories.rules.Realignment.Place;
import dev.tributary.territories.rules.Realignment.Rename;
import dev.tributary.territories.rules.Realignment.Split;
import dev.tributary.territories.rules.Realignment.Uncover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import static dev.tributary.territories.rules.TerritoryErrorCode.CHANGES_MISSING;
import static dev.tributary.territories.rules.TerritoryErrorCode.CODE_INVALID;
import static dev.tributary.territories.rules.TerritoryErrorCode.DIVISIONS_MISSING;
import static dev.tributary.territories.rules.TerritoryErrorCode.DIVISION_INVALID;
import static dev.tributary.territories.rules.TerritoryErrorCode.DIVISION_TWICE;
import static dev.tributary.territories.rules.TerritoryErrorCode.NAME_MISSING;
import static dev.tributary.territories.rules.TerritoryErrorCode.ONE_KIND_EACH;
import static dev.tributary.territories.rules.TerritoryErrorCode.PARTNERS_MISSING;
import static dev.tributary.territories.rules.TerritoryErrorCode.PARTS_MISSING;
import static dev.tributary.territories.rules.TerritoryErrorCode.TOO_EARLY;
import static dev.tributary.territories.rules.TerritoryErrorCode.TOO_MANY_CHANGES;
import static dev.tributary.territories.rules.TerritoryErrorCode.WITHIN_MONTH;

/** Checks a realignment without looking anything up. */
public final class RealignmentRules {

    /** The maximum number of changes in a realignment. */
    public static final int MOST_CHANGES = 100;

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

    private RealignmentRules() {}

    /** The reasons against the request; empty if there are none. */
    public static List<Rejection<TerritoryErrorCode>> check(Realignment realignment, LocalDate today) {
        List<Rejection<TerritoryErrorCode>> reasons = new ArrayList<>(unclear(realignment.changes()));
        if (!reasons.isEmpty()) {
            return reasons;
        }
        List<Change> changes = realignment.steps();
        LocalDate from = realignment.from();
        if (changes.isEmpty()) {
            reasons.add(Rejection.of(CHANGES_MISSING, "changes"));
        }
        if (changes.size() > MOST_CHANGES) {
            reasons.add(Rejection.of(TOO_MANY_CHANGES, "changes", changes.size(), MOST_CHANGES));
        }
        if (from.isBefore(today.withDayOfMonth(1))) {
            reasons.add(Rejection.of(TOO_EARLY, "from", from, today.withDayOfMonth(1)));
        } else if (from.getDayOfMonth() != 1 && changes.stream().anyMatch(Change::changesTree)) {
            reasons.add(Rejection.of(
                    WITHIN_MONTH, "from", from, from.withDayOfMonth(1).plusMonths(1)));
        }
        for (int at = 0; at < changes.size(); at++) {
            Change change = changes.get(at);
            check(change, "changes." + at + "." + change.kind() + ".", reasons);
        }
        return reasons;
    }

    private static List<Rejection<TerritoryErrorCode>> unclear(List<Choice> changes) {
        return IntStream.range(0, changes.size())
                .filter(at -> changes.get(at).given().count() != 1)
                .mapToObj(at -> Rejection.of(ONE_KIND_EACH, "changes." + at))
                .toList();
    }

    private static void check(Change change, String path, List<Rejection<TerritoryErrorCode>> reasons) {
        if (change instanceof Open open) {
            checkNew(open.code(), open.name(), open.divisions(), path, reasons);
        } else if (change instanceof Rename rename) {
            reasons.addAll(TextKind.LINE.check(rename.name(), path + "name", NAME_MISSING));
        } else if (change instanceof Split split) {
            if (split.parts().isEmpty()) {
                reasons.add(Rejection.of(PARTS_MISSING, path + "parts"));
            }
            for (int at = 0; at < split.parts().size(); at++) {
                Part part = split.parts().get(at);
                checkNew(part.code(), part.name(), part.divisions(), path + "parts." + at + ".", reasons);
            }
        } else if (change instanceof Cover cover) {
            checkNamed(cover.divisions(), path, reasons);
        } else if (change instanceof Uncover uncover) {
            checkNamed(uncover.divisions(), path, reasons);
        } else if (change instanceof Place place && place.partners().isEmpty()) {
            reasons.add(Rejection.of(PARTNERS_MISSING, path + "partners"));
        }
    }

    private static void checkNew(
            String code,
            String name,
            List<String> divisions,
            String path,
            List<Rejection<TerritoryErrorCode>> reasons) {
        if (!CODE.matcher(code).matches()) {
            reasons.add(Rejection.of(CODE_INVALID, path + "code", code));
        }
        reasons.addAll(TextKind.LINE.check(name, path + "name", NAME_MISSING));
        checkDivisions(divisions, path, reasons);
    }

    private static void checkNamed(List<String> divisions, String path, List<Rejection<TerritoryErrorCode>> reasons) {
        if (divisions.isEmpty()) {
            reasons.add(Rejection.of(DIVISIONS_MISSING, path + "divisions"));
        }
        checkDivisions(divisions, path, reasons);
    }

    private static void checkDivisions(
            List<String> divisions, String path, List<Rejection<TerritoryErrorCode>> reasons) {
        for (int at = 0; at < divisions.size(); at++) {
            String division = divisions.get(at);
            if (!Division.isCode(division)) {
                reasons.add(Rejection.of(DIVISION_INVALID, path + "divisions." + at, division));
            } else if (divisions.indexOf(division) < at) {
                reasons.add(Rejection.of(DIVISION_TWICE, path + "divisions." + at, division));
            }
        }
    }
}
