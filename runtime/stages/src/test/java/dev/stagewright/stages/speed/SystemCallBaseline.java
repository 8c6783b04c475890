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
 * The least that a system has to be asked for to publish a stage with one output: what a store
 * leaves of it, read-only, and renamed into place, as whoever is not root has to. Nothing is
 * hashed, locked or looked up.
 *
 * @param root where they go
 * @param flushed whether each file and folder is flushed
 */
record SystemCallBaseline(Path root, boolean flushed) {
  private static final Set<StandardOpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  private static final Set<PosixFilePermission> READ = PosixFilePermissions.fromString("r--r--r--");
  private static final FileAttribute<Set<PosixFilePermission>> READ_ONLY =
      PosixFilePermissions.asFileAttribute(READ);
  private static final Set<PosixFilePermission> SEALED =
      PosixFilePermissions.fromString("r-xr-xr-x");
  private static final byte[] TEXT = "x".repeat(250).getBytes(StandardCharsets.UTF_8);

  void publish(int number) throws IOException {
    Path folder = Files.createDirectory(root.resolve("tmp-" + number));
    Path derivation = derivation(folder, number);
    Path files = Files.createDirectory(folder.resolve("files"));
    build(files.resolve("out"), number);
    Files.createLink(root.resolve("content-" + number), files.resolve("out"));
    Files.setPosixFilePermissions(files, SEALED);
    Path builds = Files.createDirectory(folder.resolve("builds"));
    write(builds, List.of("record.json", "record.sha256", "record.log"));
    write(folder, List.of("manifest", "context.json", "realization.json"));
    Path nextDoor = move(folder, derivation.resolve(".realization"));
    Files.setPosixFilePermissions(nextDoor, SEALED);
    flush(nextDoor.resolve("files"), nextDoor.resolve("builds"), nextDoor);
    move(nextDoor, derivation.resolve("realization"));
    flush(derivation, root);
  }

  private Path derivation(Path folder, int number) throws IOException {
    Path draft = Files.createDirectory(folder.resolve("derivation"));
    write(draft, List.of("derivation.json"));
    flush(draft);
    return move(draft, root.resolve("derivation-" + number));
  }

  /** Builds as users do, who leave the files writable. */
  private void build(Path out, int number) throws IOException {
    Files.writeString(out, Integer.toString(number));
    Files.setPosixFilePermissions(out, READ);
    flush(out);
  }

  private void write(Path folder, List<String> names) throws IOException {
    for (String name : names) {
      try (FileChannel channel = FileChannel.open(folder.resolve(name), NEW, READ_ONLY)) {
        channel.write(ByteBuffer.wrap(TEXT));
        if (flushed) {
          channel.force(true);
        }
      }
    }
  }

  private static Path move(Path from, Path to) throws IOException {
    return Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  private void flush(Path... paths) throws IOException {
    if (flushed) {
      for (Path path : paths) {
        try (FileChannel channel = FileChannel.open(path)) {
          channel.force(true);
        }
      }
    }
  }
}
