package dev.stagewright.internal.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32C;

/**
 * The file of an index: a unique head, and then frames, each appended in one write. The file is
 * opened anew for each access, since it may have been deleted, and never through a link, which may
 * lead out of the store.
 *
 * <pre>
 * head     "stagewright index 2\n", 16 random bytes
 * frame    length 4, CRC-32C 4, entries
 * </pre>
 */
final class IndexFile {
  private static final byte[] TITLE = "stagewright index 2\n".getBytes(StandardCharsets.US_ASCII);
  private static final int HEAD = TITLE.length + 2 * Long.BYTES;
  private static final int FRAME = 2 * Integer.BYTES;
  private static final int PATIENCE = 1_000;
  private static final UUID NONE = new UUID(0, 0);

  private final Path file;

  /** The identity of the file read last. */
  private UUID id = NONE;

  /** The position up to which it was read. */
  private long end;

  IndexFile(Path file) {
    this.file = file;
  }

  Path path() {
    return file;
  }

  /**
   * The additions since the last read.
   *
   * @param isOther whether the file is another one, or missing, so that earlier reads do not count
   * @param notes the entries of the frames
   */
  record News(boolean isOther, List<ByteBuffer> notes) {}

  /** Returns whether the file existed at the last read. */
  boolean isKnown() {
    return !id.equals(NONE);
  }

  /** Reads the additions. */
  News read() throws IOException, DamagedIndexException {
    try (FileChannel channel = open(StandardOpenOption.READ)) {
      UUID now = id(channel);
      boolean isOther = !now.equals(id) || channel.size() < end;
      if (isOther) {
        id = now;
        end = HEAD;
      }
      List<ByteBuffer> notes = new ArrayList<>();
      while (end < channel.size()) {
        awaitFrame(channel);
        notes.add(frames(channel));
      }
      return new News(isOther, notes);
    } catch (NoSuchFileException e) {
      return none();
    }
  }

  private News none() {
    rewind();
    return new News(true, List.of());
  }

