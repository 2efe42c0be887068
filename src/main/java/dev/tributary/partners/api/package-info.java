/** Partners for the doors. */
@NullMarked
package dev.tributary.partners.api;

import org.jspecify.annotations.NullMarked;
