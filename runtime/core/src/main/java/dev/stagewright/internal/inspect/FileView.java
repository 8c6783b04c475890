package dev.stagewright.internal.inspect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stagewright.internal.config.JsonLimits;
import dev.stagewright.internal.config.MalformedJsonException;
import dev.stagewright.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file of a realization. A pointer continues inside if the file contains JSON.
 *
 * @param files the folder of all files
 * @param file the path inside
 */
record FileView(Path files, String file) implements JsonView {
  private static final JsonMapper JSON = new JsonMapper(JsonLimits.factory());

  @Override
  public Optional<JsonView> member(String name) {
    return new ValueView(read(place -> JSON.readTree(Files.readString(place)), "JSON"))
        .member(name);
  }

  @Override
  public JsonNode json() {
    return TextNode.valueOf(files.resolve(file).toString());
  }

  @Override
  public Optional<Path> path() {
    return Optional.of(files.resolve(file));
  }

  @Override
  public String text() {
    return read(Files::readString, "text in UTF-8");
  }

  @FunctionalInterface
  private interface Reader<T> {
    T read(Path place) throws IOException;
  }

  /**
   * Reads the file, if it lies inside. Links are published only if they stay inside, but may have
   * been changed by hand.
   */
  private <T> T read(Reader<T> reader, String format) {
    Path place = files.resolve(file);
    try {
      if (!place.toRealPath().startsWith(files)) {
        throw new StoreException("%s leads out of the realization: it is damaged".formatted(place));
      }
      return reader.read(place);
    } catch (JsonProcessingException e) {
      throw new StoreException(
          "Cannot read %s as %s: %s"
              .formatted(place, format, MalformedJsonException.of(e).getMessage()),
          e);
    } catch (IOException e) {
      throw new StoreException("Cannot read %s as %s".formatted(place, format), e);
    }
  }
}
