package dev.stagewright.internal.archive;

import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.ref.RRef;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/**
 * A local store as a source.
 *
 * @param store the store
 */
record StoreFolderSource(DiskStore store) implements ImportSource {

  @Override
  public Path place() {
    return store.root();
  }

  @Override
  public InputStream open(String path) throws IOException {
    return Files.newInputStream(store.root().resolve(path), LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public List<Path> records(RRef rref) {
    return store.buildFiles(rref);
  }
}
