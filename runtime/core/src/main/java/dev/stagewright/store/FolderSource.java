package dev.stagewright.store;

import dev.stagewright.ref.RRef;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/**
 * Another store on this machine.
 *
 * @param layout that store
 */
record FolderSource(StoreLayout layout) implements Source {

  @Override
  public Path place() {
    return layout.root();
  }

  @Override
  public InputStream open(String path) throws IOException {
    return Files.newInputStream(layout.root().resolve(path), LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public List<Path> records(RRef rref) {
    return Records.files(layout, rref);
  }
}
