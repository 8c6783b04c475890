package dev.stagewright.format;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/** A whole store in one file, with modes, links and times. */
final class KeptStore {
  private static final Instant TIME = Instant.parse("2026-01-31T12:00:00Z");

  private KeptStore() {}

  /** Everything below the folder, in the order of names. */
  static void write(Path folder, Path tar) throws IOException {
    GzipParameters same = new GzipParameters();
    same.setModificationInstant(Instant.EPOCH);
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(tar));
        TarArchiveOutputStream out = new TarArchiveOutputStream(
            new GzipCompressorOutputStream(file, same), StandardCharsets.UTF_8.name());
        Stream<Path> all = Files.walk(folder)) {
      out.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      out.setAddPaxHeadersForNonAsciiNames(true);
      for (Path place : all.skip(1).sorted().toList()) {
        write(folder.relativize(place).toString(), place, out);
      }
    }
  }

  private static void write(String name, Path place, TarArchiveOutputStream out)
      throws IOException {
    boolean link = Files.isSymbolicLink(place);
    boolean directory = Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS);
    TarArchiveEntry entry = link
        ? new TarArchiveEntry(name, TarConstants.LF_SYMLINK)
        : new TarArchiveEntry(directory ? name + "/" : name);
    if (link) {
      entry.setLinkName(Files.readSymbolicLink(place).toString());
    } else {
      entry.setMode(mode(Files.getPosixFilePermissions(place)));
    }
    entry.setIds(0, 0);
    entry.setModTime(FileTime.from(TIME));
    byte[] bytes = link || directory ? new byte[0] : Files.readAllBytes(place);
    entry.setSize(bytes.length);
    out.putArchiveEntry(entry);
    out.write(bytes);
    out.closeArchiveEntry();
  }

  private static int mode(Set<PosixFilePermission> permissions) {
    int mode = 0;
    for (PosixFilePermission each : PosixFilePermission.values()) {
      mode = mode << 1 | (permissions.contains(each) ? 1 : 0);
    }
    return mode;
  }

  /** Lays the store out; its folders are closed when all is in them. */
  static void read(InputStream tar, Path folder) throws IOException {
    Map<Path, Integer> modes = new LinkedHashMap<>();
    try (TarArchiveInputStream in = new TarArchiveInputStream(
        new GzipCompressorInputStream(tar), StandardCharsets.UTF_8.name())) {
      for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Path place = folder.resolve(entry.getName());
        if (entry.isSymbolicLink()) {
          Files.createSymbolicLink(place, Path.of(entry.getLinkName()));
          continue;
        }
        if (entry.isDirectory()) {
          Files.createDirectory(place);
        } else {
          Files.copy(in, place);
          Files.setLastModifiedTime(place, entry.getLastModifiedTime());
        }
        modes.put(place, entry.getMode());
      }
    }
    List<Path> inward = new ArrayList<>(modes.keySet());
    for (int i = inward.size() - 1; i >= 0; i--) {
      Path place = inward.get(i);
      Files.setPosixFilePermissions(place, permissions(Objects.requireNonNull(modes.get(place))));
    }
  }

  private static Set<PosixFilePermission> permissions(int mode) {
    StringBuilder text = new StringBuilder();
    for (int bit = 8; bit >= 0; bit--) {
      text.append((mode >> bit & 1) == 0 ? '-' : "xwr".charAt(bit % 3));
    }
    return PosixFilePermissions.fromString(text.toString());
  }
}
