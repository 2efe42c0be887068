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
 * Says to whatever carries {@code @RolesAllowed} which roles that admits, once Quarkus has let the caller in. The same
 * annotation lets in and gives the view, so no door can have one without the other.
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
