package dev.stagewright.examples.mnist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.layers.convolution.ConvolutionLayer;
import org.deeplearning4j.nn.layers.convolution.subsampling.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class OneDnnTest {

  @BeforeEach
  void whereTheNativesHaveIt() {
    assumeTrue(OneDnn.present());
  }

  /** If this fails Deeplearning4j has learned to do it by itself, and the class can go. */
  @Test
  void isOffUnlessSwitchedOn() {
    assertThat(network().getLayers())
        .allSatisfy(layer -> assertThat(layer.getHelper()).isNull());
  }

  @Test
  void helpsEveryLayerThatItCan() {
    assertThat(OneDnn.switchOn(network()).getLayers())
        .filteredOn(l -> l instanceof ConvolutionLayer || l instanceof SubsamplingLayer)
        .hasSize(3)
        .extracting(Layer::getHelper)
        .doesNotContainNull();
  }

  /** A count, not a time: two threads of OpenBLAS took a third more of the processor. */
  @Test
  void hasTheCoresToItself() {
    Nd4j.factory().blas().setMaxThreads(2);
    OneDnn.switchOn(network());
    assertThat(Nd4j.factory().blas().getMaxThreads()).isEqualTo(1);
  }

  @Test
  void computesTheSameGradient() {
    INDArray slow = gradient(network());
    INDArray fast = gradient(OneDnn.switchOn(network()));
    assertThat(slow.norm2Number().doubleValue()).isGreaterThan(0.1);
    assertThat(slow.distance2(fast) / slow.norm2Number().doubleValue()).isLessThan(1e-3);
  }

  private static MultiLayerNetwork network() {
    MultiLayerNetwork network = new MultiLayerNetwork(Architecture.of(1e-3, 5));
    network.init();
    return network;
  }

  private static INDArray gradient(MultiLayerNetwork network) {
    LabelledImages images = new Scribe(new Dice(1)).write(8);
    Batch batch = Batch.of(images, new Dice(1).order(8), 0, 8);
    Nd4j.getRandom().setSeed(1); // the same neurons drop out
    network.setInput(batch.pixels());
    network.setLabels(batch.labels());
    network.computeGradientAndScore();
    return network.gradient().gradient().dup();
  }
}
