package dev.stagewright.stages.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorInputStream;

/** A compression, recognized by the first bytes of a file. */
enum Compression {
  GZIP(".gz", "1f8b") {
    @Override
    InputStream open(InputStream in) throws IOException {
      return new ConcatenatedStream(
          in,
          0x1f,
          each -> GzipCompressorInputStream.builder().setInputStream(each).get());
    }
  },
  BZIP2(".bz2", "425a68") {
    @Override
    InputStream open(InputStream in) throws IOException {
      return new ConcatenatedStream(in, 'B', BZip2CompressorInputStream::new);
    }
  },
  XZ(".xz", "fd377a585a00") {
    @Override
    InputStream open(InputStream in) throws IOException {
      return XZCompressorInputStream.builder()
          .setInputStream(in)
          .setDecompressConcatenated(true)
          .setMemoryLimitKiB(XZ_MEMORY_KIB)
          .get();
    }
  },
  ZSTD(".zst", "28b52ffd") {
    @Override
    InputStream open(InputStream in) throws IOException {
      return new ZstdCompressorInputStream(in);
    }
  };

  /** The limit, four times what {@code xz -9} needs; a hostile header may ask for 4 GiB. */
  private static final int XZ_MEMORY_KIB = 256 << 10;

  private final String suffix;
  private final String magic;

  Compression(String suffix, String magic) {
    this.suffix = suffix;
    this.magic = magic;
  }

  abstract InputStream open(InputStream in) throws IOException;

  static Optional<Compression> of(byte[] head) {
    String digits = HexFormat.of().formatHex(head);
    return Arrays.stream(values()).filter(each -> digits.startsWith(each.magic)).findFirst();
  }

  /** Returns the name of the file without the suffix of the compression. */
  String uncompressed(String filename) {
    boolean known = filename.toLowerCase(Locale.ROOT).endsWith(suffix);
    int end = filename.length() - (known ? suffix.length() : 0);
    return end == 0 ? filename : filename.substring(0, end);
  }
}
