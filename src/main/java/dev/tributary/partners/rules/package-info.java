/** Rules of partners' files and of their account managers: pure functions. */
@NullMarked
package dev.tributary.partners.rules;

import org.jspecify.annotations.NullMarked;
