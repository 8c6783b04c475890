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
          "Inspect",
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
      new CommandGroup(
          "Transfer", List.of(PackCommand.class, UnpackCommand.class, CopyCommand.class)),
      new CommandGroup("Help", List.of(CommandLine.HelpCommand.class, CompletionCommand.class)));

  /**
   * Adds the subcommands. Only those that the arguments name are loaded with all their classes, so
   * that the help appears at once.
   */
  static void addTo(CommandLine line, List<String> arguments) {
    boolean all = arguments.contains(name(CompletionCommand.class));
    ALL.stream().flatMap(group -> group.types.stream()).forEach(type -> {
      String name = name(type);
      line.addSubcommand(name, all || arguments.contains(name) ? type : stub(type));
    });
    line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, new Section());
  }

  /** The list of commands in the help. A class-data archive could not hold it as a lambda. */
  private static final class Section implements IHelpSectionRenderer {
    @Override
    public String render(Help help) {
      return ALL.stream().map(group -> group.text(help)).collect(Collectors.joining());
    }
  }

  private static CommandSpec stub(Class<?> type) {
    CommandSpec stub = CommandSpec.create();
    stub.usageMessage().description(type.getAnnotation(Command.class).description());
    return stub;
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

  /** Returns the first line of the header, as picocli's own help has one, or of the description. */
  private static String summary(Class<?> type) {
    Command command = type.getAnnotation(Command.class);
    return Stream.of(command.header(), command.description())
        .flatMap(Stream::of)
        .findFirst()
        .orElse("");
  }
}
