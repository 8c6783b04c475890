/** The {@code stagewright} command. */
module dev.stagewright.cli {
  requires static org.jspecify;
  requires com.fasterxml.jackson.databind;
  requires dev.stagewright.runtime;
  requires dev.stagewright.stages;
  requires info.picocli;
  requires org.apache.commons.io;

  opens dev.stagewright.cli to
      info.picocli;
}
