package dev.stagewright.internal.explain;

import dev.stagewright.internal.inspect.NamedRef;
import dev.stagewright.internal.inspect.RefResolver;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The output languages for graphs. Nodes are numbered, so that only labels need escaping. */
enum GraphFormat {
  /** Escapes with numeric entities: {@code #34;}. */
  MERMAID("flowchart LR", "  classDef missing stroke-dasharray: 4") {
    @Override
    String node(String id, Graph.Node node, String digits) {
      return "  %s[\"%s<br/>%s\"]%s"
          .formatted(
              id,
              escape(node.entry().dref().name().text()),
              digits,
              node.present() ? "" : ":::missing");
    }

    @Override
    String edge(String from, String to, String label) {
      return label.isEmpty()
          ? "  %s --> %s".formatted(from, to)
          : "  %s -->|\"%s\"| %s".formatted(from, escape(label), to);
    }

    @Override
    String escape(String text) {
      return text.codePoints()
          .mapToObj(c -> isPlain(c) ? Character.toString(c) : "#%s;".formatted(c))
          .collect(Collectors.joining());
    }
  },

  /** Escapes quotes and backslashes with a backslash. */
  DOT("digraph {\n  rankdir=LR\n  node [shape=box]", "}") {
    @Override
    String node(String id, Graph.Node node, String digits) {
      return "  %s [label=\"%s\\n%s\"%s]"
          .formatted(
              id,
              escape(node.entry().dref().name().text()),
              digits,
              node.present() ? "" : ", style=dashed");
    }

    @Override
    String edge(String from, String to, String label) {
      return "  %s -> %s [label=\"%s\"]".formatted(from, to, escape(label));
    }

    @Override
    String escape(String text) {
      return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
  };

  private final String head;
  private final String foot;

  GraphFormat(String head, String foot) {
    this.head = head;
    this.foot = foot;
  }

  abstract String node(String id, Graph.Node node, String digits);

  abstract String edge(String from, String to, String label);

  abstract String escape(String text);

  static boolean isPlain(int c) {
    return Character.isLetterOrDigit(c) || " ._/,-".indexOf(c) >= 0;
  }

  String draw(Graph graph, RefResolver names) {
    Map<NamedRef, String> ids = new HashMap<>();
    StringBuilder out = new StringBuilder(head).append('\n');
    for (Graph.Node node : graph.nodes()) {
      String id = "n" + ids.size();
      ids.put(node.entry(), id);
      out.append(node(id, node, names.abbreviation(node.entry()))).append('\n');
    }
    for (Graph.Edge edge : graph.edges()) {
      String from = Objects.requireNonNull(ids.get(edge.from()));
      String to = Objects.requireNonNull(ids.get(edge.to()));
      out.append(edge(from, to, String.join(", ", edge.fields()))).append('\n');
    }
    return out.append(foot).append('\n').toString();
  }
}
