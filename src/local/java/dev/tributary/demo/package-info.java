/** An invented distribution business in China for trying the product; the same seed and day give the same company. */
@NullMarked
package dev.tributary.demo;

import org.jspecify.annotations.NullMarked;
