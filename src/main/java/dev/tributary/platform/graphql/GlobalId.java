package dev.tributary.platform.graphql;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * An id that contains the type of its object; opaque to clients.
 *
 * @param type the name of the GraphQL type
 * @param uuid the key of its row
 */
public record GlobalId(String type, UUID uuid) {

    /** The key of no object. It stands for ids that are not ours. */
    public static final UUID NO_OBJECT = new UUID(0, 0);

    /** The opaque text. */
    public static String of(String type, UUID uuid) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer bytes = ByteBuffer.allocate(16 + name.length);
        bytes.putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .put(name);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** The id in the opaque text; empty if it is not one of ours. */
    public static Optional<GlobalId> parse(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() <= 16) {
                return Optional.empty();
            }
            UUID uuid = new UUID(bytes.getLong(), bytes.getLong());
            return Optional.of(
                    new GlobalId(StandardCharsets.US_ASCII.decode(bytes).toString(), uuid));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** The key in the opaque text; empty if it is not an id of this type. */
    public static Optional<UUID> key(String type, String text) {
        return parse(text).filter(id -> id.type().equals(type)).map(GlobalId::uuid);
    }
}
