package dev.stagewright.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32C;

/**
 * The file of an index: a head that no other has, and after it frames, which are only ever added,
 * each in one go. It is opened anew each time, since anybody may have deleted it.
 *
 * <pre>
 * head     "stagewright index 1\n", 16 bytes at random
 * frame    length 4, CRC-32C 4, notes
 * </pre>
 */
final class IndexFile {
  private static final byte[] TITLE = "stagewright index 1\n".getBytes(StandardCharsets.US_ASCII);
  private static final int HEAD = TITLE.length + 2 * Long.BYTES;
  private static final String CUT_OFF = "A part of it is cut off";
  private static final int FRAME = 2 * Integer.BYTES;

  private final Path file;
  private UUID id = new UUID(0, 0);
  private long end;

  IndexFile(Path file) {
    this.file = file;
  }

  Path path() {
    return file;
  }

  /**
   * What was added since it was last read.
   *
   * @param isOther whether it is another file, or none, so that what was read before does not count
   * @param notes what the frames hold
   */
  record News(boolean isOther, ByteBuffer notes) {}

  /** Reads on. */
  News read() throws IOException, DamagedIndexException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      UUID now = head(channel);
      boolean isOther = !now.equals(id) || end < HEAD || channel.size() < end;
      if (isOther) {
        id = now;
        end = HEAD;
      }
      return new News(isOther, frames(channel));
    } catch (NoSuchFileException e) {
      boolean isOther = end > 0;
      end = 0;
      return new News(isOther, ByteBuffer.allocate(0));
    }
  }

  private static UUID head(FileChannel channel) throws IOException, DamagedIndexException {
    ByteBuffer head = read(channel, 0, HEAD);
    if (head.remaining() < HEAD || !head.slice(0, TITLE.length).equals(ByteBuffer.wrap(TITLE))) {
      throw new DamagedIndexException("It does not begin as an index does");
    }
    head.position(TITLE.length);
    return new UUID(head.getLong(), head.getLong());
  }

  private ByteBuffer frames(FileChannel channel) throws IOException, DamagedIndexException {
    long size = channel.size() - end;
    if (size > Integer.MAX_VALUE - FRAME) {
      throw new DamagedIndexException("It is too big to be read");
    }
    ByteBuffer bytes = read(channel, end, (int) size);
    ByteBuffer notes = ByteBuffer.allocate(bytes.remaining());
    while (bytes.hasRemaining()) {
      if (bytes.remaining() < FRAME) {
        throw new DamagedIndexException(CUT_OFF);
      }
      int length = bytes.getInt();
      int sum = bytes.getInt();
      if (length < 0) {
        throw new DamagedIndexException("A part of it has no length");
      }
      if (length > bytes.remaining()) {
        throw new DamagedIndexException(CUT_OFF);
      }
      if (sum(bytes.slice(bytes.position(), length)) != sum) {
        throw new DamagedIndexException("A part of it has another checksum");
      }
      notes.put(bytes.slice(bytes.position(), length));
      bytes.position(bytes.position() + length);
      end += FRAME + length;
    }
    return notes.flip();
  }

  private static ByteBuffer read(FileChannel channel, long from, int size) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(size);
    while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
      // as much as there is
    }
    return bytes.flip();
  }

  /** In one go, so that what two add at once does not mix. */
  void append(List<ByteBuffer> notes) throws IOException {
    int length = Math.toIntExact(notes.stream().mapToLong(ByteBuffer::limit).sum());
    ByteBuffer frame = ByteBuffer.allocate(FRAME + length).position(FRAME);
    notes.forEach(note -> frame.put(note.duplicate()));
    frame.flip().putInt(0, length).putInt(Integer.BYTES, sum(frame.slice(FRAME, length)));
    if (!Files.exists(file)) {
      begin();
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
      channel.write(frame);
    }
  }

  /** Nobody ever sees it without its head. */
  private void begin() throws IOException {
    Path draft = file.resolveSibling(".%s-%s".formatted(file.getFileName(), UUID.randomUUID()));
    UUID fresh = UUID.randomUUID();
    ByteBuffer head = ByteBuffer.allocate(HEAD).put(TITLE);
    head.putLong(fresh.getMostSignificantBits()).putLong(fresh.getLeastSignificantBits());
    try {
      Files.write(draft, head.array(), StandardOpenOption.CREATE_NEW);
      link(draft);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** Where there are no links, two that begin at once may lose what one of them adds first. */
  private void link(Path draft) throws IOException {
    try {
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException e) {
      // somebody else began it
    } catch (UnsupportedOperationException e) {
      Files.move(draft, file);
    }
  }

  /** The next one to read it begins at the beginning. */
  void rewind() {
    end = 0;
  }

  void delete() throws IOException {
    rewind();
    Files.deleteIfExists(file);
  }

  private static int sum(ByteBuffer bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    return (int) sum.getValue();
  }
}
