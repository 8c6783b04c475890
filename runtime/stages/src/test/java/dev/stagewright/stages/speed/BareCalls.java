package dev.stagewright.stages.speed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/**
 * The least that a system has to be asked for to publish a stage with one output: the files and
 * folders that a store has for it, read-only, renamed into place. Nothing is hashed, locked or
 * looked up.
 *
 * @param root where they go
 * @param flushed whether each file and folder is flushed
 */
record BareCalls(Path root, boolean flushed) {
  private static final Set<StandardOpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  private static final FileAttribute<Set<PosixFilePermission>> READ =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r--r--r--"));
  private static final Set<PosixFilePermission> SEALED =
      PosixFilePermissions.fromString("r-xr-xr-x");
  private static final byte[] TEXT = "x".repeat(250).getBytes(StandardCharsets.UTF_8);

  void publish(int number) throws IOException {
    Path derivation = Files.createDirectory(root.resolve("derivation-" + number));
    write(derivation, "derivation.json", TEXT);
    Path folder = Files.createDirectory(root.resolve("tmp-" + number));
    Path files = Files.createDirectory(folder.resolve("files"));
    write(files, "out", Integer.toString(number).getBytes(StandardCharsets.UTF_8));
    Files.setPosixFilePermissions(files, SEALED);
    Path builds = Files.createDirectory(folder.resolve("builds"));
    write(builds, "record.json", TEXT);
    for (String document : List.of("manifest", "context.json", "realization.json")) {
      write(folder, document, TEXT);
    }
    Files.setPosixFilePermissions(folder, SEALED);
    flush(files, builds, folder);
    Files.move(folder, derivation.resolve("realization"), StandardCopyOption.ATOMIC_MOVE);
    flush(derivation, root);
  }

  private void write(Path folder, String name, byte[] text) throws IOException {
    try (FileChannel channel = FileChannel.open(folder.resolve(name), NEW, READ)) {
      channel.write(ByteBuffer.wrap(text));
      if (flushed) {
        channel.force(true);
      }
    }
  }

  private void flush(Path... folders) throws IOException {
    if (flushed) {
      for (Path folder : folders) {
        try (FileChannel channel = FileChannel.open(folder)) {
          channel.force(true);
        }
      }
    }
  }
}
