package dev.stagewright.examples.mnist;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The archive {@code mnist.npz}: four arrays of unsigned bytes, as Keras names them. */
final class MnistFile {
  private final LabelledImages train;
  private final LabelledImages test;

  MnistFile(LabelledImages train, LabelledImages test) {
    this.train = train;
    this.test = test;
  }

  /** Reads any such archive; its entries may be compressed. */
  static MnistFile read(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return new MnistFile(images(zip, "train"), images(zip, "test"));
    } catch (IOException | IllegalArgumentException e) {
      throw new IOException("Cannot read digits from " + file + ": " + e.getMessage(), e);
    }
  }

  void write(Path file) throws IOException {
    try (StoredZip zip = new StoredZip(file)) {
      add(zip, "x_train", train.pixels());
      add(zip, "y_train", train.labels());
      add(zip, "x_test", test.pixels());
      add(zip, "y_test", test.labels());
    }
  }

  LabelledImages train() {
    return train;
  }

  LabelledImages test() {
    return test;
  }

  private static void add(StoredZip zip, String name, NpyArray array) throws IOException {
    zip.add(name + ".npy", NpyHeader.write(array.shape()), array.bytes());
  }

  private static LabelledImages images(ZipFile zip, String part) throws IOException {
    NpyArray pixels = array(zip, "x_" + part);
    NpyArray labels = array(zip, "y_" + part);
    int count = labels.bytes().length;
    if (!pixels.shape().equals(List.of(count, LabelledImages.SIDE, LabelledImages.SIDE))) {
      throw new IOException(
          "x_" + part + " has the shape " + pixels.shape() + ", y_" + part + " " + labels.shape());
    }
    return new LabelledImages(pixels.bytes(), labels.bytes());
  }

  private static NpyArray array(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name + ".npy");
    if (entry == null) {
      throw new IOException("it has no array " + name);
    }
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(zip.getInputStream(entry)))) {
      int[] shape = NpyHeader.read(in);
      // Reads as far as there are bytes: a shape that promises too much allocates nothing.
      byte[] bytes = in.readNBytes(Math.toIntExact(NpyArray.size(shape)));
      if (bytes.length != NpyArray.size(shape) || in.read() >= 0) {
        throw new IOException(
            name + " does not have the size its shape " + Arrays.toString(shape) + " asks for");
      }
      return new NpyArray(bytes, shape);
    } catch (EOFException e) {
      throw new IOException(name + " ends within its header", e);
    } catch (ArithmeticException e) {
      throw new IOException(name + " is too large", e);
    }
  }
}
