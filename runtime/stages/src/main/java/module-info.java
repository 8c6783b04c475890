/** The stages that come with Stagewright. */
module dev.stagewright.stages {
  requires transitive dev.stagewright.runtime;
  requires static transitive jakarta.validation;
  requires com.fasterxml.jackson.databind;
  requires java.net.http;
  requires org.apache.commons.compress;
  requires org.apache.commons.io;

  exports dev.stagewright.stages;
  exports dev.stagewright.stages.archive;
  exports dev.stagewright.stages.command;

  provides dev.stagewright.internal.config.ConfigCompletion with
      dev.stagewright.stages.internal.completion.FetchUrlCompletion,
      dev.stagewright.stages.internal.completion.CommandCompletion;
}
