package dev.stagewright.internal.finding;

import dev.stagewright.internal.fs.ReadFailures;
import dev.stagewright.ref.RRef;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** A collector of findings that continues after each problem. */
public final class Inspection {
  private final String remedy;
  private final Set<RRef> spoilt;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * Creates an empty inspection.
   *
   * @param remedy the remedy for all findings, as a clause
   * @param spoilt the realizations to withhold because of them
   */
  public Inspection(String remedy, Set<RRef> spoilt) {
    this.remedy = remedy;
    this.spoilt = spoilt;
  }

  /** A check that throws an exception with the problem. */
  @FunctionalInterface
  public interface Check {

    /**
     * Runs the check.
     *
     * @throws IOException if the file is missing or unreadable
     */
    void run() throws IOException;
  }

  /**
   * Checks a file. An exception of the check becomes a finding: an {@link IOException}, also as a
   * cause, that the file is unreadable, any other that it is damaged.
   *
   * @param file the file
   * @param check reads the file
   * @return this inspection
   */
  public Inspection check(Path file, Check check) {
    return check(file, check, e -> ReadFailures.isDamage(file, e));
  }

  /**
   * Checks a folder, with findings of the same kinds.
   *
   * @param folder the folder
   * @param check lists the folder and reads its content
   * @return this inspection
   */
  public Inspection checkFolder(Path folder, Check check) {
    return check(folder, check, e -> ReadFailures.isDamage(folder.resolve("any"), e));
  }

  private Inspection check(Path place, Check check, Predicate<IOException> isDamage) {
    try {
      check.run();
    } catch (IOException e) {
      told(place, e, isDamage.test(e));
    } catch (InvalidPathException e) {
      unreadable(place, e);
    } catch (RuntimeException e) {
      if (e.getCause() instanceof IOException cause) {
        told(place, cause, isDamage.test(cause));
      } else {
        find(Finding.Kind.CHANGED, place, String.valueOf(e.getMessage()));
      }
    }
    return this;
  }

  private void told(Path place, IOException e, boolean isDamage) {
    if (!isDamage) {
      unreadable(place, e);
    } else if (e instanceof NoSuchFileException) {
      find(Finding.Kind.MISSING, place, "it is missing");
    } else if (e instanceof CharacterCodingException) {
      find(Finding.Kind.CHANGED, place, "it is no UTF-8");
    } else {
      find(Finding.Kind.CHANGED, place, "it cannot be read (%s)".formatted(e));
    }
  }

  /** Adds an unreadable place, which another user may read, or the same one later. */
  private void unreadable(Path place, Exception e) {
    findings.add(new Finding(
        Finding.Kind.UNREADABLE,
        place,
        "it cannot be read here (%s)".formatted(e),
        "it may be sound: verify it as a user who may read it, or once that is mended",
        Set.of()));
  }

  /**
   * Adds a finding.
   *
   * @param kind the kind of damage
   * @param place the file or folder
   * @param problem the problem, as a clause
   */
  public void find(Finding.Kind kind, Path place, String problem) {
    findings.add(new Finding(kind, place, problem, remedy, spoilt));
  }

  /**
   * Adds a finding of another inspection.
   *
   * @param finding the finding, with its own remedy
   */
  public void add(Finding finding) {
    findings.add(finding);
  }

  /**
   * Returns the findings so far.
   *
   * @return the findings in order; empty if there are none
   */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }
}
