package dev.stagewright.processor.generate;

import com.palantir.javapoet.CodeBlock;

/** The Javadoc of generated code: the author's words where there are any. */
final class GeneratedJavadoc {
  private GeneratedJavadoc() {}

  /** Returns the author's description, or ours. */
  static CodeBlock description(String doc, String otherwise) {
    return CodeBlock.of("$L\n", doc.isEmpty() ? otherwise : doc);
  }

  /** Returns the description of an accessor. */
  static CodeBlock accessor(String doc, String otherwise, String returns) {
    return CodeBlock.builder()
        .add(description(doc, otherwise))
        .add("\n@return $L\n", returns)
        .build();
  }
}
