package dev.stagewright.examples.mnist;

import java.util.ArrayList;
import java.util.List;

/** An array of unsigned bytes with a shape, in C order: the one kind that MNIST needs. */
final class NpyArray {
  private final byte[] bytes;
  private final List<Integer> shape;

  /** Takes the bytes over without copying. */
  NpyArray(byte[] bytes, int... shape) {
    if (size(shape) != bytes.length) {
      throw new IllegalArgumentException("the shape does not fit " + bytes.length + " bytes");
    }
    List<Integer> copy = new ArrayList<>();
    for (int length : shape) {
      copy.add(length);
    }
    this.bytes = bytes;
    this.shape = List.copyOf(copy);
  }

  /** Returns the bytes themselves, not a copy. */
  byte[] bytes() {
    return bytes;
  }

  List<Integer> shape() {
    return shape;
  }

  /** Returns how many bytes an array of a shape has. */
  static long size(int... shape) {
    long size = 1;
    for (int length : shape) {
      size = Math.multiplyExact(size, length);
    }
    return size;
  }
}
