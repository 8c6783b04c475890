/** The MNIST pair: a data set and a model. */
module dev.stagewright.examples.mnist {
  requires dev.stagewright.runtime;
  requires dev.stagewright.stages;
  requires info.picocli;
  requires jakarta.validation;
  requires deeplearning4j.nn;
  requires nd4j.api;

  opens dev.stagewright.examples.mnist to
      info.picocli;
}
