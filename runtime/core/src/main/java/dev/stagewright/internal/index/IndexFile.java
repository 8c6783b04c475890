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
 * The file of an index: a head that no other has, and after it frames, which are only ever added,
 * each in one go. It is opened anew each time, since anybody may have deleted it, and never through
 * a link, which may lead out of the store.
 *
 * <pre>
 * head     "stagewright index 2\n", 16 bytes at random
 * frame    length 4, CRC-32C 4, notes
 * </pre>
 */
final class IndexFile {
  private static final byte[] TITLE = "stagewright index 2\n".getBytes(StandardCharsets.US_ASCII);
  private static final int HEAD = TITLE.length + 2 * Long.BYTES;
  private static final int FRAME = 2 * Integer.BYTES;
  private static final int PATIENCE = 1_000;
  private static final UUID NONE = new UUID(0, 0);

  private final Path file;

  /** Of the file that was read last. */
  private UUID id = NONE;

  /** How far it was read. */
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
  record News(boolean isOther, List<ByteBuffer> notes) {}

  /** Tells whether there was a file when it was last read. */
  boolean isKnown() {
    return !id.equals(NONE);
  }

  /** Reads on. */
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
      throw new NoSuchFileException(file.toString()); // to open a pipe would take for ever
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

  /** One that is just being written is whole in no time; what never will be was cut off. */
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
    ByteBuffer notes = bytes.duplicate(); // what was read makes room for what is in it
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

  /** The length of the next frame; 0 if it is not whole. */
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
      // as much as there is
    }
    return bytes.flip();
  }

  /**
   * Adds what was seen since a file was read. To another one it tells nothing: what was announced
   * may have been deleted with that.
   *
   * @return what was added meanwhile; if it is another file by now, only that
   */
  News append(List<ByteBuffer> notes) throws IOException, DamagedIndexException {
    try (FileChannel target = open(StandardOpenOption.APPEND)) {
      if (isSame()) { // so it was when the target was opened: no file comes back
        ByteBuffer frame = frame(notes);
        if (write(target, frame) == end + frame.limit()) {
          end += frame.limit(); // nobody else added anything
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
   * Adds a note to whatever file there is.
   *
   * @return what was added since it was last read, and this
   */
  News announce(ByteBuffer note) throws IOException, DamagedIndexException {
    try (FileChannel target = open(StandardOpenOption.APPEND)) {
      write(target, frame(List.of(note)));
    }
    return read();
  }

  /** In one go, so that what two add at once does not mix. */
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
   * Makes a file, unless somebody else did. Nobody ever sees it without its head, or without these
   * notes.
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

  /** A folder in its place is nobody's index, and stays. */
  void delete() throws IOException {
    rewind();
    if (!isFolder()) {
      Files.deleteIfExists(file);
    }
  }

  boolean isFolder() {
    return Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** The next one to read it begins at the beginning. */
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
