package dev.stagewright.internal.fs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Feature;
import com.google.common.jimfs.Jimfs;
import dev.stagewright.OrdinaryUser;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Deleting and measuring folders, whatever is in them. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FileTreesTest {
  private static final int DEEP = 5_000;

  private final Path folder;

  FileTreesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path tree() throws IOException {
    Path tree = Files.createDirectory(folder.resolve("tree"));
    Files.writeString(tree.resolve("file"), "12345");
    Path inner = Files.createDirectories(tree.resolve("one/two"));
    Files.writeString(inner.resolve("file"), "123");
    Files.createLink(inner.resolve("same"), Files.writeString(folder.resolve("kept"), "1"));
    return tree;
  }

  @Test
  void deletesAndTellsWhatIsFree() throws IOException {
    Path tree = tree();
    assertThat(FileTrees.size(tree, key -> true)).isEqualTo(9);
    assertThat(FileTrees.delete(tree))
        .as("a file with another name keeps its byte")
        .isEqualTo(8);
    assertThat(folder).isDirectoryContaining("glob:**/kept").isNotEmptyDirectory();
    assertThat(DirectoryListing.in(folder)).hasSize(1);
    assertThat(FileTrees.delete(tree)).isZero();
    assertThat(FileTrees.delete(folder.resolve("kept"))).isEqualTo(1);
  }

  @Test
  void linksAreDeletedAndNeverFollowed() throws IOException {
    Path outside = tree();
    Path tree = Files.createDirectories(folder.resolve("other/inner")).resolveSibling("");
    Files.createSymbolicLink(tree.resolve("link"), outside);
    Files.createSymbolicLink(tree.resolve("inner/link"), outside.resolve("file"));
    Files.createSymbolicLink(tree.resolve("dangling"), Path.of("nowhere"));
    assertThat(FileTrees.size(folder.resolve("other"), key -> true)).isZero();
    assertThat(FileTrees.delete(folder.resolve("other"))).isZero();
    assertThat(outside.resolve("one/two/file")).hasContent("123");
    Path link = Files.createSymbolicLink(folder.resolve("link"), outside);
    FileTrees.delete(link);
    assertThat(link).doesNotExist();
    assertThat(outside.resolve("file")).exists();
  }

  /** What was a folder when it was looked at may be a link when it is opened. */
  @Test
  void linksAreNotEntered() throws IOException {
    Path outside = tree();
    Path around = Files.createDirectory(folder.resolve("around"));
    Path link = Files.createSymbolicLink(around.resolve("link"), outside).getFileName();
    try (OpenDirectory open = OpenDirectory.open(around)) {
      assertThatThrownBy(() -> open.enter(link)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void foldersDeeperThanAnyPath() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "1234567");
    Path deep = Depth.over(Files.createDirectory(folder.resolve("d")), DEEP, file);
    assertThat(FileTrees.size(deep, key -> true)).isEqualTo(7);
    assertThat(FileTrees.delete(deep)).isEqualTo(7);
    assertThat(deep).doesNotExist();
  }

  /** A path has 255 bytes a level, and each level has brothers. */
  @Test
  void deepAndWide() throws IOException {
    String longest = "n".repeat(255);
    Path done = Files.createDirectory(folder.resolve("done"));
    for (int i = 0; i < 100; i++) {
      Path around = Files.createDirectory(folder.resolve("around"));
      Files.writeString(around.resolve("file"), "x");
      Files.createDirectories(around.resolve("empty/empty"));
      Files.move(done, around.resolve(longest));
      Files.move(around, done);
    }
    assertThat(FileTrees.size(done, key -> true)).isEqualTo(100);
    assertThat(FileTrees.delete(done)).isEqualTo(100);
  }

  @Test
  void wherePathsAreAllThereIs() throws IOException {
    Configuration plain = Configuration.unix().toBuilder()
        .setSupportedFeatures(Feature.FILE_CHANNEL, Feature.SYMBOLIC_LINKS)
        .build();
    try (FileSystem system = Jimfs.newFileSystem(plain)) {
      Path outside = Files.createDirectories(system.getPath("/outside"));
      Path inner = Files.createDirectories(system.getPath("/tree/one/two"));
      Files.writeString(outside.resolve("file"), "x");
      Files.writeString(inner.resolve("file"), "123");
      Files.createSymbolicLink(inner.resolve("link"), outside);
      Files.createDirectories(system.getPath("/tree/three"));
      assertThat(FileTrees.size(system.getPath("/tree"), key -> true)).isEqualTo(3);
      assertThat(FileTrees.delete(system.getPath("/tree"))).isEqualTo(3);
      assertThat(system.getPath("/tree")).doesNotExist();
      assertThat(outside.resolve("file")).exists();
    }
  }

  /** Deletes what it is told to, and says what is left. */
  public static final class Main {
    private Main() {}

    public static void main(String[] arguments) throws IOException {
      Path folder = Path.of(arguments[0]);
      if (arguments.length > 1) {
        shutDeep(folder);
      }
      DeletionResult deletion = FileTrees.deleteAsFarAsPossible(folder);
      System.out.println(deletion.bytes());
      deletion.left().forEach(left -> System.out.println(left.place()));
    }

    /** Folders that may not be entered at the bottom of what no path reaches. */
    private static void shutDeep(Path folder) throws IOException {
      for (String mode : List.of("---------", "r--------", "--x------", "r-x------")) {
        Path bottom = Files.createDirectories(folder.resolve(mode));
        Path shut = Files.createDirectory(bottom.resolve("shut"));
        Path other = Files.createDirectory(bottom.resolve("other"));
        for (Path each : List.of(shut, other)) {
          Files.createDirectories(each.resolve("inner"));
          Files.writeString(each.resolve("inner/file"), "1");
          Files.setPosixFilePermissions(each, PosixFilePermissions.fromString(mode));
        }
        Depth.over(Files.createDirectory(folder.resolve("d" + mode)), DEEP, bottom);
      }
    }
  }

  @Test
  void fewFilesAreOpenAtOnceAndFoldersAreOpenedByTheirOwner(@TempDir Path place) throws Exception {
    OrdinaryUser.assumePossible();
    List<String> said = OrdinaryUser.run(
        place, "022; ulimit -n 60", Main.class, place.resolve("tree").toString(), "shut");
    assertThat(said).containsExactly("8");
    assertThat(place.resolve("tree")).doesNotExist();
  }

  /** As a container leaves it: folders of root among those of a user. */
  @Test
  void whatBelongsToAnotherIsToldAndAllElseGoes(@TempDir Path place) throws Exception {
    OrdinaryUser.assumePossible();
    Assumptions.assumeTrue(OrdinaryUser.isRoot(), "only root can give files to others");
    Path tree = Files.createDirectory(place.resolve("tree"));
    for (String name : List.of("a/one", "a/two", "m/own", "z/one")) {
      Files.writeString(Files.createDirectories(tree.resolve(name)).resolve("file"), "123");
    }
    Path foreign = tree.resolve("m/foreign");
    Files.writeString(Files.createDirectory(foreign).resolve("one"), "1");
    Files.writeString(foreign.resolve("two"), "1");
    Files.writeString(Files.createDirectory(foreign.resolve("own")).resolve("file"), "12");
    Path shut = Files.createDirectory(tree.resolve("m/shut"));
    Files.writeString(shut.resolve("file"), "1");
    Files.createDirectory(tree.resolve("m/empty"));
    Files.createDirectory(tree.resolve("m/empty-and-shut"));
    for (Path own :
        List.of("", "a", "a/one", "a/two", "m", "m/own", "z", "z/one", "m/foreign/own").stream()
            .map(tree::resolve)
            .toList()) {
      Files.setAttribute(own, "unix:uid", 65534);
    }
    for (String mode : List.of("m/shut", "m/empty-and-shut")) {
      Files.setPosixFilePermissions(
          tree.resolve(mode), PosixFilePermissions.fromString("---------"));
    }

    List<String> said = OrdinaryUser.run(place, "022", Main.class, tree.toString());
    assertThat(said.get(0)).as("all that may go").isEqualTo("14");
    assertThat(said.subList(1, said.size()))
        .hasSize(2)
        .anyMatch(left -> left.startsWith(foreign.toString()))
        .contains(shut.toString());
    assertThat(foreign.resolve("own/file")).doesNotExist();
    assertThat(foreign.resolve("two")).exists();
    assertThat(DirectoryListing.in(tree.resolve("m"))).containsExactlyInAnyOrder("foreign", "shut");
    assertThat(DirectoryListing.in(tree)).hasSize(1);
  }

  @Test
  void theStrictOneNamesWhatIsLeft() throws Exception {
    Path tree = tree();
    Process immutable = new ProcessBuilder(
            "chattr", "+i", tree.resolve("one/two/file").toString())
        .redirectErrorStream(true)
        .start();
    Assumptions.assumeTrue(immutable.waitFor() == 0, "nothing can be made immutable here");
    try {
      assertThatThrownBy(() -> FileTrees.delete(tree))
          .hasMessageContaining("one/two/file")
          .hasMessageContaining("not permitted");
      assertThat(tree.resolve("file")).doesNotExist();
    } finally {
      new ProcessBuilder("chattr", "-i", tree.resolve("one/two/file").toString())
          .start()
          .waitFor();
    }
  }
}
