package dev.stagewright.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.ChildJvm;
import dev.stagewright.store.LockOwner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who holds a lock is told so far as it can be known, and never believed without need. */
@Timeout(60)
@SuppressWarnings("try") // the right to delete is held, not used
class LockOwnerTest {
  private final Path note;
  private final DiskStore store;

  LockOwnerTest(@TempDir Path root) {
    this.store = DiskStore.open(root);
    this.note = root.resolve("locks/visits.holder");
  }

  @Test
  void isKnownAsLongAsItHolds() throws Exception {
    try (ExclusiveAccess alone = store.clear(() -> {})) {
      assertThat(store.deleter()).hasValue(LockOwnerNote.here());
      assertThat(store.deleter().toString())
          .contains(ProcessHandle.current().pid() + " on " + HostInfo.here().host(), "deleting");
      assertThat(store.builders()).isEmpty();
    }
    assertThat(store.deleter()).isEmpty();
    assertThat(note).doesNotExist();
  }

  @Test
  void isNobodyOnceItWasKilled() throws Exception {
    try (ChildJvm child =
        ChildJvm.start(StoreLockTest.Guest.class, "clear", store.root().toString())) {
      child.await("inside");
      assertThat(store.deleter()).map(LockOwner::pid).hasValue(child.pid());
      child.kill();
    }
    assertThat(note).exists();
    assertThat(store.deleter()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{\"host\":1,\"pid\":1,\"thread\":\"t\"}",
        "{\"host\":\"elsewhere\",\"pid\":1,\"thread\":\"t\",\"building\":\"../x\"}"
      })
  void isNobodyWhereNothingReadableStands(String text) throws Exception {
    Files.createDirectories(note.resolveSibling(""));
    Files.writeString(note, text);
    assertThat(store.deleter()).isEmpty();
    assertThat(store.builders()).isEmpty();
  }

  @Test
  void saysNothingToTheTerminalItself() throws Exception {
    Files.createDirectories(note.resolveSibling(""));
    Files.writeString(note, """
        {"host":"else\\u001b[2Jwhere","pid":1,"thread":"a\\nb"}""");
    assertThat(store.deleter()).hasToString("Optional[process 1 on else?[2Jwhere (a?b), deleting]");
    Files.writeString(note, " ".repeat(5000), StandardOpenOption.APPEND);
    assertThat(store.deleter()).as("longer than any that was written").isEmpty();
  }
}
