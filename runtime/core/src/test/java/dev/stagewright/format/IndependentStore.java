package dev.stagewright.format;

import static dev.stagewright.format.IndependentReader.demand;

import dev.stagewright.format.IndependentReader.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A store read by the page alone. */
final class IndependentStore {
  private final Path root;
  private final Grammar grammar;
  private final IndependentReader reader;

  IndependentStore(Path root, Grammar grammar) {
    this.root = root;
    this.grammar = grammar;
    this.reader = new IndependentReader(grammar, path -> Files.readAllBytes(root.resolve(path)));
  }

  /** Verifies all, and names the realizations. */
  Set<String> verify() throws IOException {
    String format = Files.readString(root.resolve("format"));
    demand(grammar.matches("version", format), "format");
    demand(format.equals("stagewright store 1\n"), "a newer store");
    Set<String> rrefs = new TreeSet<>();
    for (String derivation : names(root.resolve("derivations"), "derivation")) {
      reader.derivation(derivation);
      for (String hash : names(root.resolve("derivations").resolve(derivation), "hash")) {
        String rref = "rref:%s-%s".formatted(hash, derivation);
        IndependentReader.Realization realization = reader.realization(rref);
        Path files =
            root.resolve("derivations").resolve(derivation).resolve(hash).resolve("files");
        demand(entries(files).equals(realization.entries()), files);
        records(files.resolveSibling("builds"));
        realization.inputs().forEach(input -> demand(Files.exists(folder(input)), input));
        rrefs.add(rref);
      }
    }
    return rrefs;
  }

  private void records(Path builds) throws IOException {
    for (String time : names(builds, "time")) {
      for (String line : Files.readAllLines(builds.resolve(time + ".sha256"))) {
        byte[] bytes = Files.readAllBytes(builds.resolve(line.substring(66)));
        demand(line.startsWith(IndependentReader.sha256(bytes) + "  " + time + "."), builds);
      }
    }
  }

  private Path folder(String rref) {
    return root.resolve("derivations").resolve(rref.substring(70)).resolve(rref.substring(5, 69));
  }

  private List<String> names(Path folder, String form) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(place -> place.getFileName().toString().replaceFirst("[.]sha256$", ""))
          .filter(name -> grammar.matches(form, name))
          .toList();
    }
  }

  private static List<Entry> entries(Path files) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (Stream<Path> all = Files.walk(files)) {
      for (Path place : all.skip(1).toList()) {
        entries.add(entry(files.relativize(place).toString(), place));
      }
    }
    entries.sort(Comparator.comparing(Entry::path));
    return entries;
  }

  private static Entry entry(String path, Path place) throws IOException {
    if (Files.isSymbolicLink(place)) {
      return new Entry(path, "link", 0, false, Files.readSymbolicLink(place).toString());
    }
    if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
      return new Entry(path, "directory", 0, false, "");
    }
    String mode = Files.getPosixFilePermissions(place).toString();
    byte[] bytes = Files.readAllBytes(place);
    return new Entry(
        path,
        "file",
        bytes.length,
        mode.contains("OWNER_EXECUTE"),
        IndependentReader.sha256(bytes));
  }

  /** The files and folders that the page has no name for. */
  List<String> unnamed() throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.skip(1)
          .map(place -> root.relativize(place).toString())
          .filter(path -> !isNamed(path.split("/")))
          .toList();
    }
  }

  private boolean isNamed(String[] path) {
    return switch (path[0]) {
      case "format", "tmp", "verified", "durability", "index" -> path.length == 1;
      case "locks" -> is(path, 1, "visits") || is(path, 1, "<key>");
      case "contents" -> is(path, 1, "<content>");
      case "used" -> is(path, 1, "<used>");
      case "roots" -> is(path, 1, "names", "<stage-name>") || is(path, 1, "links", "<hash>");
      case "failed" ->
        is(path, 1, "<failure>", "failure.json")
            || is(path, 1, "<failure>", "derivation.json")
            || is(path, 1, "<failure>", "log")
            || is(path, 1, "<failure>", "files");
      case "derivations" -> isPartOfADerivation(path);
      default -> false;
    };
  }

  private boolean isPartOfADerivation(String[] path) {
    return is(path, 1, "<derivation>", "derivation.json")
        || is(path, 1, "<derivation>", "code.json")
        || is(path, 1, "<derivation>", "<hash>", "realization.json")
        || is(path, 1, "<derivation>", "<hash>", "context.json")
        || is(path, 1, "<derivation>", "<hash>", "manifest")
        || is(path, 1, "<derivation>", "<hash>", "builds", "<time>")
        || (path.length > 3 && path[3].equals("files"));
  }

  /** The names, or the first of them: the folders around. */
  private boolean is(String[] path, int from, String... names) {
    for (int i = from; i < path.length; i++) {
      if (i - from >= names.length || !is(path[i], names[i - from])) {
        return false;
      }
    }
    return true;
  }

  private boolean is(String name, String form) {
    String stem = form.equals("<time>") ? name.replaceFirst("\\.(json|log|sha256)$", "") : name;
    return form.startsWith("<")
        ? grammar.matches(form.substring(1, form.length() - 1), stem)
        : name.equals(form);
  }
}
