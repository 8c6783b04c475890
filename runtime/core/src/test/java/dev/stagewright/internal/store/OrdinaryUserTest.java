package dev.stagewright.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.OrdinaryUser;
import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.build.BuildEnvironment;
import dev.stagewright.build.ManualBuild;
import dev.stagewright.build.RealizeResult;
import dev.stagewright.internal.fs.LinkCount;
import dev.stagewright.tools.GarbageCollector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promises 3 and 4 as a user for whom permissions count: root may write anywhere. */
class OrdinaryUserTest {

  @FunctionalInterface
  private interface Crime {
    void commit() throws IOException;
  }

  /** Publishes, publishes the same bytes again, and then tries to change what is published. */
  public static final class Main {
    private Main() {}

    public static void main(String[] arguments) throws IOException {
      Work work = Work.stage("work")
          .doing(site -> {
            Work.write(site, "folder/out", "x");
            Files.createDirectory(site.folder().resolve("empty"));
          })
          .done();
      try (Store store = Store.open(Path.of(arguments[0]))) {
        Path files = store.realize(work).folder();
        store.rebuild(work);
        System.out.println(files.getParent());
        attempts(files).forEach(Main::attempt);
      }
    }

    private static List<Crime> attempts(Path files) {
      Path out = files.resolve("folder/out");
      Path realization = files.resolveSibling("");
      return List.of(
          () -> Files.writeString(out, "y"),
          () -> Files.delete(out),
          () -> Files.writeString(files.resolve("new"), ""),
          () -> Files.writeString(files.resolve("empty/new"), ""),
          () -> Files.move(files.resolve("empty"), files.resolve("other")),
          () -> Files.writeString(files.resolveSibling("manifest"), ""),
          () -> Files.writeString(files.resolveSibling("new"), ""),
          () -> Files.move(files, realization.resolve("moved")));
    }

    private static void attempt(Crime crime) {
      try {
        crime.commit();
        System.out.println("done");
      } catch (IOException e) {
        System.out.println("refused");
      }
    }
  }

  @BeforeAll
  static void onlyWherePermissionsAreKnown() {
    OrdinaryUser.assumePossible();
  }

  @Test
  void publishesAndThenMayChangeNothing(@TempDir Path folder) throws Exception {
    List<String> said = run(folder, "022");

    assertThat(said.subList(1, said.size())).hasSize(8).containsOnly("refused");
    try (Stream<Path> records = Files.list(Path.of(said.get(0)).resolve("builds"))) {
      assertThat(records).as("two builds, each with record, log and checksums").hasSize(6);
    }
    assertThat(folder.resolve("store/tmp")).isEmptyDirectory();
  }

  @Test
  void theUmaskDoesNotCount(@TempDir Path one, @TempDir Path two) throws Exception {
    Path lax = Path.of(run(one, "000").get(0));
    Path strict = Path.of(run(two, "077").get(0));

    assertThat(strict.getFileName()).isEqualTo(lax.getFileName());
    for (String place : List.of("", "files", "files/folder", "files/folder/out", "manifest")) {
      assertThat(Files.getPosixFilePermissions(strict.resolve(place)))
          .as(place)
          .isEqualTo(Files.getPosixFilePermissions(lax.resolve(place)));
    }
  }

  /** A build may shut folders against its own user, and end in every way that builds end. */
  public static final class Shutting {
    private Shutting() {}

    public static void main(String[] arguments) throws Exception {
      Work shut = Work.stage("work").doing(Shutting::shut).done();
      Work failing = Work.stage("failing")
          .doing(site -> {
            shut(site);
            throw new IllegalStateException("failed");
          })
          .done();
      try (Store store = Store.open(Path.of(arguments[0]))) {
        try (ManualBuild<Work.Idle, Work.Result> given = store.begin(shut, shut)) {
          shut(given.site()); // and gives up
        }
        System.out.println(store.realize(shut).text("---------/b/file"));
        System.out.println(store.tryRealize(failing) instanceof RealizeResult.Failed);
        GarbageCollector collector = store.collector();
        System.out.println(
            collector.run(collector.plan(GarbageCollector.Policy.everything())).bytes() > 0);
      }
    }

    private static void shut(BuildEnvironment site) throws Exception {
      for (String mode : List.of("---------", "r--------", "--x------")) {
        Work.write(site, mode + "/b/file", "kept");
        Files.setPosixFilePermissions(
            site.folder().resolve(mode), PosixFilePermissions.fromString(mode));
      }
    }
  }

  @Test
  void foldersThatNobodyMayEnterAreNotInTheWay(@TempDir Path folder) throws Exception {
    assertThat(run(folder, "022", Shutting.class)).containsExactly("kept", "true", "true");

    for (String place : List.of("store/tmp", "store/failed", "store/derivations")) {
      assertThat(folder.resolve(place)).isEmptyDirectory();
    }
  }

  /** Equal files of two stages, in folders that may not be written any more. */
  public static final class Twins {
    private Twins() {}

    public static void main(String[] arguments) throws Exception {
      try (Store store = Store.open(Path.of(arguments[0]))) {
        for (String name : List.of("one", "other")) {
          Work work = Work.stage(name)
              .doing(site -> Work.write(site, "folder/out", "equal"))
              .done();
          Path out = store.realize(work).folder().resolve("folder/out");
          System.out.println(LinkCount.of(out) + " " + Files.isWritable(out.resolveSibling("")));
        }
      }
    }
  }

  @Test
  void equalFilesAreShared(@TempDir Path folder) throws Exception {
    assertThat(run(folder, "022", Twins.class)).containsExactly("2 false", "3 false");
  }

  private static List<String> run(Path folder, String umask) throws Exception {
    return run(folder, umask, Main.class);
  }

  private static List<String> run(Path folder, String umask, Class<?> main) throws Exception {
    return OrdinaryUser.run(folder, umask, main, folder.resolve("store").toString());
  }
}
