package dev.stagewright.store;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong in one place after the other, and goes on whatever it meets. */
final class Inspection {
  private final String remedy;
  private final List<Finding> findings = new ArrayList<>();

  Inspection(String remedy) {
    this.remedy = remedy;
  }

  /** Reads something, and throws what says how it is wrong. */
  @FunctionalInterface
  interface Check {
    void run() throws IOException;
  }

  Inspection check(Path place, Check check) {
    try {
      check.run();
    } catch (NoSuchFileException e) {
      find(Finding.Kind.MISSING, place, "it is missing");
    } catch (IOException e) {
      find(Finding.Kind.UNREADABLE, place, "it cannot be read (%s)".formatted(e));
    } catch (RuntimeException e) {
      find(Finding.Kind.CHANGED, place, String.valueOf(e.getMessage()));
    }
    return this;
  }

  void find(Finding.Kind kind, Path place, String problem) {
    findings.add(new Finding(kind, place, problem, remedy));
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }
}
