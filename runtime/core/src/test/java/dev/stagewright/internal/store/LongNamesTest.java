package dev.stagewright.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stagewright.Store;
import dev.stagewright.Work;
import dev.stagewright.build.BuildFailedException;
import dev.stagewright.internal.fs.FilePermissions;
import dev.stagewright.internal.local.LocalStore;
import dev.stagewright.internal.verify.Verifier;
import dev.stagewright.ref.InvalidRefException;
import dev.stagewright.ref.RelativePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names as long as file systems know them, in any script; a byte more is told. */
class LongNamesTest {
  private final Store store;
  private final Store other;

  LongNamesTest(@TempDir Path folder) {
    store = Store.open(folder.resolve("one"));
    other = Store.open(folder.resolve("other"));
  }

  private static Work writing(String stage, String file) {
    return Work.stage(stage).doing(site -> Work.write(site, file, "x")).done();
  }

  /** The name of a stage stands in names of the store's own, which are longer. */
  @Test
  void theLongestStageAndTheLongestFile(@TempDir Path folder) throws IOException {
    String longest = "n".repeat(255);
    Work work = writing("s".repeat(100), longest);
    Work.Result result = store.realize(work);
    Path archive = folder.resolve("archive");
    store.archive().pack(List.of(result.rref()), archive);
    other.archive().unpack(archive);
    assertThat(Verifier.of(LocalStore.of(other).disk()).verify()).isEmpty();
    assertThat(other.realize(work).text(longest)).isEqualTo("x");

    Path file = result.folder().resolve(longest);
    FilePermissions.makeWritable(file);
    Files.writeString(file, "y");
    store.rebuild(work);
    assertThat(LocalStore.of(store).disk().evidence()).hasSize(1);
  }

  /** 255 bytes of UTF-8 each; two forms of one letter are two names where the system says so. */
  @ParameterizedTest
  @ValueSource(strings = {"\u00fc", "\u20ac", "\ud83d\ude80", "u\u0308", "\u05d0", "\u202e"})
  void anyScript(String letter) {
    int bytes = letter.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    String name = letter.repeat(255 / bytes) + "x".repeat(255 % bytes);
    assertThat(store.realize(writing("work", name)).text(name)).isEqualTo("x");
    assertThat(Verifier.of(LocalStore.of(store).disk()).verify()).isEmpty();
  }

  @Test
  void oneByteMoreIsTold() {
    assertThatThrownBy(() -> new RelativePath("n".repeat(256)))
        .isInstanceOf(InvalidRefException.class)
        .hasMessageContaining("a segment of more than 255 bytes");
    Work work = Work.stage("work")
        .doing(site -> Files.writeString(site.folder().resolve("n".repeat(256)), "x"))
        .done();
    assertThatThrownBy(() -> store.realize(work))
        .isInstanceOf(BuildFailedException.class)
        .hasMessageContaining("File name too long");
    assertThat(Verifier.of(LocalStore.of(store).disk()).verify()).isEmpty();
  }
}
