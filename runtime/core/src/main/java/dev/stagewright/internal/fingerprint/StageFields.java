package dev.stagewright.internal.fingerprint;

import java.util.List;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.FieldNode;

/** The roles of a stage's fields by their annotations: inputs, outputs, and where outputs lie. */
final class StageFields {
  private static final String OUTPUT = "Ldev/stagewright/Output;";

  private StageFields() {}

  static boolean isHandedOver(FieldNode field) {
    return ConfigDefaults.isConfig(field)
        || ClassFile.isAnnotated(field.invisibleAnnotations, OUTPUT);
  }

  static String of(FieldNode field) {
    if (!ClassFile.isAnnotated(field.invisibleAnnotations, OUTPUT)) {
      return "config";
    }
    StringBuilder said = new StringBuilder("output");
    for (AnnotationNode each : field.invisibleAnnotations) {
      if (each.desc.equals(OUTPUT)) {
        said.append(each.values == null ? List.of() : each.values);
      }
    }
    return said.toString();
  }
}
