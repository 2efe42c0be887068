/** Words that every context speaks: money, periods, ranges of days, pages, outcomes. Nothing but the JDK. */
@NullMarked
package dev.tributary.shared;

import org.jspecify.annotations.NullMarked;
