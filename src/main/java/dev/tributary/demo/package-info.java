/** A made-up distribution business in China to try the product on: the same seed and day give the same company. */
@NullMarked
package dev.tributary.demo;

import org.jspecify.annotations.NullMarked;
