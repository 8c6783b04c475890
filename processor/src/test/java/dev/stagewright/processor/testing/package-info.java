/**
 * The equipment of the processor's tests.
 *
 * <ul>
 *   <li>Compile: {@link dev.stagewright.processor.testing.UserBuild} runs javac or ECJ in this
 *       process, {@link dev.stagewright.processor.testing.CompilerProcess} in one of its own,
 *       {@link dev.stagewright.processor.testing.IncrementalBuild} after each change.
 *   <li>Watch: {@link dev.stagewright.processor.testing.WatchedProcessor} notes what the processor
 *       hands to the compiler, {@link dev.stagewright.processor.testing.ForeignProcessor} stands
 *       beside it.
 *   <li>Realize: {@link dev.stagewright.processor.testing.GoldenProgram} runs a program with stages
 *       of {@code src/test/resources/golden} in a store.
 *   <li>Rules: {@link dev.stagewright.processor.testing.RuleExamples} reads the examples in
 *       {@code src/test/resources/rules}, {@link dev.stagewright.processor.testing.RulePages} makes
 *       pages of them.
 *   <li>Schemas: {@link dev.stagewright.processor.testing.SchemaAndReader} asks both for their
 *       verdict on a document.
 *   <li>Random stages: {@link dev.stagewright.processor.testing.random} draws them,
 *       {@link dev.stagewright.processor.testing.StageGraphRun} runs them.
 * </ul>
 */
@NullMarked
package dev.stagewright.processor.testing;

import org.jspecify.annotations.NullMarked;
