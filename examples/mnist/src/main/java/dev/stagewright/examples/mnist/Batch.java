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

  /** The images whose numbers stand in {@code order} from {@code from} up to before {@code to}. */
  static Batch of(LabelledImages images, int[] order, int from, int to) {
    int count = to - from;
    float[] grey = new float[count * LabelledImages.PIXELS];
    float[] oneHot = new float[count * LabelledImages.CLASSES];
    for (int i = 0; i < count; i++) {
      int image = order[from + i];
      scale(images.image(image), grey, i * LabelledImages.PIXELS);
      oneHot[i * LabelledImages.CLASSES + images.label(image)] = 1;
    }
    return new Batch(
        Nd4j.create(grey, count, 1, LabelledImages.SIDE, LabelledImages.SIDE), // channels first
        Nd4j.create(oneHot, count, LabelledImages.CLASSES));
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

  /** From 0..255 to 0..1, as Keras does before training. */
  private static void scale(byte[] image, float[] grey, int start) {
    for (int i = 0; i < image.length; i++) {
      grey[start + i] = Byte.toUnsignedInt(image[i]) / WHITE;
    }
  }
}
