package dev.stagewright.cli;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.stagewright.internal.config.TypedText;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A field of a configuration and its value, as typed: {@code labels.kind=big}.
 *
 * @param key the names on the way to the field, joined by dots
 * @param value the text behind the first equals sign
 */
record FieldSetting(String key, String value) {

  /** A converter of settings. Quotes in values are theirs, and need not be in pairs. */
  static final class Converter implements ITypeConverter<FieldSetting> {
    @Override
    public FieldSetting convert(String text) {
      int equals = text.indexOf('=');
      if (equals < 1) {
        throw new TypeConversionException(
            "'%s' sets no field: write its name, = and its value, as in epochs=3".formatted(text));
      }
      return new FieldSetting(text.substring(0, equals), text.substring(equals + 1));
    }
  }

  /** Returns the place of the field: a dot in its key leads into an object. */
  JsonPointer pointer() {
    return JsonPointer.compile("/" + key.replace("~", "~0").replace("/", "~1").replace('.', '/'));
  }

  /** Returns the value, to which the type of the field will give a meaning. */
  JsonNode node() {
    return TypedText.of(value);
  }
}
