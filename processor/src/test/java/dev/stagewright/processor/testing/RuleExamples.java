package dev.stagewright.processor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The examples of one rule: the folder {@code rules/<Code>}.
 *
 * <p>The file {@code rule.md} holds the rule, its first sentence on a line of its own;
 * {@code bad.java} breaks it, {@code good.java} is the same stage put right, and the other files
 * break it in other ways. Sources of other packages, which all of them may use, lie in the folder
 * {@code beside}.
 *
 * @param folder the folder
 */
public record RuleExamples(Path folder) {
  private static final Path RULES = Path.of("src/test/resources/rules");

  /** Lists the rules by their codes. */
  public static Stream<RuleExamples> all() {
    return list(RULES).filter(folder -> !folder.endsWith("compiler")).map(RuleExamples::new);
  }

  /** Lists what compilers complain of themselves; the first line is a pattern there. */
  public static Stream<Path> compilerComplaints() {
    return list(RULES.resolve("compiler"));
  }

  public String code() {
    return folder.getFileName().toString();
  }

  /** Lists the stages that break the rule, the one of the page first. */
  public List<BadStage> bad() {
    return Stream.concat(
            Stream.of(folder.resolve("bad.java")),
            list(folder)
                .filter(file -> file.toString().endsWith(".java"))
                .filter(file -> !file.endsWith("bad.java") && !file.endsWith("good.java")))
        .map(BadStage::read)
        .toList();
  }

  /** Gives the sources of other packages. */
  public static List<String> beside(Path folder) {
    Path beside = folder.resolve("beside");
    return Files.isDirectory(beside) ? list(beside).map(RuleExamples::read).toList() : List.of();
  }

  public String good() {
    return read(folder.resolve("good.java"));
  }

  public String text() {
    return read(folder.resolve("rule.md"));
  }

  public static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> list(Path folder) {
    try (Stream<Path> list = Files.list(folder)) {
      return list.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return code();
  }
}
