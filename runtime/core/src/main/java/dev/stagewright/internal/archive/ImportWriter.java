package dev.stagewright.internal.archive;

import dev.stagewright.config.ConfigException;
import dev.stagewright.internal.config.JsonLimits;
import dev.stagewright.internal.fs.FilePermissions;
import dev.stagewright.internal.fs.FileTrees;
import dev.stagewright.internal.layout.ResultLayout;
import dev.stagewright.internal.manifest.Manifest;
import dev.stagewright.internal.manifest.ManifestEntry;
import dev.stagewright.internal.manifest.ManifestEntry.Directory;
import dev.stagewright.internal.manifest.ManifestEntry.File;
import dev.stagewright.internal.manifest.ManifestEntry.Link;
import dev.stagewright.internal.text.Quantity;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.RRef;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A writer of staged files that never writes more bytes than expected.
 *
 * @param staged the staging area
 * @param source the source
 */
record ImportWriter(ResultLayout staged, ImportSource source) {
  private static final int BUFFER = 1 << 16;

  void derivation(DRef dref) throws IOException {
    document(Files.createDirectories(staged.derivation(dref)).resolve(ResultLayout.DERIVATION));
  }

  void code(DRef dref) throws IOException {
    document(staged.derivation(dref).resolve(ResultLayout.CODE));
  }

  void documents(RRef rref) throws IOException {
    Path folder = Files.createDirectory(staged.realization(rref));
    document(folder.resolve(ResultLayout.REALIZATION));
    document(folder.resolve(ResultLayout.CONTEXT));
    document(folder.resolve(ResultLayout.MANIFEST));
  }

  /** Writes the files of a realization, links last, so that nothing is written through one. */
  void files(RRef rref) throws IOException {
    Path folder = staged.realization(rref);
    Path files = Files.createDirectory(folder.resolve(ResultLayout.FILES));
    Manifest manifest = Manifest.parse(Files.readString(folder.resolve(ResultLayout.MANIFEST)));
    ManifestTree.check(manifest, files);
    List<Link> links = new ArrayList<>();
    for (ManifestEntry entry : manifest.entries()) {
      if (entry instanceof Link link) {
        links.add(link);
      } else {
        place(entry, files);
      }
    }
    for (Link link : links) {
      place(link, files);
    }
    FileTrees.seal(files);
    records(rref, Files.createDirectory(folder.resolve(ResultLayout.BUILDS)));
  }

  private void place(ManifestEntry entry, Path files) throws IOException {
    Path place = ManifestTree.place(files, entry.path());
    try {
      if (entry instanceof Directory) {
        Files.createDirectory(place);
      } else if (entry instanceof File file) {
        file(file, place);
      } else if (entry instanceof Link link) {
        Files.createSymbolicLink(place, files.getFileSystem().getPath(link.target()));
      }
    } catch (FileAlreadyExistsException e) {
      throw ManifestTree.taken(entry.path());
    }
  }

  private void records(RRef rref, Path builds) throws IOException {
    for (Path record : source.records(rref)) {
      FilePermissions.makeReadOnly(Files.copy(record, builds.resolve(record.getFileName())));
    }
  }

  private void document(Path place) throws IOException {
    try (InputStream in = source.open(name(place))) {
      byte[] bytes = in.readNBytes(JsonLimits.DOCUMENT_BYTES + 1);
      if (bytes.length > JsonLimits.DOCUMENT_BYTES) {
        throw new ConfigException("%s is longer than any document".formatted(name(place)));
      }
      FilePermissions.makeReadOnly(Files.write(place, bytes, StandardOpenOption.CREATE_NEW));
    }
  }

  private void file(File file, Path place) throws IOException {
    try (InputStream in = source.open(name(place));
        OutputStream out = Files.newOutputStream(place, StandardOpenOption.CREATE_NEW)) {
      if (copy(in, out, file.size()) < file.size() || in.read() >= 0) {
        throw new ConfigException("%s has other than the %s of the manifest"
            .formatted(file.path(), Quantity.of(file.size(), "byte")));
      }
    }
    if (file.executable()) {
      FilePermissions.makeWritable(place);
    }
  }

  private static long copy(InputStream in, OutputStream out, long most) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long done = 0;
    while (done < most) {
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, most - done));
      if (read < 0) {
        break;
      }
      out.write(buffer, 0, read);
      done += read;
    }
    return done;
  }

  private String name(Path place) {
    return staged
        .root()
        .relativize(place)
        .toString()
        .replace(place.getFileSystem().getSeparator(), "/");
  }
}
