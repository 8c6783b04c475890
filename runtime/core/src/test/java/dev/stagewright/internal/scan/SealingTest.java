package dev.stagewright.internal.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagewright.OrdinaryUser;
import dev.stagewright.internal.manifest.ManifestEntry;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build has left running may write to what it made until that is sealed, and no longer. */
class SealingTest {

  /** Reads the first of three files, and then does what may not be done. */
  public static final class Main {
    private Main() {}

    public static void main(String[] arguments) throws IOException {
      Path root = Files.createDirectory(Path.of(arguments[0]));
      Path folder = Files.createDirectory(root.resolve("folder"));
      for (String name : new String[] {"a", "folder/b", "z"}) {
        Files.writeString(root.resolve(name), name);
      }
      SortedFileWalk walk = SortedFileWalk.sealing(root);
      while (!walk.next().path().equals("folder/b")) {
        // on to what lies deepest
      }
      for (Path place : new Path[] {root.resolve("late"), folder.resolve("late")}) {
        try {
          Files.writeString(place, "x");
          System.out.println("done");
        } catch (AccessDeniedException e) {
          System.out.println("refused");
        }
      }
    }
  }

  @Test
  void nothingComesIntoAFolderThatIsBeingRead(@TempDir Path folder) throws Exception {
    OrdinaryUser.assumePossible();
    assertThat(
            OrdinaryUser.run(folder, "022", Main.class, folder.resolve("tree").toString()))
        .containsExactly("refused", "refused");
  }

  /** To who has a file open, no mode matters. */
  @Test
  void aFileThatChangesWhileItIsReadIsRefused(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "as it was met");
    ScannedFile found = ScannedFile.at(folder, file, "file").sealed();
    Files.writeString(file, "and more", StandardOpenOption.APPEND);
    assertThatThrownBy(found::entry)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("changed");
  }

  @Test
  void ofAFileWithAnotherNameTheCopyCounts(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "as it was met");
    Path other = Files.createLink(folder.resolve("other"), file);
    ScannedFile met = ScannedFile.at(folder, file, "file");
    Files.writeString(other, ", and more", StandardOpenOption.APPEND);
    assertThat(met.sealed().entry())
        .isInstanceOfSatisfying(
            ManifestEntry.File.class, entry -> assertThat(entry.size()).isEqualTo(23));
  }
}
