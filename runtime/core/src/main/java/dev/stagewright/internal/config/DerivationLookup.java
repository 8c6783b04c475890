package dev.stagewright.internal.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagewright.config.ConfigReader;
import dev.stagewright.ref.DRef;
import dev.stagewright.ref.Origin;
import dev.stagewright.ref.RelativePath;
import java.util.List;
import java.util.Optional;

/** What the stages that a configuration mentions become when it is read. */
public interface DerivationLookup {

  /**
   * Finds a derivation by its name.
   *
   * @param dref the name
   * @return the derivation, or the name itself where nobody can make it again
   */
  Origin named(DRef dref);

  /**
   * Tells how a derivation was configured, for those who know its stage.
   *
   * @param dref its name
   * @return its configuration, if anybody recorded it
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
   * Tells which files and folders a derivation promises.
   *
   * @param made a derivation that was {@linkplain #made made}
   * @return their places in its realizations
   */
  List<RelativePath> promises(Origin made);
}
