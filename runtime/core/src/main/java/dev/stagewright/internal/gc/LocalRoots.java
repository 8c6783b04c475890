package dev.stagewright.internal.gc;

import dev.stagewright.internal.finding.Finding;
import dev.stagewright.internal.store.AtomicFile;
import dev.stagewright.internal.store.BrokenRootException;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.internal.store.StoreLock;
import dev.stagewright.ref.StageName;
import dev.stagewright.store.StoreException;
import dev.stagewright.tools.Roots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The roots of a local store: names in the store, and links to it from elsewhere. A root keeps its
 * target and everything the target was built from.
 */
public final class LocalRoots implements Roots {
  private final DiskStore store;
  private final RootLinks links;
  private final Path names;
  private final Path linked;

  private LocalRoots(DiskStore store) {
    this.store = store;
    this.links = new RootLinks(store);
    this.names = store.root().resolve("roots").resolve("names");
    this.linked = store.root().resolve("roots").resolve("links");
  }

  /**
   * Returns the roots of a store.
   *
   * @param store the store
   * @return its roots
   */
  public static LocalRoots of(DiskStore store) {
    return new LocalRoots(store);
  }

  @Override
  public List<Roots.Root> list() {
    List<Roots.Root> roots = new ArrayList<>(named());
    linked().stream().filter(links::stands).forEach(roots::add);
    return roots;
  }

  /** Lists the roots for a deletion, which must not proceed past a broken one. */
  public List<Roots.Root> intact() {
    List<Finding> findings = verify();
    if (!findings.isEmpty()) {
      Finding first = findings.get(0);
      throw new BrokenRootException(
          "Nothing was deleted, since %s keeps nothing (%s, %s). Set it again with 'stagewright root add' or 'root link', or take it away with 'root rm' or 'root unlink'. What was set aside or lost is there again once it is realized"
              .formatted(title(first.place()), first.place(), first.problem()),
          first.place());
    }
    return list();
  }

  private String title(Path file) {
    return file.startsWith(names) ? "the root " + file.getFileName() : "a link";
  }

  private List<Roots.Root.Named> named() {
    return RootFiles.list(names).stream()
        .filter(file -> StageName.isValid(file.getFileName().toString()))
        .map(file -> RootFiles.read(
            file,
            text -> new Roots.Root.Named(file.getFileName().toString(), RootFiles.target(text))))
        .toList();
  }

  private List<Roots.Root.Linked> linked() {
    return RootFiles.list(linked).stream()
        .filter(file -> !file.getFileName().toString().startsWith("."))
        .map(file -> RootFiles.read(file, RootLinks::read))
        .toList();
  }

  @Override
  public void add(String name, Roots.Root.Target target) {
    Roots.Root.Named root = new Roots.Root.Named(name, target);
    change(() -> {
      check(target);
      AtomicFile.write(store, names.resolve(root.name()), RootFiles.text(target));
    });
  }

  @Override
  public boolean remove(String name) {
    Path file = names.resolve(new StageName(name).text());
    boolean[] removed = {false};
    change(() -> removed[0] = Files.deleteIfExists(file));
    return removed[0];
  }

  @Override
  public void link(Path link, Roots.Root.Target target) {
    change(() -> {
      check(target);
      Roots.Root.Linked root = new Roots.Root.Linked(RootLinks.absolute(link), target);
      AtomicFile.write(store, registration(root.link()), RootLinks.write(root));
      links.make(root);
    });
  }

  @Override
  public boolean unlink(Path link) {
    boolean[] removed = {false};
    change(() -> {
      Path place = RootLinks.absolute(link);
      Path file = registration(place);
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && isGivenUp(file)) {
        removed[0] = Files.deleteIfExists(file);
      }
    });
    return removed[0];
  }

  /**
   * Deletes a link. A foreign file in its place is kept, and so is the record until it is
   * forgotten.
   */
  private boolean isGivenUp(Path file) throws IOException {
    Roots.Root.Linked root;
    try {
      root = RootFiles.read(file, RootLinks::read);
    } catch (StoreException e) {
      return true; // a damaged record keeps nothing, and is in the way
    }
    boolean isOurs = links.stands(root) || RootLinks.isDangling(root);
    if (isOurs) {
      Files.deleteIfExists(root.link());
    }
    return isOurs;
  }

  /**
   * Finds roots that keep nothing, because they are unreadable or their target is missing.
   *
   * @return the findings; empty if all roots are intact
   * @throws StoreException if the roots cannot be listed
   */
  public List<Finding> verify() {
    return RootVerifier.of(store, names, linked);
  }

  /** Deletes the records of links that are gone or lead elsewhere. */
  void forget() throws IOException {
    for (Roots.Root.Linked root : linked()) {
      if (!links.stands(root)) {
        Files.deleteIfExists(registration(root.link()));
      }
    }
  }

  private Path registration(Path link) {
    return linked.resolve(RootLinks.registered(link));
  }

  private void check(Roots.Root.Target target) {
    if (!Files.exists(RootLinks.folder(store, target))) {
      throw new StoreException(
          "%s has no %s to keep: realize it first".formatted(store.root(), target));
    }
  }

  @FunctionalInterface
  private interface Change {
    void run() throws IOException;
  }

  /**
   * Changes the roots under the store lock, so that no target is deleted between its check and its
   * record.
   */
  @SuppressWarnings("try")
  private void change(Change change) {
    try (StoreLock lock = store.enter(() -> {})) {
      change.run();
    } catch (IOException e) {
      throw new StoreException("Cannot change the roots of %s".formatted(store.root()), e);
    }
  }

  /** Returns a readable description with the store. */
  @Override
  public String toString() {
    return "roots of " + store.root();
  }
}
