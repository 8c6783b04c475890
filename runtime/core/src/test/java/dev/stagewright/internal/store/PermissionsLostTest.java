package dev.stagewright.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.OrdinaryUser;
import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.build.RealizeException;
import dev.stagewright.internal.local.LocalStore;
import dev.stagewright.internal.verify.Verifier;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where permissions are missing, an ordinary user reads what can be read, and is told the rest. */
class PermissionsLostTest {
  private static final Work BASE = Work.stage("base")
      .promising("out")
      .doing(site -> Work.write(site, "out", "x"))
      .done();
  private static final Work TOP = Work.stage("top").on(BASE).done();
  private static final Work NEW = Work.stage("new").on(BASE).done();

  @BeforeAll
  static void onlyWherePermissionsAreKnown() {
    OrdinaryUser.assumePossible();
  }

  /** Says what becomes of what is there and of what is not. */
  public static final class Reader {
    private Reader() {}

    public static void main(String[] arguments) {
      Store store = Store.open(Path.of(arguments[0]));
      System.out.println(store.realize(BASE).text("out") + store.plan(TOP).isRealized());
      System.out.println(told(() -> store.realize(NEW)));
      System.out.println(told(() -> store.collector().remove(store.realize(TOP).rref())));
      System.out.println(Verifier.of(LocalStore.of(store).disk()).verify());
    }
  }

  /** Takes the permissions of each place in turn, and says what is neither a result nor told. */
  public static final class Taker {
    private Taker() {}

    public static void main(String[] arguments) throws IOException {
      Path root = Path.of(arguments[0]);
      Store first = Store.open(root);
      RRef rref = first.realize(TOP).rref();
      first.collector().remove(rref);
      first.realize(TOP);
      Files.createDirectories(root.resolve("failed"));
      for (Path place : places(root)) {
        Set<PosixFilePermission> before = Files.getPosixFilePermissions(place);
        for (String less : List.of("---------", "r-xr-xr-x", "--x--x--x")) {
          if (place.endsWith("context.json")) {
            Files.delete(root.resolve("index")); // or nobody would look
          }
          Files.setPosixFilePermissions(place, PosixFilePermissions.fromString(less));
          List<String> told = List.of(
              told(() -> Store.open(root).realize(BASE)),
              told(() -> Store.open(root).realize(NEW)),
              told(() -> Store.open(root).rebuild(TOP)),
              told(() -> Verifier.of(DiskStore.open(root)).verify()));
          if (place.startsWith(root.resolve("derivations").resolve(BASE.dref().folderName()))) {
            check(place, told);
          }
          Files.setPosixFilePermissions(place, before);
          told.stream()
              .filter(sentence -> sentence.startsWith("UNTYPED"))
              .forEach(sentence -> System.out.println(place + " " + less + ": " + sentence));
          Store again = Store.open(root);
          again.realize(TOP);
          again.realize(NEW);
          Verifier.of(LocalStore.of(again).disk()).verify().forEach(System.out::println);
        }
      }
      System.out.println("done");
    }

    /** What nobody may read is told by all, and taken for damaged by none. */
    private static void check(Path place, List<String> told) {
      if (!told.get(3).equals("fine")) {
        System.out.println("verify stopped at " + place + ": " + told.get(3));
      }
      boolean isUnreadable = place.endsWith("context.json") && !Files.isReadable(place);
      if (isUnreadable && !told.get(0).contains("AccessDenied")) {
        System.out.println("not told to be unreadable: " + place + ": " + told.get(0));
      }
    }

    private static List<Path> places(Path root) throws IOException {
      try (Stream<Path> all = Files.walk(root)) {
        return List.copyOf(new LinkedHashSet<>(all.toList()));
      }
    }
  }

  private static String told(Runnable action) {
    try {
      action.run();
      return "fine";
    } catch (RealizeException | StoreException e) {
      return String.valueOf(e.getMessage()).lines().findFirst().orElse("") + " " + e.getCause();
    } catch (RuntimeException e) {
      return "UNTYPED " + e + " at " + e.getStackTrace()[0];
    }
  }

  @Test
  void aStoreOfSomebodyElseIsRead(@TempDir Path folder) throws Exception {
    Path root = folder.resolve("store");
    Store.open(root).realize(TOP);
    List<String> said = OrdinaryUser.run(folder, "022", Reader.class, root.toString());

    assertThat(said).hasSize(4);
    assertThat(said.get(0)).isEqualTo("xtrue");
    assertThat(said.get(1)).contains("The store cannot be written", "AccessDenied");
    assertThat(said.get(2)).contains("check that it may be written");
    assertThat(said.get(3)).isEqualTo("[]");
  }

  @Test
  void whereverPermissionsAreMissing(@TempDir Path folder) throws Exception {
    String root = folder.resolve("store").toString();
    assertThat(OrdinaryUser.run(folder, "022", Taker.class, root)).containsExactly("done");
  }
}
