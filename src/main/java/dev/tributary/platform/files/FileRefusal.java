package dev.tributary.platform.files;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/**
 * The answer to an export that was refused.
 *
 * @param parameter the parameter at fault; null if none is
 * @param code for programs
 * @param reason for people, in the caller's language
 */
@RegisterForReflection
public record FileRefusal(@Nullable String parameter, String code, String reason) {}
