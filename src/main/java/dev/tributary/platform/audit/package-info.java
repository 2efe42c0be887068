/** The audit trail: who changed what and when, what it was before and what after. The database writes it. */
@NullMarked
package dev.tributary.platform.audit;

import org.jspecify.annotations.NullMarked;
