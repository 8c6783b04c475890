/**
 * The equipment of the tests of stages.
 *
 * <ul>
 *   <li>{@link dev.stagewright.stages.testing.FileServer} serves one file as a good server does;
 *       {@link dev.stagewright.stages.testing.RawServer} sends whatever a test says, and hangs up.
 *   <li>{@link dev.stagewright.stages.testing.TestCertificate} makes either of them speak https.
 *   <li>{@link dev.stagewright.stages.testing.TarBuilder} and
 *       {@link dev.stagewright.stages.testing.ZipBuilder} write archives, hostile ones too, and
 *       {@link dev.stagewright.stages.testing.UnpackTrial} unpacks them.
 *   <li>{@link dev.stagewright.stages.testing.RecordingStore} is a store that remembers what was
 *       built in it.
 * </ul>
 *
 * <p>{@code FetchTrial}, one fetch in which waiting takes no time, lies with the tests of fetches:
 * it replaces parts that only their package sees.
 */
package dev.stagewright.stages.testing;
