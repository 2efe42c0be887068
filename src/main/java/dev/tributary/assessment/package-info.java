/** Key accounts and scorecards: what partners are worth to the company. */
@NullMarked
package dev.tributary.assessment;

import org.jspecify.annotations.NullMarked;
