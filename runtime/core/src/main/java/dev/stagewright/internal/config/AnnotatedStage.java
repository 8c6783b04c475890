package dev.stagewright.internal.config;

import dev.stagewright.config.ConfigException;
import dev.stagewright.config.StageType;
import dev.stagewright.internal.fingerprint.CodeFingerprint;
import dev.stagewright.internal.fingerprint.LibraryJars;
import dev.stagewright.internal.fingerprint.LostFieldException;
import dev.stagewright.internal.fingerprint.UnreadableCodeException;
import dev.stagewright.ref.StageName;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** A stage class and the content of its annotation. */
public final class AnnotatedStage implements StageType {
  private final StageName name;
  private final Class<?> stage;
  private final String className;
  private final String version;
  private final List<Class<?>> tracks;

  // Computed at the first request: reading code fails with an exception that a static initialiser
  // would hide.
  private volatile @Nullable CodeIdentity identity;
  private volatile @Nullable DocumentTemplate frame;
  private volatile @Nullable SortedMap<String, String> libraries;

  private AnnotatedStage(
      String name, Class<?> stage, String className, String version, List<Class<?>> tracks) {
    this.name = new StageName(name);
    this.stage = stage;
    this.className = className;
    this.version = version;
    this.tracks = tracks;
  }

  /**
   * Returns the engine's view of a stage type.
   *
   * @param type the type from a generated class
   * @return the same type
   */
  public static AnnotatedStage of(StageType type) {
    return (AnnotatedStage) type;
  }

  /**
   * Returns the type of a stage that is identified by its code.
   *
   * @param name the stage's name
   * @param stage the annotated class
   * @param tracks the classes whose code counts as well
   * @return the type
   */
  public static AnnotatedStage of(String name, Class<?> stage, Class<?>... tracks) {
    return new AnnotatedStage(name, stage, stage.getName(), "", List.of(tracks));
  }

  /**
   * Returns the type of a stage that is identified by a version and the name of its class.
   *
   * @param name the stage's name
   * @param stage the annotated class
   * @param version the author's version; not empty
   * @return the type
   */
  public static AnnotatedStage versioned(String name, Class<?> stage, String version) {
    if (version.isEmpty()) {
      throw new ConfigException("Stage %s has an empty version".formatted(name));
    }
    return new AnnotatedStage(name, stage, stage.getName(), version, List.of());
  }

  @Override
  public AnnotatedStage movedFrom(String binaryName) {
    if (binaryName.isEmpty()) {
      throw new ConfigException("Stage %s was moved from a class without a name".formatted(name));
    }
    return new AnnotatedStage(name.text(), stage, binaryName, version, tracks);
  }

  @Override
  public AnnotatedStage building(String body) {
    if (body.isEmpty()) {
      throw new ConfigException("Another body of stage %s has an empty name".formatted(name));
    }
    AnnotatedStage other = new AnnotatedStage(name.text(), stage, className, version, tracks);
    other.identity = new CodeIdentity.Body(body);
    return other;
  }

  @Override
  public StageName name() {
    return name;
  }

  @Override
  public Class<?> stage() {
    return stage;
  }

  @Override
  public String className() {
    return className;
  }

  /**
   * Returns the identity of the stage's code. The first call reads the class files.
   *
   * @return a version or a fingerprint
   */
  public CodeIdentity identity() {
    CodeIdentity known = identity;
    if (known == null) {
      known = version.isEmpty()
          ? CodeIdentity.Fingerprint.of(code())
          : new CodeIdentity.Version(version);
      identity = known;
    }
    return known;
  }

  /**
   * Returns the packages that the stage's code calls but whose code is not part of its fingerprint,
   * as they are not its author's: an edit there builds nothing again.
   *
   * @return names of packages, without the platform's and Stagewright's own; none if the code does
   *     not count at all, as with a version
   */
  public SortedSet<String> unfollowedPackages() {
    return identity() instanceof CodeIdentity.Fingerprint fingerprint
        ? fingerprint.unfollowedPackages()
        : Collections.emptySortedSet();
  }

  DocumentTemplate frame() {
    DocumentTemplate known = frame;
    if (known == null) {
      known = DocumentTemplate.of(this);
      frame = known;
    }
    return known;
  }

  /**
   * Returns the jars that the stage's code names. The first call reads them.
   *
   * @return the SHA-256 of each jar by its file name; none if a versioned stage hides its code
   * @throws IOException if a jar cannot be read
   */
  public SortedMap<String, String> libraries() throws IOException {
    SortedMap<String, String> known = libraries;
    if (known == null) {
      known = readLibraries();
      libraries = known;
    }
    return known;
  }

  private SortedMap<String, String> readLibraries() throws IOException {
    try {
      return LibraryJars.of(code(), stage.getClassLoader());
    } catch (UnreadableCodeException | LostFieldException | IllegalArgumentException e) {
      // Not readable, or a shrinker removed its annotations: only a versioned stage comes so far.
      return Collections.emptySortedMap();
    }
  }

  private CodeFingerprint code() {
    return CodeFingerprint.of(stage, tracks.toArray(Class<?>[]::new));
  }

  /** Returns a description for people. */
  @Override
  public String toString() {
    return "%s (%s)".formatted(name, className);
  }
}
