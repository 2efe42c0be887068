/** Employees: to whom they report, and the hand-over of their work. */
@NullMarked
package dev.tributary.territories.employees;

import org.jspecify.annotations.NullMarked;
