package dev.stagewright.internal.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.config.ConfigReader;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Origin;
import dev.stagewright.ref.RelativePath;
import java.util.List;
import java.util.Optional;

/** The lookup of the derivations that a configuration mentions, for its reader. */
public interface DerivationLookup {

  /**
   * Returns a derivation by its name.
   *
   * @param dref the name
   * @return the derivation, or the name itself if the derivation cannot be made again
   */
  Origin named(DRef dref);

  /**
   * Returns the recorded configuration of a derivation, for a field that knows its stage.
   *
   * @param dref its name
   * @return its configuration, if one is recorded
   */
  Optional<ObjectNode> recorded(DRef dref);

  /**
   * Makes a derivation.
   *
   * @param stage the name of a stage's class
   * @param values reads its configuration
   * @return the derivation
   * @throws RuntimeException if there is no such stage, or it cannot be configured like this
   */
  Origin made(String stage, ConfigReader values);

  /**
   * Returns the files and folders that a derivation promises.
   *
   * @param made a derivation that was {@linkplain #made made}
   * @return their places in its realizations
   */
  List<RelativePath> promises(Origin made);
}
