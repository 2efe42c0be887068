package dev.tributary.platform.graphql.door;

import dev.tributary.platform.graphql.CodedError;
import dev.tributary.platform.graphql.ErrorCode;
import dev.tributary.platform.graphql.Messages;
import dev.tributary.platform.security.AccessRefused;
import graphql.ExecutionResult;

import java.util.Locale;

/** A request that is not executed. */
final class RequestRefused extends Exception {

    private static final long serialVersionUID = 1;

    /** The problems; each has a text of its name in {@code messages/errors}. */
    enum Problem {
        ENCODING_IS_NOT_UTF_8(ErrorCode.BAD_REQUEST),
        JSON_MALFORMED(ErrorCode.BAD_REQUEST),
        PARAMETERS_MALFORMED(ErrorCode.BAD_REQUEST),
        PARAMETER_IS_NO_OBJECT(ErrorCode.BAD_REQUEST),
        PARAMETER_IS_NO_TEXT(ErrorCode.BAD_REQUEST),
        PARAMETER_REPEATED(ErrorCode.BAD_REQUEST),
        QUERY_MISSING(ErrorCode.BAD_REQUEST),
        QUERY_AND_DOCUMENT_ID(ErrorCode.BAD_REQUEST),
        DOCUMENT_UNKNOWN(ErrorCode.DOCUMENT_UNKNOWN),
        DOCUMENT_NOT_TRUSTED(ErrorCode.DOCUMENT_NOT_TRUSTED),
        SCHEMA_NOT_SHOWN(ErrorCode.FORBIDDEN),
        UNAUTHENTICATED(ErrorCode.UNAUTHENTICATED),
        METHOD_IS_NEITHER_GET_NOR_POST(ErrorCode.METHOD_NOT_ALLOWED),
        NO_ACCEPTED_MEDIA_TYPE(ErrorCode.NOT_ACCEPTABLE),
        NO_JSON(ErrorCode.UNSUPPORTED_MEDIA_TYPE),
        BODY_TOO_LARGE(ErrorCode.PAYLOAD_TOO_LARGE),
        TOKEN_INVALID(ErrorCode.UNAUTHENTICATED),
        ROLES_CONFLICT(ErrorCode.ROLES_CONFLICT),
        ISSUER_UNAVAILABLE(ErrorCode.ISSUER_UNAVAILABLE),
        RATE_LIMITED(ErrorCode.RATE_LIMITED),
        TOO_MANY_OPERATIONS(ErrorCode.LIMIT_EXCEEDED),
        INTERNAL(ErrorCode.INTERNAL);

        private final ErrorCode code;

        Problem(ErrorCode code) {
            this.code = code;
        }

        ErrorCode code() {
            return code;
        }
    }

    private final Problem problem;
    private final transient Object[] values;

    /** This problem, with the values that its text mentions. */
    RequestRefused(Problem problem, Object... values) {
        // Without a stack trace, since broken clients send many such requests.
        super(problem.name(), null, false, false);
        this.problem = problem;
        this.values = values;
    }

    /** The problem that corresponds to this refusal. */
    static RequestRefused of(AccessRefused refused) {
        return new RequestRefused(Problem.valueOf(refused.reason().name()));
    }

    Problem problem() {
        return problem;
    }

    /** The result of an execution that never begins. */
    ExecutionResult answer(Locale language) {
        String text = Messages.in(language, "errors").text(problem.name(), values);
        return ExecutionResult.newExecutionResult()
                .addError(CodedError.of(problem.code(), text).build())
                .build();
    }
}
