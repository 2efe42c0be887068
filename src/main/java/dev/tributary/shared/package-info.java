/** The types that all contexts share: money, periods, date ranges, pages, outcomes. They depend on the JDK only. */
@NullMarked
package dev.tributary.shared;

import org.jspecify.annotations.NullMarked;