  private FileChannel open(OpenOption mode) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new NoSuchFileException(file.toString()); // opening a pipe would block forever
    }
    return FileChannel.open(file, mode, LinkOption.NOFOLLOW_LINKS);
  }

  private static UUID id(FileChannel channel) throws IOException, DamagedIndexException {
    ByteBuffer head = read(channel, 0, HEAD);
    if (head.remaining() < HEAD || !head.slice(0, TITLE.length).equals(ByteBuffer.wrap(TITLE))) {
      throw new DamagedIndexException("It does not begin as an index does");
    }
    head.position(TITLE.length);
    return new UUID(head.getLong(), head.getLong());
  }

  /** Waits for a frame that is being written. A frame that stays incomplete was cut off. */
  private void awaitFrame(FileChannel channel) throws IOException, DamagedIndexException {
    for (int i = 0; i < PATIENCE; i++) {
      ByteBuffer head = read(channel, end, FRAME);
      if (head.remaining() == FRAME && channel.size() - end - FRAME >= head.getInt()) {
        return;
      }
      Thread.onSpinWait();
    }
    throw new DamagedIndexException("A part of it is cut off");
  }

  private ByteBuffer frames(FileChannel channel) throws IOException, DamagedIndexException {
    long size = channel.size() - end;
    if (size > Integer.MAX_VALUE - FRAME) {
      throw new DamagedIndexException("It is too big to be read");
    }
    ByteBuffer bytes = read(channel, end, (int) size);
    ByteBuffer notes = bytes.duplicate(); // the consumed bytes make room for the rest
    for (int length = next(bytes); length > 0; length = next(bytes)) {
      int from = bytes.position() + FRAME;
      if (sum(bytes.slice(from, length)) != bytes.getInt(from - Integer.BYTES)) {
        throw new DamagedIndexException("A part of it has another checksum");
      }
      notes.put(notes.position(), bytes, from, length);
      notes.position(notes.position() + length);
      bytes.position(from + length);
      end += FRAME + length;
    }
    return notes.flip();
  }

  /** Returns the length of the next frame; 0 if it is incomplete. */
  private static int next(ByteBuffer bytes) throws DamagedIndexException {
    if (bytes.remaining() < FRAME) {
      return 0;
    }
    int length = bytes.getInt(bytes.position());
    if (length <= 0) {
      throw new DamagedIndexException("A part of it has no length");
    }
    return length > bytes.remaining() - FRAME ? 0 : length;
  }

  private static ByteBuffer read(FileChannel channel, long from, int size) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(size);
    while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
      // end of file
    }
    return bytes.flip();
  }

  /**
   * Appends entries found since the last read. To another file nothing is appended: announcements
   * may have been deleted with the old one.
   *
   * @return the additions of others meanwhile; if the file is another one, only its own
   */
  News append(List<ByteBuffer> notes) throws IOException, DamagedIndexException {
    try (FileChannel target = open(StandardOpenOption.APPEND)) {
      if (isSame()) { // still true of the open file: identities are not reused
        ByteBuffer frame = frame(notes);
        if (write(target, frame) == end + frame.limit()) {
          end += frame.limit(); // no other process added anything
        }
      }
    } catch (NoSuchFileException e) {
      return none();
    }
    return read();
  }

  private boolean isSame() throws IOException, DamagedIndexException {
    try (FileChannel channel = open(StandardOpenOption.READ)) {
      return id(channel).equals(id);
    }
  }

  /**
   * Appends an announcement to the file, whichever it is.
   *
   * @return the additions since the last read, and this one
   */
  News announce(ByteBuffer note) throws IOException, DamagedIndexException {
    try (FileChannel target = open(StandardOpenOption.APPEND)) {
      write(target, frame(List.of(note)));
    }
    return read();
  }

  /** Writes in one call, so that concurrent additions do not mix. */
  private static long write(FileChannel target, ByteBuffer frame) throws IOException {
    if (target.write(frame) < frame.limit()) {
      throw new IOException("The disk is full");
    }
    return target.position();
  }

  private static ByteBuffer frame(List<ByteBuffer> notes) {
    int length = Math.toIntExact(notes.stream().mapToLong(ByteBuffer::limit).sum());
    ByteBuffer frame = ByteBuffer.allocate(FRAME + length).position(FRAME);
    notes.forEach(note -> frame.put(note.duplicate()));
    return frame.flip().putInt(0, length).putInt(Integer.BYTES, sum(frame.slice(FRAME, length)));
  }

  /**
   * Creates the file, unless it exists. The file is never visible without its head and these
   * entries.
   */
  void begin(List<ByteBuffer> notes) throws IOException {
    Path draft = file.resolveSibling(".%s-%s".formatted(file.getFileName(), UUID.randomUUID()));
    UUID fresh = UUID.randomUUID();
    ByteBuffer head = ByteBuffer.allocate(HEAD).put(TITLE);
    head.putLong(fresh.getMostSignificantBits()).putLong(fresh.getLeastSignificantBits());
    try (FileChannel target =
        FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      write(target, head.flip());
      if (!notes.isEmpty()) {
        write(target, frame(notes));
      }
      link(draft);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /**
   * Links the draft to its place. Without hard links, two processes that begin at once may lose the
   * first addition of one.
   */
  private void link(Path draft) throws IOException {
    try {
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException e) {
      // created by another process
    } catch (UnsupportedOperationException e) {
      Files.move(draft, file);
    }
  }

  /** Deletes the file. A folder in its place is foreign, and kept. */
  void delete() throws IOException {
    rewind();
    if (!isFolder()) {
      Files.deleteIfExists(file);
    }
  }

  boolean isFolder() {
    return Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** Makes the next read start at the beginning. */
  void rewind() {
    id = NONE;
    end = 0;
  }

  private static int sum(ByteBuffer bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    return (int) sum.getValue();
  }
}
