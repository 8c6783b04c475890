package dev.stagewright.internal.config;

import dev.stagewright.config.StageType;
import dev.stagewright.ref.Origin;
import java.util.List;

/**
 * The parts that the documents of all configurations of a stage share. The keys are in order, so
 * that a document of these parts is canonical.
 *
 * @param head the part before the values
 * @param tail the part after the refs of the dependencies
 */
public record DocumentTemplate(String head, String tail) {

  public static DocumentTemplate of(StageType type) {
    StringBuilder head = new StringBuilder("{");
    StringBuilder tail = new StringBuilder("],\"kind\":\"dev.stagewright/derivation/1\"");
    CanonicalJson.write(type.name().text(), tail.append(",\"stage\":"));
    if (AnnotatedStage.of(type).identity() instanceof CodeIdentity.Version version) {
      member("class", type.className(), head);
      CanonicalJson.write(version.text(), tail.append(",\"version\":"));
    } else if (AnnotatedStage.of(type).identity() instanceof CodeIdentity.Fingerprint fingerprint) {
      member("code", fingerprint.hash().hex(), head); // its methods are named with their classes
    } else if (AnnotatedStage.of(type).identity() instanceof CodeIdentity.Body body) {
      member("body", body.name(), head);
      member("class", type.className(), head);
    }
    return new DocumentTemplate(
        head.append("\"config\":").toString(), tail.append('}').toString());
  }

  private static void member(String name, String text, StringBuilder out) {
    CanonicalJson.write(text, out.append('"').append(name).append("\":"));
    out.append(',');
  }

  /** Prints the part after the values. */
  public void end(List<Origin> needed, StringBuilder out) {
    out.append(",\"dependencies\":[");
    for (int i = 0; i < needed.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      CanonicalFields.stage(needed.get(i), out);
    }
    out.append(tail);
  }
}
