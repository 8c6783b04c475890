package dev.stagewright.processor.javac;

import com.google.auto.service.AutoService;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import com.sun.source.util.Trees;

/**
 * The plugin by which javac starts the review of what it has analysed.
 *
 * <p>A plugin, not a part of the processor: javac starts it by itself when it finds it beside the
 * processor, also where nothing is annotated, and where a build tool wraps the environment of
 * processors. Other compilers never load it.
 */
@AutoService(Plugin.class)
public final class StagePlugin implements Plugin {

  /** Makes the plugin; javac calls this. */
  public StagePlugin() {}

  @Override
  public String getName() {
    return "Stagewright";
  }

  @Override
  public boolean autoStart() {
    return true;
  }

  @Override
  public void init(JavacTask task, String... arguments) {
    task.addTaskListener(
        new AnalysisListener(Trees.instance(task), task.getElements(), task.getTypes()));
    task.addTaskListener(new UnfollowedCodeRules(Trees.instance(task), task.getElements()));
  }
}
