package dev.stagewright.stages.speed;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The least that Java needs to hash all files in a folder: two threads, each with one buffer. */
final class DigestBaseline {
  private static final int BUFFER = 1 << 16;

  private DigestBaseline() {}

  static void of(Path tree) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(tree)) {
      files = walk.filter(Files::isRegularFile).toList();
    }
    AtomicInteger next = new AtomicInteger();
    CompletableFuture<Void> other = CompletableFuture.runAsync(() -> digest(files, next));
    digest(files, next);
    other.join();
  }

  private static void digest(List<Path> files, AtomicInteger next) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[BUFFER];
      for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
        try (InputStream in = new FileInputStream(files.get(i).toFile())) {
          for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            digest.update(buffer, 0, read);
          }
        }
        digest.digest();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
