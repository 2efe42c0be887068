package dev.tributary.platform.files;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/**
 * Why a file was not given.
 *
 * @param parameter the one at fault; null if none is
 * @param code for programs
 * @param reason for people, in the caller's language
 */
@RegisterForReflection
public record FileRefusal(@Nullable String parameter, String code, String reason) {}
