/** A program built from its source: GNU Hello. */
module dev.stagewright.examples.hello {
  requires static jakarta.validation;
  requires dev.stagewright.stages;
  requires info.picocli;

  opens dev.stagewright.examples.hello to
      info.picocli;
}
