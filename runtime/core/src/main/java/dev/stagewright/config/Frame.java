package dev.stagewright.config;

import dev.stagewright.ref.Origin;
import java.util.List;

/**
 * What is the same in the documents of all configurations of a stage. The keys stand in order, so
 * that what is put together is canonical.
 *
 * @param head what comes before the values
 * @param tail what comes after the refs of what is needed
 */
record Frame(String head, String tail) {

  static Frame of(StageType type) {
    StringBuilder head = new StringBuilder("{");
    StringBuilder tail = new StringBuilder("],\"kind\":\"dev.stagewright/derivation/1\"");
    CanonicalJson.write(type.name().text(), tail.append(",\"stage\":"));
    if (type.identity() instanceof Identity.Version version) {
      CanonicalJson.write(version.text(), tail.append(",\"version\":"));
    } else if (type.identity() instanceof Identity.Fingerprint fingerprint) {
      CanonicalJson.write(fingerprint.hash().hex(), head.append("\"code\":"));
      head.append(',');
    } else if (type.identity() instanceof Identity.Body body) {
      CanonicalJson.write(body.name(), head.append("\"body\":"));
      head.append(',');
    }
    return new Frame(head.append("\"config\":").toString(), tail.append('}').toString());
  }

  /** Prints what comes after the values. */
  void end(List<Origin> needed, StringBuilder out) {
    out.append(",\"dependencies\":[");
    for (int i = 0; i < needed.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      Fields.stage(needed.get(i), out);
    }
    out.append(tail);
  }
}
