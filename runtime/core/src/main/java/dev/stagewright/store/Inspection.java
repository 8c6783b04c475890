package dev.stagewright.store;

import dev.stagewright.ref.RRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Collects what is wrong in one place after the other, and goes on whatever it meets. */
final class Inspection {
  private final String remedy;
  private final Set<RRef> spoilt;
  private final List<Finding> findings = new ArrayList<>();

  Inspection(String remedy, Set<RRef> spoilt) {
    this.remedy = remedy;
    this.spoilt = spoilt;
  }

  /** Reads something, and throws what says how it is wrong. */
  @FunctionalInterface
  interface Check {
    void run() throws IOException;
  }

  Inspection check(Path place, Check check) {
    try {
      check.run();
    } catch (UncheckedIOException e) {
      told(place, Objects.requireNonNull(e.getCause()));
    } catch (IOException e) {
      told(place, e);
    } catch (StoreException e) {
      told(place, e.getCause() instanceof IOException cause ? cause : new IOException(e));
    } catch (RuntimeException e) {
      find(Finding.Kind.CHANGED, place, String.valueOf(e.getMessage()));
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

  void find(Finding.Kind kind, Path place, String problem) {
    findings.add(new Finding(kind, place, problem, remedy, spoilt));
  }

  void add(Finding finding) {
    findings.add(finding);
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }
}
