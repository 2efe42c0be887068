/** Account managers of partners: their naming, its end and its file. */
@NullMarked
package dev.tributary.partners.managers;

import org.jspecify.annotations.NullMarked;
