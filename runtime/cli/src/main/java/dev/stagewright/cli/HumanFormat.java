package dev.stagewright.cli;

import dev.stagewright.internal.fingerprint.OwnPackages;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Times, sizes and lists as people read them. */
final class HumanFormat {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final int KILO = 1000;
  private static final int FEW = 3;
  private static final String UNITS = "kMGTPE";

  private HumanFormat() {}

  /** Returns a time in the time zone of the machine, or a dash where none was recorded. */
  static String time(Optional<Instant> instant) {
    return instant.map(time -> TIME.format(time.atZone(ZoneId.systemDefault()))).orElse("-");
  }

  static String duration(Duration duration) {
    return duration.toMinutes() < 1
        ? String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1e3)
        : "%s min %s s".formatted(duration.toMinutes(), duration.toSecondsPart());
  }

  /** Returns a number with its digits in groups of three. */
  static String count(long things) {
    return String.format(Locale.ROOT, "%,d", things);
  }

  /** Returns a size in decimal units, as disks are sold. */
  static String size(long bytes) {
    double rest = bytes;
    int unit = -1;
    while (rest >= KILO && unit < UNITS.length() - 1) {
      rest /= KILO;
      unit++;
    }
    return unit < 0
        ? bytes + " B"
        : String.format(Locale.ROOT, "%.1f %cB", rest, UNITS.charAt(unit));
  }

  /** Returns packages in a line, or their number where one author has many. */
  static String packages(Collection<String> names) {
    Map<String, List<String>> byAuthor = names.stream()
        .collect(Collectors.groupingBy(HumanFormat::author, TreeMap::new, Collectors.toList()));
    return byAuthor.entrySet().stream()
        .map(author -> packages(author.getKey(), author.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String packages(String author, List<String> names) {
    return names.size() > FEW
        ? "%s (%s packages)".formatted(author, names.size())
        : String.join(", ", names).replaceFirst("^$", "the unnamed package");
  }

  private static String author(String name) {
    String any = name.isEmpty() ? "Any" : name.replace('.', '/') + "/Any";
    return OwnPackages.of(List.of(any)).roots().iterator().next().replace('/', '.');
  }
}
