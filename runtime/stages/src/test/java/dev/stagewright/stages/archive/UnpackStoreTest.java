package dev.stagewright.stages.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stagewright.build.BuildFailedException;
import dev.stagewright.ref.RefPath;
import dev.stagewright.stages.LocalFile;
import dev.stagewright.stages.command.Command;
import dev.stagewright.stages.command.CommandDRef;
import dev.stagewright.stages.testing.RecordingStore;
import dev.stagewright.stages.testing.TarBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives in a store. */
class UnpackStoreTest {
  @TempDir
  Path folder;

  private UnpackStage.Builder unpack(TarBuilder tar) throws Exception {
    Path archive = Files.write(folder.resolve("a.tar"), tar.bytes());
    return Unpack.of(LocalFile.from(archive).instantiate().file());
  }

  private static TarBuilder tar() {
    return new TarBuilder()
        .folder("a/empty")
        .program("a/run", "#!/bin/sh")
        .special(TarConstants.LF_SYMLINK, "a/link", "../a/run");
  }

  @Test
  void anArchiveIsAlwaysTheSameRealization() throws Exception {
    UnpackDRef unpack = unpack(tar()).instantiate();
    try (RecordingStore here = RecordingStore.in(folder.resolve("here"));
        RecordingStore there = RecordingStore.in(folder.resolve("there"))) {
      UnpackRRef one = here.store.realize(unpack);
      assertThat(one.contents().resolve("a/link")).hasContent("#!/bin/sh").isExecutable();
      assertThat(one.contents().resolve("a/empty")).isEmptyDirectory();
      assertThat(there.store.realize(unpack).rref()).isEqualTo(one.rref());
    }
  }

  @Test
  void anyFileInItMayBeAnInput() throws Exception {
    RefPath file = unpack(tar()).instantiate().contents().resolve("a/run");
    CommandDRef copy =
        Command.run("cp", "{file}", "{out}").inputs(Map.of("file", file)).instantiate();
    try (RecordingStore realizing = RecordingStore.in(folder.resolve("store"))) {
      assertThat(realizing.store.realize(copy).out().resolve("run")).hasContent("#!/bin/sh");
    }
  }

  @Test
  void theLimitIsNoIdentity() throws Exception {
    assertThat(unpack(tar()).limit(1 << 20).instantiate())
        .isEqualTo(unpack(tar()).instantiate());
    assertThat(unpack(tar()).strip(1).instantiate()).isNotEqualTo(unpack(tar()).instantiate());
  }

  @Test
  void aHostileArchiveFailsTheBuild() throws Exception {
    UnpackDRef unpack = unpack(tar().file("../../evil", "x")).instantiate();
    try (RecordingStore realizing = RecordingStore.in(folder.resolve("store"))) {
      BuildFailedException e =
          catchThrowableOfType(BuildFailedException.class, () -> realizing.store.realize(unpack));
      assertThat(e).hasCauseInstanceOf(UnpackException.class);
      assertThat(Files.readString(e.log())).contains("Cannot unpack a.tar: \"../../evil\"");
    }
  }
}
