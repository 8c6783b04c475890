package dev.stagewright.internal.fingerprint;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The packages that belong to the author of a class: the first segment of its package with all
 * below it, the first two after a top-level domain, three where that domain is shared by many.
 *
 * <p>So {@code churn.stages} has {@code churn}, {@code com.acme.vision} has {@code com.acme}, and
 * {@code io.github.jane.vision} has {@code io.github.jane}. A word that may be a domain or not
 * ({@code app}, {@code work}) is none: to count too much costs a build, to count too little returns
 * a wrong result.
 *
 * @param roots the packages that are own with all below them, as class files spell them
 *     ({@code com/acme}); empty for the unnamed package, which has nothing below it
 */
public record OwnPackages(Set<String> roots) {

  /**
   * The top-level domains besides those of countries, which have two letters, as {@code io} and
   * {@code ai} do.
   */
  private static final Set<String> DOMAINS =
      Set.of("com", "org", "net", "edu", "gov", "mil", "biz", "info", "name", "dev");

  private static final Pattern COUNTRY = Pattern.compile("[a-z]{2}");

  /**
   * The words that registries of countries put before the name of an owner, as in
   * {@code uk.co.acme}.
   */
  private static final Set<String> REGISTRIES = Set.of("co", "com", "ac", "edu", "gov", "org");

  /** The hosts that anyone may have a place on, whatever the domain: {@code io.github.jane}. */
  private static final Set<String> HOSTS = Set.of(
      "github", "gitlab", "bitbucket", "codeberg", "sourceforge", "googlecode", "gitee", "gitea");

  private static final Set<String> SHARED = Set.of("net/sf", "page/codeberg", "ht/sr");

  /**
   * The packages of the runtime itself that are exported. A stage that lives below
   * {@code dev.stagewright}, as the examples and the built-in stages do, must not change its
   * identity with the runtime's insides.
   */
  private static final Set<String> EXPORTED = Set.of(
      "dev/stagewright",
      "dev/stagewright/build",
      "dev/stagewright/config",
      "dev/stagewright/match",
      "dev/stagewright/ref",
      "dev/stagewright/spi",
      "dev/stagewright/store",
      "dev/stagewright/tools");

  private static final String INTERNAL = "dev/stagewright/internal";

  /**
   * Copies the packages.
   *
   * @param roots the packages that are own with all below them
   */
  public OwnPackages {
    roots = Set.copyOf(roots);
  }

  /**
   * Returns the packages of the authors of classes.
   *
   * @param classNames names of classes, as class files spell them: {@code com/acme/vision/Digits}
   * @return the own packages
   */
  public static OwnPackages of(Collection<String> classNames) {
    return new OwnPackages(classNames.stream()
        .map(OwnPackages::packageOf)
        .map(OwnPackages::root)
        .collect(Collectors.toSet()));
  }

  /**
   * Returns whether a class is own.
   *
   * @param className the name of a class, as class files spell it
   * @return true if its package is one of the roots, or below one
   */
  public boolean owns(String className) {
    String place = packageOf(className);
    return !isRuntime(place) && roots.stream().anyMatch(root -> isWithin(place, root));
  }

  /** Returns whether a package belongs to the runtime, which every stage names. */
  static boolean isRuntime(String place) {
    return EXPORTED.contains(place) || isWithin(place, INTERNAL);
  }

  private static boolean isWithin(String place, String root) {
    return place.equals(root) || (!root.isEmpty() && place.startsWith(root + "/"));
  }

  private static String root(String place) {
    List<String> segments = Arrays.asList(place.split("/"));
    return segments.stream().limit(depth(segments)).collect(Collectors.joining("/"));
  }

  private static int depth(List<String> segments) {
    String first = segments.get(0);
    String second = segments.size() > 1 ? segments.get(1) : "";
    boolean country = COUNTRY.matcher(first).matches();
    boolean domain = country || DOMAINS.contains(first);
    boolean shared = SHARED.contains(first + "/" + second)
        || (domain && HOSTS.contains(second))
        || (country && REGISTRIES.contains(second));
    return shared ? 3 : domain ? 2 : 1;
  }

  static String packageOf(String className) {
    return className.substring(0, Math.max(0, className.lastIndexOf('/')));
  }
}
