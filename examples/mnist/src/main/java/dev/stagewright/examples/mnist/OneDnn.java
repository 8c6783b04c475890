package dev.stagewright.examples.mnist;

import java.lang.reflect.Field;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.layers.convolution.ConvolutionLayer;
import org.deeplearning4j.nn.layers.convolution.subsampling.SubsamplingLayer;
import org.deeplearning4j.nn.layers.mkldnn.MKLDNNConvHelper;
import org.deeplearning4j.nn.layers.mkldnn.MKLDNNSubsamplingHelper;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The switch for oneDNN, without which training takes about five times as long.
 *
 * <p>Deeplearning4j 1.0.0-M2.1 means to do so by itself, but looks for a class that has moved, and
 * says nothing when it does not find it. So the helpers are set by hand, on every network anew:
 * after it is initialised and after it is restored. They are right for channels-first data only.
 */
final class OneDnn {
  private OneDnn() {}

  /**
   * Gives the network's layers their helpers, where the natives at hand were built with oneDNN, and
   * the helpers all cores: OpenBLAS's own threads would go on spinning there after every product of
   * matrices.
   */
  static MultiLayerNetwork switchOn(MultiLayerNetwork network) {
    if (present()) {
      Nd4j.factory().blas().setMaxThreads(1);
      for (Layer layer : network.getLayers()) {
        if (layer instanceof ConvolutionLayer) {
          help(ConvolutionLayer.class, layer, new MKLDNNConvHelper(DataType.FLOAT));
        } else if (layer instanceof SubsamplingLayer) {
          help(SubsamplingLayer.class, layer, new MKLDNNSubsamplingHelper(DataType.FLOAT));
        }
      }
    }
    return network;
  }

  /** Returns whether the loaded natives are the ones built with oneDNN. */
  static boolean present() {
    return Nd4j.getBackend().buildInfo().contains("HAVE_ONEDNN");
  }

  static void help(Class<? extends Layer> type, Layer layer, Object helper) {
    try {
      Field field = type.getDeclaredField("helper"); // protected, and no setter
      field.setAccessible(true);
      field.set(layer, helper);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Not the Deeplearning4j this was written for", e);
    }
  }
}
