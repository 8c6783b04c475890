package dev.stagewright.examples.mnist;

import org.deeplearning4j.nn.conf.CacheMode;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** The convolutional network of the Keras MNIST example, layer by layer. */
final class Architecture {
  private static final double KERAS_EPSILON = 1e-7; // Deeplearning4j's own default is 1e-8

  private Architecture() {}

  static MultiLayerConfiguration of(double learningRate, long seed) {
    return new NeuralNetConfiguration.Builder()
        .seed(seed)
        .updater(new Adam(learningRate, 0.9, 0.999, KERAS_EPSILON))
        .weightInit(WeightInit.XAVIER_UNIFORM) // Glorot's, by his first name
        .activation(Activation.RELU)
        .cacheMode(CacheMode.DEVICE) // or the way back computes every convolution once more
        .list()
        .layer(convolution(32))
        .layer(convolution(64))
        .layer(new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
            .kernelSize(2, 2)
            .stride(2, 2)
            .build())
        .layer(dropout(0.25))
        .layer(new DenseLayer.Builder().nOut(128).build())
        .layer(dropout(0.5))
        .layer(new OutputLayer.Builder(LossFunction.MCXENT)
            .nOut(LabelledImages.CLASSES)
            .activation(Activation.SOFTMAX)
            .build())
        .setInputType(
            InputType.convolutional(LabelledImages.SIDE, LabelledImages.SIDE, 1)) // channels first
        .build();
  }

  private static ConvolutionLayer convolution(int filters) {
    return new ConvolutionLayer.Builder(3, 3).nOut(filters).build();
  }

  /** Keras gives the share that is dropped, Deeplearning4j the share that stays. */
  private static DropoutLayer dropout(double dropped) {
    return new DropoutLayer.Builder(1 - dropped).build();
  }
}
