package dev.stagewright.examples.mnist;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The head of NumPy's {@code .npy} format: a magic number, a version, and a Python dictionary that
 * names type, order and shape.
 */
final class NpyHeader {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final int ALIGNMENT = 64;
  private static final int LONGEST = 1 << 16;
  private static final Pattern TYPE = Pattern.compile("'descr'\\s*:\\s*'([^']*)'");
  private static final Pattern C_ORDER = Pattern.compile("'fortran_order'\\s*:\\s*False\\b");
  private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([0-9, ]*)\\)");

  private NpyHeader() {}

  /** Writes version 1.0, padded as by NumPy, so that the data start at a multiple of 64. */
  static byte[] write(List<Integer> shape) {
    String tuple = shape.stream().map(String::valueOf).collect(Collectors.joining(", "));
    String dictionary = "{'descr': '|u1', 'fortran_order': False, 'shape': ("
        + tuple
        + (shape.size() == 1 ? ",), }" : "), }");
    int start = MAGIC.length + 4;
    int end = (start + dictionary.length() + 1 + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    ByteBuffer header = ByteBuffer.allocate(end).order(ByteOrder.LITTLE_ENDIAN);
    header.put(MAGIC).put((byte) 1).put((byte) 0).putShort((short) (end - start));
    header.put(dictionary.getBytes(ISO_8859_1));
    Arrays.fill(header.array(), header.position(), end, (byte) ' ');
    return header.put(end - 1, (byte) '\n').array();
  }

  /** Reads up to the data and returns their shape; only unsigned bytes in C order will do. */
  static int[] read(DataInputStream in) throws IOException {
    if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
      throw new IOException("not an npy array");
    }
    int version = in.readUnsignedByte();
    in.readUnsignedByte(); // the minor version changes nothing
    int length = version == 1
        ? Short.reverseBytes(in.readShort()) & 0xFFFF
        : Integer.reverseBytes(in.readInt());
    if (version < 1 || version > 3 || length < 0 || length > LONGEST) {
      throw new IOException("npy version " + version + " with a header of " + length + " bytes");
    }
    byte[] header = new byte[length];
    in.readFully(header);
    return shape(new String(header, ISO_8859_1));
  }

  private static int[] shape(String header) throws IOException {
    Matcher type = TYPE.matcher(header);
    Matcher shape = SHAPE.matcher(header);
    if (!type.find() || !shape.find() || !C_ORDER.matcher(header).find()) {
      throw new IOException("not an array in C order: " + header.strip());
    }
    if (!type.group(1).endsWith("u1")) {
      throw new IOException("expected unsigned bytes (u1), not " + type.group(1));
    }
    try {
      return Pattern.compile(",")
          .splitAsStream(shape.group(1))
          .map(String::strip)
          .filter(s -> !s.isEmpty())
          .mapToInt(Integer::parseInt)
          .toArray();
    } catch (NumberFormatException e) {
      throw new IOException("not a shape: " + shape.group(1), e);
    }
  }
}
