package dev.stagewright.inspect;

import dev.stagewright.store.StoreException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Measures a folder with all that it holds; what is deleted meanwhile, or cannot be read, is 0. */
final class Sizes extends SimpleFileVisitor<Path> {
  private long bytes;

  private Sizes() {}

  /** Measures what lies directly in a folder, each by itself. */
  static Map<Path, Long> children(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children.collect(Collectors.toMap(child -> child, Sizes::of));
    } catch (NoSuchFileException e) {
      return Map.of();
    } catch (IOException e) {
      throw new StoreException("Cannot list %s: check that it may be read".formatted(folder), e);
    }
  }

  static long of(Path folder) {
    Sizes sizes = new Sizes();
    try {
      Files.walkFileTree(folder, sizes);
    } catch (IOException e) {
      throw new StoreException("Cannot list %s: check that it may be read".formatted(folder), e);
    }
    return sizes.bytes;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    bytes += attributes.size();
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException failure) {
    return FileVisitResult.CONTINUE;
  }
}
