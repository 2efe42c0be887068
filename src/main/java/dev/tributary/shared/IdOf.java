package dev.tributary.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The type of the object whose key this is. Clients send and get opaque ids; the id of another type becomes a key that
 * no object has.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface IdOf {

    /** The name of the type in the schema. */
    String value();
}
