package dev.stagewright.processor.testing.random;

import dev.stagewright.processor.testing.random.Field.Input;
import dev.stagewright.processor.testing.random.Field.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A stage that a user might write.
 *
 * @param location where its class stands
 * @param members what {@code @Stage} says, by member
 * @param before its Javadoc and other annotations
 * @param base the superclass that declares what is inherited, if there is one
 * @param fields its fields, inherited ones first
 * @param build its method
 * @param more further members of the class: types, constructors, a matcher
 */
record RandomStage(
    ClassLocation location,
    Map<String, String> members,
    String before,
    Optional<Base> base,
    List<Field> fields,
    Build build,
    List<String> more) {

  /**
   * A superclass.
   *
   * @param packageName its package
   * @param name its simple name
   * @param variable the field whose type is a type parameter, if there is one
   */
  record Base(String packageName, String name, Optional<String> variable) {}

  /**
   * The method that does the work.
   *
   * @param annotation with what its members say
   * @param head modifiers, result and name
   * @param parameters its parameters
   */
  record Build(String annotation, String head, String parameters) {}

  /** Tells whether its code is identified by a version. */
  boolean isVersioned() {
    return !members.getOrDefault("version", "\"\"").equals("\"\"");
  }

  int builds() {
    return Integer.parseInt(members.getOrDefault("realizations", "1"));
  }

  /** Returns the fields that identify the stage's derivations, in order. */
  List<Field> configs() {
    return fields.stream()
        .filter(field -> field instanceof Setting || field instanceof Input)
        .toList();
  }

  <F extends Field> List<F> all(Class<F> kind) {
    return fields.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  RandomStage withFields(List<Field> others) {
    return new RandomStage(location, members, before, base, others, build, more);
  }

  RandomStage withHome(ClassLocation other) {
    return new RandomStage(other, members, before, base, fields, build, more);
  }

  RandomStage withBuild(Build other) {
    return new RandomStage(location, members, before, base, fields, other, more);
  }

  RandomStage withMore(String member) {
    List<String> others = new ArrayList<>(more);
    others.add(member);
    return new RandomStage(location, members, before, base, fields, build, List.copyOf(others));
  }

  RandomStage withMember(String name, String value) {
    Map<String, String> others = new LinkedHashMap<>(members);
    others.put(name, value);
    return new RandomStage(location, others, before, base, fields, build, more);
  }
}
