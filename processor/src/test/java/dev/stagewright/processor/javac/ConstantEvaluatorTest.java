package dev.stagewright.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.stagewright.processor.testing.random.ConstantExpressions;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.lang.model.element.VariableElement;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** Expressions are folded to what they give when they run, and all are that javac folds. */
final class ConstantEvaluatorTest {
  private static final int EACH = 200;

  /** An expression, whether javac has a value of it, and ours. */
  private record Case(String expression, boolean isConstant, Optional<Object> ours) {}

  @Property(tries = 20)
  void givesWhatRunningGives(@ForAll Random random) throws Exception {
    Path folder = Files.createTempDirectory("folding");
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      Map<String, Case> cases = fold(folder, new ConstantExpressions(random));
      assertThat(cases.values().stream().filter(Case::isConstant)).hasSizeGreaterThan(EACH / 2);
      Class<?> ran = loader.loadClass("X");
      for (Map.Entry<String, Case> each : cases.entrySet()) {
        Case folded = each.getValue();
        Optional<Object> result = run(ran, each.getKey());
        assertThat(folded.ours()).as(folded.expression()).isIn(result, Optional.empty());
        assertThat(folded.ours().isPresent() || !folded.isConstant())
            .as(folded.expression())
            .isTrue();
      }
    } finally {
      for (String file : List.of("X.java", "X.class", "")) {
        Files.deleteIfExists(folder.resolve(file));
      }
    }
  }

  /** Gives nothing for what divides by zero. */
  private static Optional<Object> run(Class<?> type, String method)
      throws ReflectiveOperationException {
    try {
      return Optional.of(type.getDeclaredMethod(method).invoke(null));
    } catch (InvocationTargetException e) {
      assertThat(e).hasCauseInstanceOf(ArithmeticException.class);
      return Optional.empty();
    }
  }

  private static Map<String, Case> fold(Path folder, ConstantExpressions expressions)
      throws IOException {
    StringBuilder source = new StringBuilder("public class X {\n" + ConstantExpressions.CONSTANTS);
    for (int i = 0; i < EACH; i++) {
      source.append("  public static String v%1$s() { final String v%1$s = %2$s; return v%1$s; }\n"
          .formatted(i, expressions.text(5)));
    }
    Path file = Files.writeString(folder.resolve("X.java"), source + "}");
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      List<String> options = List.of("-proc:none", "-encoding", "UTF-8", "-d", folder.toString());
      JavacTask task = (JavacTask)
          javac.getTask(null, files, null, options, null, files.getJavaFileObjects(file));
      CompilationUnitTree unit = task.parse().iterator().next();
      task.analyze();
      Map<String, Case> cases = cases(unit, Trees.instance(task));
      task.generate();
      return cases;
    }
  }

  private static Map<String, Case> cases(CompilationUnitTree unit, Trees trees) {
    Map<String, Case> cases = new LinkedHashMap<>();
    ConstantEvaluator constants = new ConstantEvaluator(trees);
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitVariable(VariableTree tree, @Nullable Void nothing) {
        TreePath path = getCurrentPath();
        if (tree.getName().toString().startsWith("v")) {
          VariableElement variable = (VariableElement) trees.getElement(path);
          cases.put(
              tree.getName().toString(),
              new Case(
                  tree.getInitializer().toString(),
                  variable.getConstantValue() != null,
                  constants.valueOf(new TreePath(path, tree.getInitializer()))));
        }
        return null;
      }
    }.scan(unit, null);
    return cases;
  }
}
