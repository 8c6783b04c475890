/** The run time of Stagewright: what annotated stages and the code generated for them stand on. */
@SuppressWarnings("module") // modules that are compiled later are exported to
module dev.stagewright.runtime {
  requires static transitive org.jspecify;
  requires transitive com.fasterxml.jackson.databind;
  requires org.objectweb.asm.tree.analysis;
  requires org.objectweb.asm.commons;
  requires org.slf4j;

  exports dev.stagewright;
  exports dev.stagewright.archive;
  exports dev.stagewright.code;
  exports dev.stagewright.collect;
  exports dev.stagewright.config;
  exports dev.stagewright.context;
  exports dev.stagewright.explain;
  exports dev.stagewright.file to
      dev.stagewright.stages;
  exports dev.stagewright.finding;
  exports dev.stagewright.handle;
  exports dev.stagewright.inspect;
  exports dev.stagewright.load;
  exports dev.stagewright.manifest;
  exports dev.stagewright.match;
  exports dev.stagewright.process to
      dev.stagewright.stages;
  exports dev.stagewright.realize;
  exports dev.stagewright.ref;
  exports dev.stagewright.store;
  exports dev.stagewright.verify;

  uses dev.stagewright.internal.config.ConfigCompletion;
}
