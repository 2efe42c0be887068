/** What decides whether a visit plan may be handed in; pure. */
@NullMarked
package dev.tributary.visits.rules;

import org.jspecify.annotations.NullMarked;
