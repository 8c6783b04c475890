package dev.stagewright.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.stagewright.collect.Root;
import dev.stagewright.collect.RootTarget;
import dev.stagewright.collect.Roots;
import dev.stagewright.inspect.NamedRef;
import dev.stagewright.inspect.RefResolver;
import dev.stagewright.store.DiskStore;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says what is to be kept. */
@Command(
    name = "root",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Says what gc keeps.",
      "A root keeps a realization with everything that it was built from, or all realizations of a"
          + " derivation: under a name in the store, or by a link elsewhere."
    })
final class RootCommand {
  @Command(name = "ls", mixinStandardHelpOptions = true, description = "Lists the roots.")
  int list(@Mixin StoreOption store, @Mixin OutputFormat.Json answer) {
    DiskStore folder = store.existing();
    List<Root> roots = Roots.of(folder).list();
    RefShortener shortening = new RefShortener(RefResolver.of(folder));
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    TextTable table = new TextTable("ROOT", "KEEPS");
    for (Root root : roots) {
      String name = root instanceof Root.Named named
          ? named.name()
          : ((Root.Linked) root).link().toString();
      json.addObject().put("root", name).put("keeps", root.target().toString());
      table.row(name, shortening.of(root.target().toString()));
    }
    answer.give(() -> json, table::print);
    return ExitCode.OK;
  }

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Keeps something under a name; the name keeps nothing else any more.")
  int add(
      @Mixin StoreOption store,
      @Parameters(paramLabel = "NAME", description = "The root's name: letters, digits, . _ -")
          String name,
      @Parameters(paramLabel = "REF", description = "A realization or a derivation.") String ref) {
    DiskStore folder = store.existing();
    Roots.of(folder).add(name, target(folder, ref));
    return ExitCode.OK;
  }

  @Command(
      name = "link",
      mixinStandardHelpOptions = true,
      description = "Makes a link to something, and keeps it as long as the link is there.")
  int link(
      @Mixin StoreOption store,
      @Parameters(paramLabel = "LINK", description = "Where the link is.") Path link,
      @Parameters(paramLabel = "REF", description = "A realization or a derivation.") String ref) {
    DiskStore folder = store.existing();
    Roots.of(folder).link(link, target(folder, ref));
    return ExitCode.OK;
  }

  @Command(
      name = "rm",
      mixinStandardHelpOptions = true,
      description = "Takes a name away; what it kept stays until gc.")
  int remove(
      @Mixin StoreOption store,
      @Parameters(paramLabel = "NAME", description = "The root's name: letters, digits, . _ -")
          String name) {
    return found(name, Roots.of(store.existing()).remove(name));
  }

  @Command(
      name = "unlink",
      mixinStandardHelpOptions = true,
      description = "Deletes a link; what it kept stays until gc.")
  int unlink(
      @Mixin StoreOption store,
      @Parameters(paramLabel = "LINK", description = "Where the link is.") Path link) {
    return found(link.toString(), Roots.of(store.existing()).unlink(link));
  }

  private static int found(String root, boolean found) {
    if (!found) {
      throw new CommandException(
          "There is no root %s: 'stagewright root ls' lists them".formatted(root));
    }
    return ExitCode.OK;
  }

  private static RootTarget target(DiskStore folder, String ref) {
    NamedRef entry = RefResolver.of(folder).entry(ref);
    return entry instanceof NamedRef.Realization realization
        ? new RootTarget.One(realization.rref())
        : new RootTarget.All(entry.dref());
  }
}
