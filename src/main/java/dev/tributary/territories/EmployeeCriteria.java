package dev.tributary.territories;

import org.jspecify.annotations.Nullable;

/**
 * The filter of a list of employees; a null field matches any.
 *
 * @param search a part of the personnel number, the name or the e-mail address, in any case, or the initials of the
 *     name's pinyin
 * @param left whether they have left by today
 * @param assigned whether they are assigned to a territory today
 * @param hasAccount whether they can sign in
 */
public record EmployeeCriteria(
        @Nullable String search,
        @Nullable Boolean left,
        @Nullable Boolean assigned,
        @Nullable Boolean hasAccount) {}
