/** Sales against targets by territory, scorecards of partners, and rebates of contracts. It only reads. */
@NullMarked
package dev.tributary.performance;

import org.jspecify.annotations.NullMarked;
