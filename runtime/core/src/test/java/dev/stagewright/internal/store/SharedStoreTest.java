package dev.stagewright.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagewright.OrdinaryUser;
import dev.stagewright.Scratch;
import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.internal.gc.Quarantine;
import dev.stagewright.internal.local.LocalStore;
import dev.stagewright.internal.verify.Verifier;
import dev.stagewright.ref.RRef;
import dev.stagewright.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that several users of one machine have, as they are allowed to. */
class SharedStoreTest {
  private static final int ANN = 65531;
  private static final int BOB = 65532;

  private final Path folder;
  private final Path shared;

  SharedStoreTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.shared = Files.createDirectory(folder.resolve("shared"));
  }

  /** Realizes a stage, or deletes what there is of it, and tells how that went. */
  public static final class Main {
    private Main() {}

    public static void main(String[] arguments) {
      Work work =
          Work.writing(arguments[2], arguments[1].equals("change") ? "other" : arguments[2]);
      try (Store store =
          Store.open(Path.of(arguments[0])).withClock(() -> Instant.parse(arguments[3]))) {
        boolean had = store.isRealized(work);
        switch (arguments[1]) {
          case "realize" -> store.realize(work);
          case "rebuild", "change" -> store.rebuild(work);
          case "isolate" -> isolate(LocalStore.of(store).disk());
          default -> delete(LocalStore.of(store).disk(), work);
        }
        System.out.println(arguments[1] + (had ? " had" : " had not"));
      } catch (RuntimeException | IOException e) {
        System.out.println(e.getMessage());
      }
    }

    private static void isolate(DiskStore store) {
      Quarantine.of(store, InstantSource.system(), () -> {})
          .isolate(Verifier.of(store).verify());
    }

    private static void delete(DiskStore store, Work work) throws IOException {
      try (ExclusiveAccess alone = store.clear(() -> {})) {
        for (RRef rref : store.names(work.configuration().dref())) {
          alone.delete(rref);
        }
      }
    }
  }

  @BeforeEach
  void severalUsers() throws IOException {
    OrdinaryUser.assumePossible();
    Assumptions.assumeTrue(OrdinaryUser.isRoot(), "only root can be several users");
    Files.setAttribute(shared, "unix:uid", ANN);
    Files.setAttribute(shared, "unix:gid", 65534);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private String run(int user, String umask, String... arguments) throws Exception {
    Path home = Files.createTempDirectory(folder, "home");
    String time = arguments.length > 2 ? arguments[2] : "2026-01-31T12:00:00Z";
    return String.join(
        "\n",
        OrdinaryUser.run(
            user, home, umask, Main.class, store().toString(), arguments[0], arguments[1], time));
  }

  private Path store() {
    return shared.resolve("store");
  }

  @Test
  void whoMayReadOnlyReuses() throws Exception {
    assertThat(run(ANN, "022", "realize", "one")).isEqualTo("realize had not");
    Map<String, String> before = Scratch.tree(store());

    assertThat(run(BOB, "022", "realize", "one")).isEqualTo("realize had");
    assertThat(run(BOB, "022", "realize", "two")).contains("The store cannot be written");
    assertThat(run(BOB, "022", "delete", "one")).contains("check that it may be written");
    assertThat(Scratch.tree(store())).isEqualTo(before);
  }

  @Test
  void aGroupThatMayWriteBuildsTogether() throws Exception {
    Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwxr-x"));
    assertThat(run(ANN, "002", "realize", "one")).isEqualTo("realize had not");

    assertThat(run(BOB, "002", "realize", "one", "2026-03-01T00:00:00Z")).isEqualTo("realize had");
    assertThat(run(BOB, "002", "realize", "two")).isEqualTo("realize had not");
    assertThat(run(BOB, "002", "rebuild", "one")).isEqualTo("rebuild had");
    assertThat(run(ANN, "002", "rebuild", "two")).isEqualTo("rebuild had");
    DiskStore store = DiskStore.open(store());
    RRef one = store.names(Work.writing("one", "one").configuration().dref()).get(0);
    assertThat(store.builds(one)).hasSize(2);
    assertThat(Verifier.of(store).verify()).isEmpty();
  }

  @Test
  void whatOneBuiltOfADerivationStandsBesideWhatAnotherDid() throws Exception {
    Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwxr-x"));
    run(ANN, "002", "realize", "one");

    assertThat(run(BOB, "002", "change", "one")).isEqualTo("change had");
    DiskStore store = DiskStore.open(store());
    assertThat(store.names(Work.writing("one", "one").configuration().dref())).hasSize(2);
  }

  /** Some systems let nobody link another's file: then each has his own. */
  @Test
  void whatTwoUsersBuiltAlikeIsWellAndGoesWithBoth() throws Exception {
    Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwxr-x"));
    assertThat(run(ANN, "002", "change", "one")).isEqualTo("change had not");
    assertThat(run(BOB, "002", "change", "two")).isEqualTo("change had not");
    assertThat(Verifier.of(DiskStore.open(store())).verify()).isEmpty();

    assertThat(run(ANN, "002", "delete", "one")).isEqualTo("delete had");
    assertThat(Verifier.of(DiskStore.open(store())).verify()).isEmpty();
    assertThat(run(BOB, "002", "realize", "two")).isEqualTo("realize had");
  }

  /** Folders are their owner's to move: what another cannot set aside stays where all find it. */
  @Test
  void whatIsDamagedIsForItsOwnerToSetAside() throws Exception {
    Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwxr-x"));
    run(ANN, "002", "realize", "one");
    DiskStore store = DiskStore.open(store());
    RRef one = store.names(Work.writing("one", "one").configuration().dref()).get(0);
    Files.writeString(store.folder(one).resolve("files/out"), "eno");

    assertThat(run(BOB, "002", "isolate", "one")).contains("Cannot set aside what is damaged");
    assertThat(store.find(one)).isPresent();
    assertThat(run(ANN, "002", "isolate", "one")).isEqualTo("isolate had");
    assertThat(store.find(one)).isEmpty();
    assertThat(store.evidence()).hasSize(1);
  }

  /** Otherwise what one makes belongs to a group of its own, and the others may not go on. */
  @Test
  void foldersOfAGroupStayItsOwn() throws Exception {
    Files.setAttribute(shared, "unix:mode", 02775);
    run(ANN, "002", "realize", "one");

    DiskStore store = DiskStore.open(store());
    for (Path place :
        List.of(store(), store.folder(Work.writing("one", "one").configuration().dref()))) {
      assertThat((Integer) Files.getAttribute(place, "unix:mode") & 02070)
          .as(place.toString())
          .isEqualTo(02070);
    }
  }

  @Test
  void whoUsedWhatAnotherBuiltIsNoted() throws Exception {
    Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwxr-x"));
    run(ANN, "002", "realize", "one");
    run(BOB, "002", "realize", "one", "2026-03-01T00:00:00Z");

    DiskStore store = DiskStore.open(store());
    RRef one = store.names(Work.writing("one", "one").configuration().dref()).get(0);
    assertThat(store.lastUsed(one)).isEqualTo("2026-03-01T00:00:00Z");
  }

  @Test
  void whatEverybodyMayWriteIsNoStore() throws Exception {
    DiskStore.open(store());
    Files.setPosixFilePermissions(store(), PosixFilePermissions.fromString("rwxrwxrwx"));

    assertThatThrownBy(() -> DiskStore.open(store()))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(
            "Every user of this machine may write to " + store().toRealPath())
        .hasMessageContaining("chmod -R o-w");
  }

  @Test
  void aStoreIsNotMadeForEverybody() throws Exception {
    assertThat(run(ANN, "000", "realize", "one")).isEqualTo("realize had not");

    assertThat(Files.getPosixFilePermissions(store()))
        .contains(PosixFilePermission.GROUP_WRITE)
        .doesNotContain(PosixFilePermission.OTHERS_WRITE);
    assertThat(List.of(run(ANN, "000", "realize", "one"))).containsExactly("realize had");
  }
}
