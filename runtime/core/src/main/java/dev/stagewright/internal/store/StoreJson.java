package dev.stagewright.internal.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.stagewright.config.ConfigException;
import dev.stagewright.internal.config.StrictJson;
import dev.stagewright.internal.fs.ReadFailures;
import dev.stagewright.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.function.Function;

/** A reader of the store's JSON files, whose errors say what to do about damage. */
public final class StoreJson {
  private static final String REALIZATION =
      "the realization is damaged; 'stagewright verify' sets it aside, and it is built again when it is needed";
  private static final String DERIVATION =
      "what describes the derivation is damaged; 'stagewright verify' sets it aside, and the next realize writes it again";

  private static final String HERE = "it may be sound; check that this user may read it";

  private StoreJson() {}

  /** Parses the text of a file, and throws with the problem. */
  @FunctionalInterface
  interface Reader<T> {
    T read(String text) throws JsonProcessingException;
  }

  public static <T> T read(Path file, Function<JsonNode, T> reader) {
    return readText(file, text -> reader.apply(StrictJson.parse(text)));
  }

  static <T> T readText(Path file, Reader<T> reader) {
    return read(file, reader, REALIZATION);
  }

  /** Reads a file of a derivation, whose realizations need not be deleted with it. */
  static <T> T readOfDerivation(Path file, Function<JsonNode, T> reader) {
    return read(file, text -> reader.apply(StrictJson.parse(text)), DERIVATION);
  }

  static String text(JsonNode json, String member) {
    JsonNode text = json.path(member);
    if (!text.isTextual()) {
      throw new ConfigException("A record has a text \"%s\"".formatted(member));
    }
    return text.textValue();
  }

  static Instant time(JsonNode json, String member) {
    try {
      return Instant.parse(text(json, member));
    } catch (DateTimeParseException e) {
      throw new ConfigException("\"%s\" is no time: %s".formatted(member, e.getMessage()));
    }
  }

  private static <T> T read(Path file, Reader<T> reader, String remedy) {
    try {
      return reader.read(Files.readString(file));
    } catch (IOException e) {
      String advice = ReadFailures.isDamage(file, e) ? remedy : HERE;
      throw unreadable(file, advice, e);
    } catch (IllegalArgumentException e) {
      throw unreadable(file, remedy, new IOException(e.getMessage(), e));
    }
  }

  private static StoreException unreadable(Path file, String remedy, IOException cause) {
    return new StoreException("Cannot read %s: %s".formatted(file, remedy), cause);
  }
}
