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

/** Collects what is wrong in one place after the other, and goes on whatever it meets. */
public final class Inspection {
  private final String remedy;
  private final Set<RRef> spoilt;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * Begins with nothing.
   *
   * @param remedy what to do about all that is found, as a clause
   * @param spoilt the realizations that must not be handed out because of it
   */
  public Inspection(String remedy, Set<RRef> spoilt) {
    this.remedy = remedy;
    this.spoilt = spoilt;
  }

  /** Reads something, and throws what says how it is wrong. */
  @FunctionalInterface
  public interface Check {

    /**
     * Reads it.
     *
     * @throws IOException if it is not there, or cannot be read
     */
    void run() throws IOException;
  }

  /**
   * Looks at one file. What the check throws is found, as what it tells of: an {@link IOException},
   * or one that is the cause, of what cannot be read, anything else of what is wrong.
   *
   * @param file the file
   * @param check reads it
   * @return this inspection
   */
  public Inspection check(Path file, Check check) {
    return check(file, check, e -> ReadFailures.isDamage(file, e));
  }

  /**
   * Looks at one folder, and tells what it finds in the same way.
   *
   * @param folder the folder
   * @param check lists it, and reads what is in it
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

  /** Another user, or the same at another time, may find it as it was built. */
  private void unreadable(Path place, Exception e) {
    findings.add(new Finding(
        Finding.Kind.UNREADABLE,
        place,
        "it cannot be read here (%s)".formatted(e),
        "it may be sound: verify it as a user who may read it, or once that is mended",
        Set.of()));
  }

  /**
   * Adds what is wrong in one place.
   *
   * @param kind what sort of damage it is
   * @param place the file or folder
   * @param problem what is wrong with it, as a clause
   */
  public void find(Finding.Kind kind, Path place, String problem) {
    findings.add(new Finding(kind, place, problem, remedy, spoilt));
  }

  /**
   * Adds what was found elsewhere.
   *
   * @param finding with a remedy of its own
   */
  public void add(Finding finding) {
    findings.add(finding);
  }

  /**
   * Gives what was found so far.
   *
   * @return what is wrong, in the order in which it was met; empty if nothing is
   */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }
}
