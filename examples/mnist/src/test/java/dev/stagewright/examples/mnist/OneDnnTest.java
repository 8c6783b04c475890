package dev.stagewright.examples.mnist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.CacheMode;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer.AlgoMode;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer.FwdAlgo;
import org.deeplearning4j.nn.layers.convolution.ConvolutionLayer;
import org.deeplearning4j.nn.layers.convolution.subsampling.SubsamplingLayer;
import org.deeplearning4j.nn.layers.mkldnn.MKLDNNConvHelper;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class OneDnnTest {

  @BeforeEach
  void whereTheNativesHaveIt() {
    assumeTrue(OneDnn.present());
  }

  /** Fails once Deeplearning4j does it by itself; then the class can go. */
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

  /** Counts threads, not time: two threads of OpenBLAS took a third more of the processor. */
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

  /** Counts calls, not time: backpropagation repeated them, a tenth of the training. */
  @Test
  void convolvesOnlyOnce() {
    AtomicInteger convolved = new AtomicInteger();
    MultiLayerNetwork network = network();
    for (Layer layer : network.getLayers()) {
      if (layer instanceof ConvolutionLayer) {
        OneDnn.help(ConvolutionLayer.class, layer, new Counting(convolved));
      }
    }
    gradient(network);
    assertThat(convolved).hasValue(2);
  }

  @Test
  void theGradientDoesNotDependOnWhatIsKept() {
    MultiLayerNetwork forgetful = OneDnn.switchOn(network());
    forgetful.setCacheMode(CacheMode.NONE);
    assertThat(gradient(OneDnn.switchOn(network()))).isEqualTo(gradient(forgetful));
  }

  private static final class Counting extends MKLDNNConvHelper {
    private final AtomicInteger count;

    Counting(AtomicInteger count) {
      super(DataType.FLOAT);
      this.count = count;
    }

    @Override
    public INDArray preOutput(
        INDArray input,
        INDArray weights,
        INDArray bias,
        int[] kernel,
        int[] strides,
        int[] pad,
        AlgoMode mode,
        FwdAlgo forwards,
        ConvolutionMode convolutionMode,
        int[] dilation,
        CNN2DFormat format,
        LayerWorkspaceMgr workspaces) {
      count.incrementAndGet();
      return super.preOutput(
          input,
          weights,
          bias,
          kernel,
          strides,
          pad,
          mode,
          forwards,
          convolutionMode,
          dilation,
          format,
          workspaces);
    }
  }

  private static MultiLayerNetwork network() {
    MultiLayerNetwork network = new MultiLayerNetwork(Architecture.of(1e-3, 5));
    network.init();
    return network;
  }

  private static INDArray gradient(MultiLayerNetwork network) {
    LabelledImages images = new DigitWriter(new SplitMix64(1)).write(8);
    Batch batch = Batch.of(images, new SplitMix64(1).order(8), 0, 8);
    Nd4j.getRandom().setSeed(1); // the same neurons drop out
    network.setInput(batch.pixels());
    network.setLabels(batch.labels());
    network.computeGradientAndScore();
    return network.gradient().gradient().dup();
  }
}
