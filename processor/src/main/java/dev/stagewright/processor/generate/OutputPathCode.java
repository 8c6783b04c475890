package dev.stagewright.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.stagewright.processor.model.OutputField;
import java.util.regex.Matcher;

/** The expression for the path of an output, in which configuration may take part. */
final class OutputPathCode {
  private OutputPathCode() {}

  /**
   * Joins literals and config fields.
   *
   * @param fields what the config fields belong to, with a dot, or nothing
   */
  static CodeBlock text(OutputField output, String fields) {
    CodeBlock.Builder text = CodeBlock.builder();
    Matcher placeholder = OutputField.PLACEHOLDER.matcher(output.path());
    int end = 0;
    String plus = "";
    while (placeholder.find()) {
      if (placeholder.start() > end) {
        text.add("$L$S", plus, output.path().substring(end, placeholder.start()));
        plus = " + ";
      }
      text.add("$L$L", plus, FieldDeclarations.call(fields, placeholder.group(1)));
      plus = " + ";
      end = placeholder.end();
    }
    if (end < output.path().length()) {
      text.add("$L$S", plus, output.path().substring(end));
    }
    return text.build();
  }
}
