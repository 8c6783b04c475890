package dev.stagewright.internal.config;

import dev.stagewright.config.ConfigException;
import dev.stagewright.config.ConfigFileException;
import dev.stagewright.config.ConfigFileException.Fault;
import dev.stagewright.internal.config.LocatedJson.Place;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** A reader of the text of a file, with errors that say what is wrong. */
final class ConfigText {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private ConfigText() {}

  static String of(Path file) {
    try {
      String text = decoded(file, Files.readAllBytes(file));
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (NoSuchFileException e) {
      throw unreadable(file, "there is no such file");
    } catch (IOException e) {
      throw unreadable(file, e.toString());
    }
  }

  private static String decoded(Path file, byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer text = CharBuffer.allocate(bytes.length);
    if (!decoder.decode(ByteBuffer.wrap(bytes), text, true).isError()) {
      return text.flip().toString();
    }
    String good = text.flip().toString();
    int line = 1 + (int) good.chars().filter(c -> c == '\n').count();
    Place place = new Place(line, good.length() - good.lastIndexOf('\n'));
    throw refusal(file, place.fault(problem("it is not UTF-8: save it in this encoding")));
  }

  private static ConfigFileException unreadable(Path file, String reason) {
    return refusal(file, new Fault(0, 0, problem("Cannot read %s: %s".formatted(file, reason))));
  }

  private static ConfigFileException refusal(Path file, Fault fault) {
    return ConfigFileException.of(file, List.of(fault));
  }

  private static ConfigException.Problem problem(String message) {
    return ConfigProblems.misread(message);
  }
}
