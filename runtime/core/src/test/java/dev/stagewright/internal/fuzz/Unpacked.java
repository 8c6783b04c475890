package dev.stagewright.internal.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagewright.Scratch;
import dev.stagewright.internal.archive.Forge;
import dev.stagewright.internal.archive.LocalArchive;
import dev.stagewright.internal.finding.Finding;
import dev.stagewright.internal.store.CorruptionException;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.internal.verify.Verifier;
import dev.stagewright.ref.RRef;
import dev.stagewright.tools.Archive;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A store that takes an archive of any bytes, or refuses it and is as before. One serves until
 * something is in it: a fuzzer has no time for a new one each time.
 */
final class Unpacked {
  private static final AtomicReference<@Nullable Scratch> EMPTY = new AtomicReference<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(Unpacked::discard));
  }

  private Unpacked() {}

  /** The bytes are the lines of a manifest whose archive is honest otherwise. */
  static void checkManifest(String lines) {
    try {
      check(Forge.realization(lines, Map.of()).bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void check(byte[] bytes) {
    Scratch scratch = Objects.requireNonNullElseGet(EMPTY.getAndSet(null), Scratch::new);
    boolean empty = false;
    try {
      empty = !unpack(bytes, scratch.folder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (empty) {
        EMPTY.set(scratch);
      } else {
        scratch.close();
      }
    }
  }

  private static boolean unpack(byte[] bytes, Path folder) throws IOException {
    DiskStore store = DiskStore.open(folder.resolve("store"));
    Path file = Files.write(folder.resolve("any.zip"), bytes);
    Archive archive = LocalArchive.of(store, () -> {});
    try {
      List<RRef> unpacked = archive.unpack(file);
      assertThat(Verifier.of(store).verify()).extracting(Finding::toString).isEmpty();
      ByteArrayOutputStream again = new ByteArrayOutputStream();
      archive.pack(unpacked, again);
      assertThat(again.toByteArray()).isEqualTo(bytes);
      return true;
    } catch (CorruptionException e) {
      assertThat(e.getMessage()).contains("any.zip");
      assertThat(store.derivations()).isEmpty();
      return false;
    } finally {
      assertThat(store.root().resolve("tmp")).isEmptyDirectory();
    }
  }

  private static void discard() {
    Scratch scratch = EMPTY.getAndSet(null);
    if (scratch != null) {
      scratch.close();
    }
  }
}
