package dev.stagewright.finding;

import dev.stagewright.ref.RRef;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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
   * Looks at one place. What the check throws is found, as what it tells of: an
   * {@link IOException}, or one that is the cause, of what cannot be read, anything else of what is
   * wrong.
   *
   * @param place the file or folder
   * @param check reads it
   * @return this inspection
   */
  public Inspection check(Path place, Check check) {
    try {
      check.run();
    } catch (IOException e) {
      told(place, e);
    } catch (RuntimeException e) {
      if (e.getCause() instanceof IOException cause) {
        told(place, cause);
      } else {
        find(Finding.Kind.CHANGED, place, String.valueOf(e.getMessage()));
      }
    }
    return this;
  }

  private void told(Path place, IOException e) {
    if (e instanceof NoSuchFileException) {
      find(Finding.Kind.MISSING, place, "it is missing");
    } else if (e instanceof CharacterCodingException) {
      find(Finding.Kind.CHANGED, place, "it is no UTF-8");
    } else if (e instanceof AccessDeniedException) {
      findings.add(new Finding(
          Finding.Kind.UNREADABLE,
          place,
          "it may not be read (%s)".formatted(e),
          "verify it as a user who may read it",
          Set.of()));
    } else {
      find(Finding.Kind.UNREADABLE, place, "it cannot be read (%s)".formatted(e));
    }
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
