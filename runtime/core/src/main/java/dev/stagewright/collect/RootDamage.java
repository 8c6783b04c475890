package dev.stagewright.collect;

import dev.stagewright.file.ReadFailures;
import dev.stagewright.finding.Finding;
import dev.stagewright.ref.StageName;
import dev.stagewright.store.StoreException;
import dev.stagewright.store.StoreFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Looks for roots that do not keep what they were set to keep: no garbage collection would tell.
 */
final class RootDamage {
  private final StoreFolder store;
  private final List<Finding> findings = new ArrayList<>();

  private RootDamage(StoreFolder store) {
    this.store = store;
  }

  static List<Finding> of(StoreFolder store, Path names, Path linked) {
    RootDamage damage = new RootDamage(store);
    RootFiles.list(names).forEach(damage::named);
    RootFiles.list(linked).stream()
        .filter(file -> !file.getFileName().toString().startsWith("."))
        .forEach(damage::linked);
    return List.copyOf(damage.findings);
  }

  private void named(Path file) {
    String name = file.getFileName().toString();
    if (StageName.isValid(name)) {
      check(file, found -> keeps(found, RootFiles.read(found, text -> Target.parse(text.strip()))));
    } else if (!name.startsWith(".")) {
      find(Finding.Kind.UNEXPECTED, file, "no root can have that name");
    }
  }

  private void linked(Path file) {
    check(file, found -> {
      Root.Linked root = RootFiles.read(found, Links::read);
      if (!found.endsWith(Links.registered(root.link()))) {
        find(
            Finding.Kind.CHANGED,
            found,
            "it has not the name of the link %s".formatted(root.link()));
      } else if (Files.isSymbolicLink(root.link())) {
        keeps(found, root.target());
      }
    });
  }

  private void keeps(Path file, Target target) {
    if (!Files.exists(Links.folder(store, target))) {
      find(Finding.Kind.MISSING, file, "what it keeps is not there: " + target);
    }
  }

  private void check(Path file, Consumer<Path> look) {
    try {
      look.accept(file);
    } catch (StoreException e) {
      boolean isDamage =
          !(e.getCause() instanceof IOException cause) || ReadFailures.isDamage(file, cause);
      find(
          isDamage ? Finding.Kind.CHANGED : Finding.Kind.UNREADABLE,
          file,
          String.valueOf(e.getCause()));
    }
  }

  private void find(Finding.Kind kind, Path file, String problem) {
    findings.add(new Finding(kind, file, problem, "set it again, or delete it", Set.of()));
  }
}
