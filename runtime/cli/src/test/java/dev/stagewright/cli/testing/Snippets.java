package dev.stagewright.cli.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pieces of these tests' sources, and of their stages', that the pages show. */
public final class Snippets {
  private static final Pattern BEGIN = Pattern.compile("\\s*(?://|#) row: (\\S+)");
  private static final Pattern END = Pattern.compile("\\s*(?://|#) end");

  private Snippets() {}

  /**
   * Reads them, by name: what stands between "row: NAME" and "end", in comments of any language.
   */
  public static SortedMap<String, String> read() throws IOException {
    SortedMap<String, String> snippets = new TreeMap<>();
    try (Stream<Path> sources = Files.walk(Path.of("src", "test", "java"))) {
      for (Path source : sources.filter(Snippets::isSource).toList()) {
        read(Files.readAllLines(source), snippets);
      }
    }
    return snippets;
  }

  private static boolean isSource(Path file) {
    return file.toString().endsWith(".java");
  }

  private static void read(List<String> lines, SortedMap<String, String> snippets) {
    List<String> open = new ArrayList<>();
    String name = "";
    for (String line : lines) {
      Matcher begin = BEGIN.matcher(line);
      if (begin.matches()) {
        name = begin.group(1);
        open.clear();
      } else if (END.matcher(line).matches()) {
        String text = String.join("\n", open).stripIndent() + "\n";
        if (snippets.put(name, text) != null) {
          throw new IllegalStateException("Two snippets are called " + name);
        }
        name = "";
      } else if (!name.isEmpty()) {
        open.add(line);
      }
    }
  }
}
