package dev.stagewright.ref;

import dev.stagewright.internal.path.PortableName;
import dev.stagewright.internal.text.Utf8;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * A path below some folder that cannot leave it. For the names that not every system accepts, see
 * {@link PortableName}.
 *
 * @param text segments joined by {@code /}; none is empty, {@code .} or {@code ..}, or longer than
 *     255 bytes of UTF-8
 */
public record RelativePath(String text) implements Comparable<RelativePath> {
  private static final int LONGEST_SEGMENT = 255;

  /**
   * Creates a path.
   *
   * @param text the path
   * @throws InvalidRefException if it is absolute, leaves its folder, or contains an invalid name
   */
  public RelativePath {
    Optional<String> fault = fault(text);
    if (fault.isPresent()) {
      throw new InvalidRefException(
          "\"%s\" is not a path inside a realization: %s".formatted(text, fault.get()));
    }
  }

  /**
   * Returns the reason why a text is no such path.
   *
   * @param text any text
   * @return the fault as a clause, such as {@code it is absolute}; empty if there is none
   */
  public static Optional<String> fault(String text) {
    if (text.isEmpty()) {
      return Optional.of("it is empty");
    }
    if (text.startsWith("/") || (startsWithDrive(text) && isSlash(text, 2))) {
      return Optional.of("it is absolute");
    }
    if (text.indexOf('\\') >= 0) {
      return Optional.of("it holds a backslash; separate segments with '/'");
    }
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        return Optional.of("it holds a control character");
      }
    }
    if (Utf8.halfPair(text) >= 0) {
      return Optional.of("it holds half a surrogate pair");
    }
    if (startsWithDrive(text)) { // elsewhere it is a name, but leads out of the folder on Windows
      return PortableName.fault(text.substring(0, 2));
    }
    int start = 0;
    for (int slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', start)) {
      Optional<String> fault = segmentFault(text.substring(start, slash));
      if (fault.isPresent()) {
        return fault;
      }
      start = slash + 1;
    }
    return segmentFault(text.substring(start));
  }

  private static boolean startsWithDrive(String text) {
    return text.startsWith(":", 1)
        && "abcdefghijklmnopqrstuvwxyz".indexOf(text.charAt(0) | 0x20) >= 0;
  }

  private static boolean isSlash(String text, int index) {
    return text.startsWith("/", index) || text.startsWith("\\", index);
  }

  private static Optional<String> segmentFault(String segment) {
    if (segment.isEmpty()) {
      return Optional.of("it has an empty segment");
    }
    if (segment.equals(".") || segment.equals("..")) {
      return Optional.of("it has a segment '%s'".formatted(segment));
    }
    if (3 * segment.length() > LONGEST_SEGMENT
        && segment.getBytes(StandardCharsets.UTF_8).length > LONGEST_SEGMENT) {
      return Optional.of("it has a segment of more than %s bytes".formatted(LONGEST_SEGMENT));
    }
    return Optional.empty();
  }

  /**
   * Returns the form that is the same for all texts that some system takes for one name, as it
   * ignores case or how a letter and its accents are composed.
   *
   * @param text any text
   * @return a text to compare with others of this form
   */
  public static String folded(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    return Normalizer.normalize(
        composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
  }

  /**
   * Returns the path below a folder.
   *
   * @param folder any folder
   * @return the place inside it
   */
  public Path in(Path folder) {
    return folder.resolve(text.replace("/", folder.getFileSystem().getSeparator()));
  }

  // Written out: the methods that a record generates are linked at their first call, which takes
  // tens of milliseconds.
  @Override
  public boolean equals(Object other) {
    return other instanceof RelativePath that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public int compareTo(RelativePath other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
