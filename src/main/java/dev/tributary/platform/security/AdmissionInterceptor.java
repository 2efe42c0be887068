package dev.tributary.platform.security;

import jakarta.annotation.Priority;
import jakarta.annotation.security.RolesAllowed;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sets the roles that a {@code @RolesAllowed} admits for the annotated method, after Quarkus has let the caller in. One
 * annotation both lets callers in and determines their view, so that no endpoint can have one without the other.
 */
@Interceptor
@RolesAllowed({})
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class AdmissionInterceptor {

    private final Map<RolesAllowed, Set<String>> roles = new ConcurrentHashMap<>();

    @AroundInvoke
    Object admit(InvocationContext call) throws Exception {
        RolesAllowed operation = call.getInterceptorBinding(RolesAllowed.class);
        return Admission.call(roles.computeIfAbsent(operation, Admission::of), call::proceed);
    }
}
