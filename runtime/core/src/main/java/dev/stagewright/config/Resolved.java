package dev.stagewright.config;

import dev.stagewright.ref.DRef;

/** The values of a configuration with what its inputs came out as in place of their names. */
final class Resolved {
  private static final String REF = "\"dref:";
  private static final int NAME_AT = REF.length() + 64 + 1;

  private Resolved() {}

  /** No text but a ref begins as one does: such values are refused. */
  static String of(String values, Resolution inputs) {
    StringBuilder resolved = new StringBuilder(values.length());
    int copied = 0;
    for (int ref = next(values, 0); ref >= 0; ref = next(values, ref + 1)) {
      int end = ref + NAME_AT;
      while (values.charAt(end) != '"' && values.charAt(end) != '/') {
        end++;
      }
      DRef dref = DRef.parse(values.substring(ref + 1, end));
      resolved
          .append(values, copied, ref + 1)
          .append(values.charAt(end) == '/' ? inputs.files(dref) : inputs.object(dref));
      copied = end;
    }
    return resolved.append(values, copied, values.length()).toString();
  }

  /** What follows a backslash is inside of another text. */
  private static int next(String values, int from) {
    int ref = values.indexOf(REF, from);
    while (ref > 0 && values.charAt(ref - 1) == '\\') {
      ref = values.indexOf(REF, ref + 1);
    }
    return ref;
  }
}
