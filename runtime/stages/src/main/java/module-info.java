/** The stages that come with Stagewright. */
module dev.stagewright.stages {
  requires transitive dev.stagewright.runtime;
  requires static transitive jakarta.validation;
  requires java.net.http;

  exports dev.stagewright.stages;
}
