/** The runtime of Stagewright: annotations, the store, and what generated code extends. */
@SuppressWarnings("module") // modules that are compiled later are exported to
module dev.stagewright.runtime {
  requires static transitive org.jspecify;
  requires com.fasterxml.jackson.databind;
  requires org.objectweb.asm.tree.analysis;
  requires org.objectweb.asm.commons;
  requires org.slf4j;

  exports dev.stagewright;
  exports dev.stagewright.build;
  exports dev.stagewright.config;
  exports dev.stagewright.match;
  exports dev.stagewright.ref;
  exports dev.stagewright.spi;
  exports dev.stagewright.store;
  exports dev.stagewright.tools;
  exports dev.stagewright.internal.archive to
      dev.stagewright.cli;
  exports dev.stagewright.internal.config to
      dev.stagewright.cli,
      dev.stagewright.stages;
  exports dev.stagewright.internal.context to
      dev.stagewright.cli;
  exports dev.stagewright.internal.explain to
      dev.stagewright.cli;
  exports dev.stagewright.internal.finding to
      dev.stagewright.cli;
  exports dev.stagewright.internal.fingerprint to
      dev.stagewright.cli;
  exports dev.stagewright.internal.gc to
      dev.stagewright.cli;
  exports dev.stagewright.internal.inspect to
      dev.stagewright.cli;
  exports dev.stagewright.internal.load to
      dev.stagewright.cli;
  exports dev.stagewright.internal.local to
      dev.stagewright.cli;
  exports dev.stagewright.internal.manifest to
      dev.stagewright.cli;
  exports dev.stagewright.internal.path to
      dev.stagewright.stages;
  exports dev.stagewright.internal.process to
      dev.stagewright.stages;
  exports dev.stagewright.internal.realize to
      dev.stagewright.cli;
  exports dev.stagewright.internal.store to
      dev.stagewright.cli;
  exports dev.stagewright.internal.text to
      dev.stagewright.cli,
      dev.stagewright.stages;
  exports dev.stagewright.internal.verify to
      dev.stagewright.cli;

  uses dev.stagewright.internal.config.ConfigCompletion;
}
