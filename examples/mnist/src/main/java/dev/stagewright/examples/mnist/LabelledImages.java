package dev.stagewright.examples.mnist;

import java.util.Arrays;

/** Square images of grey pixels, and the digit that each shows. */
final class LabelledImages {
  /** The side of an image in pixels. */
  static final int SIDE = 28;

  static final int PIXELS = SIDE * SIDE;

  /** The number of digits. */
  static final int CLASSES = 10;

  private final byte[] pixels;
  private final byte[] labels;

  /** Takes the arrays over without copying: they can be large, and stay in this package. */
  LabelledImages(byte[] pixels, byte[] labels) {
    if (pixels.length != (long) labels.length * PIXELS) {
      throw new IllegalArgumentException(
          pixels.length + " pixels are not " + labels.length + " images");
    }
    for (byte label : labels) {
      if (label < 0 || label >= CLASSES) {
        throw new IllegalArgumentException(Byte.toUnsignedInt(label) + " is not a digit");
      }
    }
    this.pixels = pixels;
    this.labels = labels;
  }

  int count() {
    return labels.length;
  }

  int label(int image) {
    return labels[image];
  }

  /** Returns a copy of one image, row by row. */
  byte[] image(int image) {
    return Arrays.copyOfRange(pixels, image * PIXELS, (image + 1) * PIXELS);
  }

  NpyArray pixels() {
    return new NpyArray(pixels, count(), SIDE, SIDE);
  }

  NpyArray labels() {
    return new NpyArray(labels, count());
  }
}
