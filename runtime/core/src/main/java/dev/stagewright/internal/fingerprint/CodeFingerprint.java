package dev.stagewright.internal.fingerprint;

import dev.stagewright.ref.Hash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The fingerprint of a stage's code: what its {@code @Build} method can reach in the author's own
 * classes, method by method.
 *
 * <p><b>Own</b> are the classes in or below the package of the stage's author, and likewise of each
 * class that the stage tracks. An author's package is the first segment of a name ({@code churn}
 * for {@code churn.stages}), or the first two after a top-level domain: {@code com}, {@code org},
 * {@code net}, {@code edu}, {@code gov}, {@code mil}, {@code biz}, {@code info}, {@code name},
 * {@code dev}, or any two letters ({@code com.acme} for {@code com.acme.vision}); or three where
 * many share a domain, as {@code io.github.jane}, {@code com.gitlab.jane} and {@code uk.co.acme}. A
 * stage in the unnamed package owns that package alone. Everything else is a library, named in
 * {@link #libraries} without its code.
 *
 * <p><b>What counts.</b> The search starts from the build method, the stage's constructors, and the
 * enums, records and stages that its configuration and outputs are made of; all of tracked classes
 * too. The search follows calls, method references, lambdas, static initialisers, and overriding
 * methods in classes of which reachable code makes objects. Methods that override one of a library
 * ({@code Comparator.compare}, {@code toString}) count as soon as such an object can exist; so do
 * those that serialization calls by reflection ({@code readResolve}), if it is
 * {@code Serializable}, and which of its fields are {@code transient}. Facts that generated code
 * reads count as well: the generic types of {@code @Config} and {@code @Output} fields and of
 * record components, and where outputs lie.
 *
 * <p><b>Classes as values.</b> An own class that reachable code uses as a class literal
 * ({@code Hyper.class}, {@code Hyper[].class}), as a text that is its binary name, as a type
 * argument of a superclass ({@code new TypeReference<List<Hyper>>() {}}), or by asking an object or
 * array that the same method makes for its class, or by a cast in a method that calls
 * {@code readObject()}, may be used by reflection, as mappers of JSON do. So all of it counts, as
 * of a tracked class: methods, constructors, fields, constants, annotations that can be read at run
 * time, also those of its package; and so do its own supertypes, the own classes that it permits to
 * extend it, those of which its fields, record components, constructors, setters and annotations
 * are made, and its own annotations with the defaults of their members. Classes that merely lie in
 * it do not, nor do those that implement an interface: a {@code ServiceLoader} finds them without a
 * word in the code.
 *
 * <p><b>What does not count.</b> Comments, layout, line numbers, debug information, names of local
 * variables and other annotations; code that cannot be reached; how the compiler numbers lambdas,
 * anonymous and local classes and the constants of a switch; the default of a {@code @Config}
 * field, since every value of it is hashed as configuration. A default does count if the build
 * makes such an object by itself, if a constructor computes something else from the field, and in
 * stages whose constructor lets {@code this} out, as a lambda that reads a field does.
 *
 * <p><b>What is out of sight.</b> Methods that only reflection, a {@code ServiceLoader} or native
 * code calls, of classes that no reachable code uses as a value; names of classes that are put
 * together while it runs; resources, and whatever else the build reads by itself. For code,
 * {@code @Stage(tracks = Hidden.class)} makes it count; data belongs into the configuration; and
 * {@code @Stage(version = "2")} replaces the fingerprint altogether.
 *
 * <p>Equal class files have an equal fingerprint wherever they are read from. Another compiler, or
 * another release of it, may lead to another one; so may a release of a library or of the platform
 * that starts to declare a method which an own class happens to have.
 *
 * @param methods the hash of each entry. An entry is a method
 *     ({@code com.acme.Digits.draw(dev.stagewright.BuildContext)}), a part of one
 *     ({@code com.acme.Digits.draw()/lambda#0}), the shape of a class ({@code class
 *     com.acme.Stroke}), or a missing own class ({@code missing com.acme.Optional})
 * @param libraries binary names of the classes that reachable code names and that are neither own
 *     nor the platform's, whether they exist or not; texts too that read like one
 *     ({@code "org.lib.Thing"})
 */
public record CodeFingerprint(SortedMap<String, Hash> methods, SortedSet<String> libraries) {

  /**
   * Copies the table.
   *
   * @param methods the hash of each entry
   * @param libraries binary names of library classes
   */
  public CodeFingerprint {
    SortedMap<String, Hash> entries = new TreeMap<>();
    entries.putAll(methods);
    methods = Collections.unmodifiableSortedMap(entries);
    SortedSet<String> classes = new TreeSet<>();
    classes.addAll(libraries);
    libraries = Collections.unmodifiableSortedSet(classes);
  }

  /**
   * Returns the packages that the code calls without being followed there, such as those of
   * libraries. A change in them builds nothing again. Only names decide, whatever the class path
   * and the platform contain.
   *
   * @return the packages of the {@link #libraries}, without the platform's and Stagewright's own;
   *     an empty text is the unnamed package
   */
  public SortedSet<String> unfollowedPackages() {
    return libraries.stream()
        .map(name -> OwnPackages.packageOf(name.replace('.', '/')))
        .filter(place -> !OwnPackages.isRuntime(place))
        .map(place -> place.replace('/', '.'))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Computes the fingerprint of a stage from its class files.
   *
   * @param stage a class with a {@code @Build} method, its own or inherited
   * @param tracks more classes whose methods count, and whose packages are own
   * @return the fingerprint
   * @throws UnreadableCodeException if the class file of the stage or of a tracked class cannot be
   *     read, or that of any own class is broken
   * @throws LostFieldException if the stage reads a field of an input that only the input's build
   *     writes
   * @throws IllegalArgumentException if there is no {@code @Build} method
   */
  public static CodeFingerprint of(Class<?> stage, Class<?>... tracks) {
    List<Class<?>> classes = new ArrayList<>(List.of(stage));
    classes.addAll(Arrays.asList(tracks));
    OwnPackages ownership =
        OwnPackages.of(classes.stream().map(CodeFingerprint::internalName).toList());
    ClassFiles files = new ClassFiles(ownership, loaders(classes));
    ClassHierarchy hierarchy = new ClassHierarchy(files);
    CountedInstructions bodies = new CountedInstructions();
    Reachability reachability = new Reachability(files, hierarchy, bodies);
    EntryPoints roots = new EntryPoints(files, hierarchy, bodies, reachability);
    roots.stage(internalName(stage));
    Arrays.stream(tracks)
        .map(CodeFingerprint::internalName)
        .sorted()
        .distinct()
        .forEach(roots::track);
    reachability.run();
    new LostFieldCheck(files, hierarchy, internalName(stage)).refuse(reachability);
    return new FingerprintTable(files, hierarchy, bodies).of(reachability);
  }

  private static List<ClassLoader> loaders(List<Class<?>> classes) {
    return classes.stream()
        .map(Class::getClassLoader)
        .map(loader -> Objects.requireNonNullElseGet(loader, ClassLoader::getSystemClassLoader))
        .distinct()
        .toList();
  }

  private static String internalName(Class<?> type) {
    return type.getName().replace('.', '/');
  }
}
