package dev.tributary.partners.rules;

import dev.tributary.partners.rules.AddressRequest.Place;
import dev.tributary.shared.Division;
import dev.tributary.shared.Outcome.Rejection;
import dev.tributary.shared.TextKind;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import static dev.tributary.partners.rules.PartnerErrorCode.COORDINATES_INVALID;
import static dev.tributary.partners.rules.PartnerErrorCode.DIVISION_CODE_INVALID;
import static dev.tributary.partners.rules.PartnerErrorCode.POSTAL_CODE_INVALID;
import static dev.tributary.partners.rules.PartnerErrorCode.TEXT_MISSING;

/** Checks an address without looking anything up. */
public final class AddressRules {

    private static final int LONGEST_LINE = 300;

    private static final Pattern POSTAL_CODE = Pattern.compile("[0-9]{6}");
    private static final Pattern DEGREES = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,6})?");
    private static final BigDecimal MOST_EAST = BigDecimal.valueOf(180);
    private static final BigDecimal MOST_NORTH = BigDecimal.valueOf(90);

    private AddressRules() {}

    /** The reasons against it; empty if there are none. */
    public static List<Rejection<PartnerErrorCode>> check(AddressRequest address) {
        List<Rejection<PartnerErrorCode>> reasons = new ArrayList<>();
        if (!Division.isCode(address.divisionCode())) {
            reasons.add(Rejection.of(DIVISION_CODE_INVALID, "address.divisionCode", address.divisionCode()));
        }
        reasons.addAll(TextKind.LINE.check(address.line(), "address.line", LONGEST_LINE, TEXT_MISSING));
        if (address.postalCode() != null
                && !POSTAL_CODE.matcher(address.postalCode()).matches()) {
            reasons.add(Rejection.of(POSTAL_CODE_INVALID, "address.postalCode", address.postalCode()));
        }
        Place place = address.coordinates();
        if (place != null) {
            checkDegrees(place.longitude(), MOST_EAST, "address.coordinates.longitude", reasons);
            checkDegrees(place.latitude(), MOST_NORTH, "address.coordinates.latitude", reasons);
        }
        return reasons;
    }

    private static void checkDegrees(
            String degrees, BigDecimal most, String field, List<Rejection<PartnerErrorCode>> reasons) {
        if (!DEGREES.matcher(degrees).matches() || new BigDecimal(degrees).abs().compareTo(most) > 0) {
            reasons.add(Rejection.of(COORDINATES_INVALID, field, degrees, most));
        }
    }
}
