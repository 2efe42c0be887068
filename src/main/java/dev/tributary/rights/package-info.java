/** Exclusive rights of partners, and the territories that no partner covers. */
@NullMarked
package dev.tributary.rights;

import org.jspecify.annotations.NullMarked;
