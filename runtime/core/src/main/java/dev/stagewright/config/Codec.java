package dev.stagewright.config;

/**
 * The way of one type's values to JSON and back.
 *
 * <p>Different values have different JSON, and what is read is equal to what was written, but for
 * -0.0, which becomes 0.0, and the order of sets and maps, which becomes that of their JSON. All
 * codecs come from {@link Codecs} and {@link RecordCodec}.
 *
 * @param <T> the type of the values
 */
public interface Codec<T> {}
