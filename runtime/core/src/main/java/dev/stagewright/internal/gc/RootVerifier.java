package dev.stagewright.internal.gc;

import dev.stagewright.internal.finding.Finding;
import dev.stagewright.internal.fs.ReadFailures;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.ref.StageName;
import dev.stagewright.store.StoreException;
import dev.stagewright.tools.Roots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A check for roots that do not keep their target, which makes deletion unsafe. */
public final class RootVerifier {
  private static final String NO_NAME = "no root can have that name";

  private final DiskStore store;
  private final RootLinks links;
  private final List<Finding> findings = new ArrayList<>();

  private RootVerifier(DiskStore store) {
    this.store = store;
    this.links = new RootLinks(store);
  }

  public static List<Finding> of(DiskStore store, Path names, Path linked) {
    RootVerifier damage = new RootVerifier(store);
    RootFiles.list(names).stream().filter(file -> !isHidden(file)).forEach(damage::named);
    RootFiles.list(names).stream()
        .filter(file -> isHidden(file) && !RootFiles.isDraft(file))
        .forEach(damage::hidden);
    RootFiles.list(linked).stream().filter(file -> !isHidden(file)).forEach(damage::linked);
    return List.copyOf(damage.findings);
  }

  private static boolean isHidden(Path file) {
    return file.getFileName().toString().startsWith(".");
  }

  /** Reports a draft that is complete but was never renamed. Other hidden files are foreign. */
  private void hidden(Path file) {
    try {
      RootFiles.read(file, RootFiles::target);
    } catch (StoreException e) {
      return;
    }
    find(Finding.Kind.UNEXPECTED, file, NO_NAME);
  }

  private void named(Path file) {
    String name = file.getFileName().toString();
    if (StageName.isValid(name)) {
      check(file, found -> keeps(found, RootFiles.read(found, RootFiles::target)));
    } else {
      find(Finding.Kind.UNEXPECTED, file, NO_NAME);
    }
  }

  private void linked(Path file) {
    check(file, found -> {
      Roots.Root.Linked root = RootFiles.read(found, RootLinks::read);
      if (!found.endsWith(RootLinks.registered(root.link()))) {
        find(
            Finding.Kind.CHANGED,
            found,
            "it has not the name of the link %s".formatted(root.link()));
      } else if (links.stands(root)) {
        keeps(found, root.target());
      } else if (RootLinks.isDangling(root)) {
        find(Finding.Kind.CHANGED, found, "the link %s leads to nothing".formatted(root.link()));
      }
    });
  }

  private void keeps(Path file, Roots.Root.Target target) {
    boolean isThere = target instanceof Roots.Root.Target.All all
        ? !store.names(all.dref()).isEmpty()
        : Files.isDirectory(RootLinks.folder(store, target));
    if (!isThere) {
      find(Finding.Kind.MISSING, file, "what it keeps is not there: " + target);
    }
  }

  private void check(Path file, Consumer<Path> look) {
    try {
      look.accept(file);
    } catch (StoreException e) {
      if (e.getCause() instanceof IOException cause) {
        find(
            ReadFailures.isDamage(file, cause) ? Finding.Kind.CHANGED : Finding.Kind.UNREADABLE,
            file,
            ReadFailures.described(cause));
      } else {
        find(Finding.Kind.CHANGED, file, String.valueOf(e.getMessage()));
      }
    }
  }

  private void find(Finding.Kind kind, Path file, String problem) {
    findings.add(new Finding(
        kind,
        file,
        problem,
        "set it again, or take it away; what was lost or set aside is there again once it is realized",
        Set.of()));
  }
}
