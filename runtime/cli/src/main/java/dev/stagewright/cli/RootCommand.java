package dev.stagewright.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.stagewright.internal.gc.LocalRoots;
import dev.stagewright.internal.inspect.NamedRef;
import dev.stagewright.internal.inspect.RefResolver;
import dev.stagewright.internal.store.DiskStore;
import dev.stagewright.tools.Roots;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command {@code root}, which manages what gc keeps. */
@Command(
    name = "root",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Manages roots, which say what gc keeps.",
      "A root keeps a realization, with everything that it was built from, or all realizations of a derivation. It is a name in the store, or a link elsewhere."
    })
final class RootCommand {
  @Command(name = "ls", mixinStandardHelpOptions = true, description = "Lists the roots.")
  int list(@Mixin StoreOption store, @Mixin OutputFormat.Json output) {
    DiskStore disk = store.existing();
    List<Roots.Root> roots = LocalRoots.of(disk).list();
    RefShortener shortener = new RefShortener(RefResolver.of(disk));
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    TextTable table = new TextTable("ROOT", "KEEPS");
    for (Roots.Root root : roots) {
      String name = root instanceof Roots.Root.Named named
          ? named.name()
          : ((Roots.Root.Linked) root).link().toString();
      json.addObject().put("root", name).put("keeps", root.target().toString());
      table.row(name, shortener.of(root.target().toString()));
    }
    output.print(() -> json, table::print);
    return ExitCode.OK;
  }

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Adds a root, or makes an existing one keep something else.")
  int add(
      @Mixin StoreOption store,
      @Parameters(paramLabel = "NAME", description = "The root's name: letters, digits, . _ -")
          String name,
      @Parameters(paramLabel = "REF", description = "A realization or a derivation.") String ref) {
    DiskStore disk = store.existing();
    LocalRoots.of(disk).add(name, target(disk, ref));
    return ExitCode.OK;
  }

  @Command(
      name = "link",
      mixinStandardHelpOptions = true,
      description = "Makes a link, whose target is kept as long as the link exists.")
  int link(
      @Mixin StoreOption store,
      @Parameters(paramLabel = "LINK", description = "Where the link is.") Path link,
      @Parameters(paramLabel = "REF", description = "A realization or a derivation.") String ref) {
    DiskStore disk = store.existing();
    LocalRoots.of(disk).link(link, target(disk, ref));
    return ExitCode.OK;
  }

  @Command(
      name = "rm",
      mixinStandardHelpOptions = true,
      description = "Removes a root; what it kept stays until gc.")
  int remove(
      @Mixin StoreOption store,
      @Parameters(paramLabel = "NAME", description = "The root's name: letters, digits, . _ -")
          String name) {
    return found(name, LocalRoots.of(store.existing()).remove(name));
  }

  @Command(
      name = "unlink",
      mixinStandardHelpOptions = true,
      description = "Deletes a link; what it kept stays until gc.")
  int unlink(
      @Mixin StoreOption store,
      @Parameters(paramLabel = "LINK", description = "Where the link is.") Path link) {
    return found(link.toString(), LocalRoots.of(store.existing()).unlink(link));
  }

  private static int found(String root, boolean found) {
    if (!found) {
      throw new CommandException(
          "There is no root %s: 'stagewright root ls' lists them".formatted(root));
    }
    return ExitCode.OK;
  }

  private static Roots.Root.Target target(DiskStore disk, String ref) {
    NamedRef entry = RefResolver.of(disk).entry(ref);
    return entry instanceof NamedRef.Realization realization
        ? new Roots.Root.Target.One(realization.rref())
        : new Roots.Root.Target.All(entry.dref());
  }
}
