/** The audit trail: who changed a row and when, with its values before and after. The database writes it. */
@NullMarked
package dev.tributary.platform.audit;

import org.jspecify.annotations.NullMarked;
