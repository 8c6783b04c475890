/**
 * The equipment of the tests of the command.
 *
 * <ul>
 *   <li>{@link dev.stagewright.cli.testing.Terminal} runs commands on one store inside this
 *       process, which is fast; {@link dev.stagewright.cli.testing.CommandProcess} runs them in a
 *       process of their own, and {@link dev.stagewright.cli.testing.InstalledCommand} the one file
 *       that the build makes.
 *   <li>{@link dev.stagewright.cli.testing.StoreFixture} is a store with two results.
 *   <li>{@link dev.stagewright.cli.testing.UserClasses} compiles a stage that is not on the class
 *       path of the tests; {@link dev.stagewright.cli.testing.stages} has those that are.
 *   <li>{@link dev.stagewright.cli.testing.MarkdownPage},
 *       {@link dev.stagewright.cli.testing.Snippets},
 *       {@link dev.stagewright.cli.testing.SnippetFixture} and
 *       {@link dev.stagewright.cli.testing.ShellSession} keep the pages of the documentation true.
 * </ul>
 */
package dev.stagewright.cli.testing;
