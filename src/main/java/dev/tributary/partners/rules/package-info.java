/** Rules of partners' files, contracts, rights and scorecard schemes: pure functions. */
@NullMarked
package dev.tributary.partners.rules;

import org.jspecify.annotations.NullMarked;
