package dev.tributary.platform.graphql;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name that a query or mutation gives its {@link Connection} or {@link Payload} in the schema, if it is not the
 * usual one; see {@link WireTypes}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface WireName {

    /** The beginning of the name: {@code EmployeeHandOver} for {@code EmployeeHandOverPayload}. */
    String value();

    /** The name of the payload's object; usually that of its type. */
    String object() default "";
}
