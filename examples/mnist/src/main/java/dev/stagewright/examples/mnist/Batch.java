package dev.stagewright.examples.mnist;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Some images and labels as the network takes them.
 *
 * <p>They lie outside the heap, where the garbage collector does not feel their weight; closing
 * gives the memory back at once.
 */
final class Batch implements AutoCloseable {
  private static final float WHITE = 255;

  private final INDArray pixels;
  private final INDArray labels;

  private Batch(INDArray pixels, INDArray labels) {
    this.pixels = pixels;
    this.labels = labels;
  }

  /** Returns the images at the places {@code from} to {@code to - 1} of {@code order}. */
  static Batch of(LabelledImages images, int[] order, int from, int to) {
    int count = to - from;
    byte[][] pixels = new byte[count][];
    float[] oneHot = new float[count * LabelledImages.CLASSES];
    for (int i = 0; i < count; i++) {
      pixels[i] = images.image(order[from + i]);
      oneHot[i * LabelledImages.CLASSES + images.label(order[from + i])] = 1;
    }
    return new Batch(pixels(pixels), Nd4j.create(oneHot, count, LabelledImages.CLASSES));
  }

  /** Images alone, from 0..255 to 0..1 as Keras scales them, channels first. */
  static INDArray pixels(byte[]... images) {
    float[] grey = new float[images.length * LabelledImages.PIXELS];
    for (int i = 0; i < grey.length; i++) {
      byte pixel = images[i / LabelledImages.PIXELS][i % LabelledImages.PIXELS];
      grey[i] = Byte.toUnsignedInt(pixel) / WHITE;
    }
    return Nd4j.create(grey, images.length, 1, LabelledImages.SIDE, LabelledImages.SIDE);
  }

  INDArray pixels() {
    return pixels;
  }

  INDArray labels() {
    return labels;
  }

  @Override
  public void close() {
    pixels.close();
    labels.close();
  }
}
