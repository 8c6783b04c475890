package dev.stagewright.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * A group of subcommands, as the help lists them.
 *
 * @param title its heading
 * @param types the classes of the subcommands
 */
record Menu(String title, List<Class<?>> types) {
  private static final int NAMES = 14;
  private static final int INDENT = 2;
  private static final List<Menu> ALL = List.of(
      new Menu("Build", List.of(Realize.class, PlanCommand.class, WhyCommand.class)),
      new Menu(
          "Look",
          List.of(
              Ls.class,
              Find.class,
              Show.class,
              SchemaCommand.class,
              Cat.class,
              Log.class,
              DiffCommand.class,
              GraphCommand.class,
              Shell.class)),
      new Menu(
          "Keep and delete",
          List.of(RootCommand.class, Gc.class, Rm.class, Du.class, Verify.class)),
      new Menu("Carry", List.of(Pack.class, Unpack.class, Copy.class)),
      new Menu("Learn", List.of(CommandLine.HelpCommand.class, Completion.class)));

  /**
   * Adds the subcommands. Only what the arguments name is read in full, that is with all classes
   * that it mentions: the help need not wait for them.
   */
  static void addTo(CommandLine line, List<String> arguments) {
    boolean all = arguments.contains(name(Completion.class));
    ALL.stream().flatMap(menu -> menu.types.stream()).forEach(type -> {
      String name = name(type);
      line.addSubcommand(name, all || arguments.contains(name) ? type : entry(type));
    });
    line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, new Section());
  }

  /** No lambda: an archive of classes cannot hold one of an interface as old as picocli's. */
  private static final class Section implements IHelpSectionRenderer {
    @Override
    public String render(Help help) {
      return ALL.stream().map(menu -> menu.text(help)).collect(Collectors.joining());
    }
  }

  private static CommandSpec entry(Class<?> type) {
    CommandSpec entry = CommandSpec.create();
    entry.usageMessage().description(type.getAnnotation(Command.class).description());
    return entry;
  }

  private static String name(Class<?> type) {
    return type.getAnnotation(Command.class).name();
  }

  private String text(Help help) {
    int width = help.commandSpec().usageMessage().width();
    TextTable table = TextTable.forColumns(
        help.colorScheme(),
        new Column(NAMES, INDENT, Column.Overflow.SPAN),
        new Column(width - NAMES, INDENT, Column.Overflow.WRAP));
    for (Class<?> type : types) {
      table.addRowValues(name(type), summary(type));
    }
    return "%n%s:%n%s".formatted(title, table);
  }

  /** The first line: a header if there is one, as picocli's own help has. */
  private static String summary(Class<?> type) {
    Command command = type.getAnnotation(Command.class);
    return Stream.of(command.header(), command.description())
        .flatMap(Stream::of)
        .findFirst()
        .orElse("");
  }
}
