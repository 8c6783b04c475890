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
record CommandGroup(String title, List<Class<?>> types) {
  private static final int NAMES = 14;
  private static final int INDENT = 2;
  private static final List<CommandGroup> ALL = List.of(
      new CommandGroup("Build", List.of(RealizeCommand.class, PlanCommand.class, WhyCommand.class)),
      new CommandGroup(
          "Look",
          List.of(
              LsCommand.class,
              FindCommand.class,
              ShowCommand.class,
              SchemaCommand.class,
              CatCommand.class,
              LogCommand.class,
              DiffCommand.class,
              GraphCommand.class,
              ShellCommand.class)),
      new CommandGroup(
          "Keep and delete",
          List.of(
              RootCommand.class,
              GcCommand.class,
              RmCommand.class,
              DuCommand.class,
              VerifyCommand.class)),
      new CommandGroup("Carry", List.of(PackCommand.class, UnpackCommand.class, CopyCommand.class)),
      new CommandGroup("Learn", List.of(CommandLine.HelpCommand.class, CompletionCommand.class)));

  /**
   * Adds the subcommands. Only what the arguments name is read in full, that is with all classes
   * that it mentions: the help need not wait for them.
   */
  static void addTo(CommandLine line, List<String> arguments) {
    boolean all = arguments.contains(name(CompletionCommand.class));
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
