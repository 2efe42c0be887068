/** What decides what a partner's file must be, how complete it is and what a step of its life asks for; pure. */
@NullMarked
package dev.tributary.partners.rules;

import org.jspecify.annotations.NullMarked;
