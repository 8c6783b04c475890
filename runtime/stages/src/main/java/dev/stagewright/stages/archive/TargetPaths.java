package dev.stagewright.stages.archive;

import dev.stagewright.internal.text.UnicodeForms;
import dev.stagewright.ref.RelativePath;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The places of entries: inside the folder, each distinct, and the same on every system. */
final class TargetPaths {
  private final int strip;
  private final boolean caseSensitive;
  private final UnpackFailures failures;
  private final Map<String, TakenPath> taken = new HashMap<>();

  private record TakenPath(String path, boolean folder) {}

  TargetPaths(int strip, boolean caseSensitive, UnpackFailures failures) {
    this.strip = strip;
    this.caseSensitive = caseSensitive;
    this.failures = failures;
  }

  /** Returns the place of a name, taken or not, or empty if stripping leaves nothing of it. */
  Optional<RelativePath> of(String name) throws UnpackException {
    if (name.startsWith("/")) {
      throw failures.unsafe(name, "is an absolute path");
    }
    List<String> segments = segments(name);
    // Before stripping, which must not hide where a name leads.
    if (!segments.isEmpty()) {
      check(name, String.join("/", segments));
    }
    return segments.size() <= strip
        ? Optional.empty()
        : Optional.of(new RelativePath(String.join("/", segments.subList(strip, segments.size()))));
  }

  private void check(String name, String path) throws UnpackException {
    Optional<String> fault = RelativePath.fault(path);
    if (fault.isPresent()) {
      throw failures.unsafe(name, "is not a path inside the archive: " + fault.get());
    }
    if (path.indexOf('\ufffd') >= 0) {
      throw failures.unsafe(name, "is not UTF-8");
    }
  }

  /** Takes the place of a folder, and the places of the folders above it. */
  void takeFolder(RelativePath path) throws UnpackException {
    takeParents(path);
    take(new TakenPath(path.text(), true));
  }

  /** Takes the place of a file or a link, and the places of the folders above it. */
  void takeFile(RelativePath path) throws UnpackException {
    takeParents(path);
    take(new TakenPath(path.text(), false));
  }

  private void takeParents(RelativePath path) throws UnpackException {
    String text = path.text();
    for (int slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', slash + 1)) {
      take(new TakenPath(text.substring(0, slash), true));
    }
  }

  private void take(TakenPath place) throws UnpackException {
    TakenPath before = taken.putIfAbsent(key(place.path()), place);
    if (before == null || (before.equals(place) && place.folder())) {
      return;
    }
    throw failures.unsafe(place.path(), taken(place.path(), before.path()));
  }

  private static String taken(String path, String before) {
    if (before.equals(path)) {
      return "is in it twice";
    }
    return UnicodeForms.areSame(path, before)
        ? "is the same as \"%s\" in a Unicode normal form, as \"%s\" is as \"%s\": pack it again with names that spell letters in one way only"
            .formatted(before, UnicodeForms.escaped(path), UnicodeForms.escaped(before))
        : "is the same as \"%s\" on systems that ignore case: caseSensitive(true) allows it"
            .formatted(before);
  }

  private String key(String path) {
    return caseSensitive
        ? Normalizer.normalize(path, Normalizer.Form.NFC)
        : RelativePath.folded(path);
  }

  /** Makes sure that a link leads to a place inside, whatever other links are on its way. */
  void checkLink(RelativePath link, String target) throws UnpackException {
    List<String> at = new ArrayList<>(List.of(link.text().split("/")));
    at.remove(at.size() - 1);
    List<String> down = new ArrayList<>();
    for (String segment : segments(target)) {
      if (segment.equals("..") && down.isEmpty() && !at.isEmpty()) {
        at.remove(at.size() - 1);
      } else {
        down.add(segment);
      }
    }
    Optional<String> fault = target.startsWith("/") || target.isEmpty()
        ? RelativePath.fault(target)
        : down.isEmpty() ? Optional.empty() : RelativePath.fault(String.join("/", down));
    if (fault.isPresent()) {
      throw failures.unsafe(
          link.text(),
          "links to \"%s\", which is not a path inside: %s".formatted(target, fault.get()));
    }
  }

  private static List<String> segments(String path) {
    return Arrays.stream(path.split("/"))
        .filter(segment -> !segment.isEmpty() && !segment.equals("."))
        .toList();
  }
}
