package org.stratagem.engine.gambit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stratagem.engine.gambit.GameSource.UnwritableException;
import org.stratagem.game.gambit.ExtensiveFile;
import org.stratagem.game.tree.GameTree;
import org.stratagem.game.tree.GameTree.Kind;
import org.stratagem.game.tree.Recall;
import org.stratagem.numeric.Real;

/**
 * A game in extensive form: a draw for each chance node and a move for each information set, made
 * when the play comes there. The mover knows no more than that it does: what it sees is that it
 * moves.
 */
final class ExtensiveSource {
  /** Payoffs are split into several lines of the game where they are nested deeper than this. */
  private static final int NESTED = 24;

  /** So many information sets are named in a refusal. */
  private static final int SHOWN = 4;

  /** In deeper trees a condition is built on that of the node above, which is a line of its own. */
  private static final int SHALLOW = 10;

  /** The condition that always holds, of a node that every play comes to. */
  private static final String ALWAYS = "";

  private final List<String> players;
  private final ForeignNames names;
  private final GameTree tree;
  private final List<List<String>> labels = new ArrayList<>();
  private final Map<Integer, List<String>> drawn = new HashMap<>();
  private final String[] events;
  private final @Nullable String[] comes;
  private final int[] depths;

  ExtensiveSource(ExtensiveFile file, List<String> players, ForeignNames names) {
    this.players = players;
    this.names = names;
    this.tree = file.tree();
    this.events = new String[tree.size()];
    this.comes = new String[tree.size()];
    this.depths = new int[tree.size()];
    name(file);
  }

  private void name(ExtensiveFile file) {
    List<String> moves = new ArrayList<>();
    int[] own = new int[players.size()];
    for (ExtensiveFile.DecisionSet set : file.sets()) {
      String otherwise = players.get(set.player()) + "_" + ++own[set.player()];
      moves.add(names.move(set.name(), otherwise));
      labels.add(Labels.of(set.actions(), names));
    }
    int draws = 0;
    for (int node = 0; node < tree.size(); node++) {
      depths[node] = node == 0 ? 0 : depths[tree.parent(node)] + 1;
      if (tree.kind(node) == Kind.DECISION) {
        events[node] = moves.get(tree.set(node));
      } else if (tree.kind(node) == Kind.CHANCE) {
        ExtensiveFile.ChanceSet set = file.chances().get(file.nodes().get(node).set());
        events[node] = names.move(set.name(), "draw_" + ++draws);
        drawn.put(node, Labels.of(set.actions(), names));
      }
    }
  }

  String body() throws UnwritableException {
    StringBuilder text = new StringBuilder();
    if (tree.depth() > SHALLOW) {
      steps(text);
    }
    for (int node : order()) {
      if (tree.kind(node) == Kind.CHANCE) {
        chance(text, node);
      } else {
        move(text, tree.set(node));
      }
    }
    payoffs(text);
    return text.toString();
  }

  /**
   * The first nodes of the information sets, and the chance nodes, so that whatever comes before
   * another in some play stands before it.
   */
  private List<Integer> order() throws UnwritableException {
    Map<String, Integer> first = new LinkedHashMap<>();
    for (int node = 0; node < events.length; node++) {
      if (events[node] != null) {
        first.putIfAbsent(events[node], node);
      }
    }
    Map<String, Set<String>> before = new LinkedHashMap<>();
    first.keySet().forEach(event -> before.put(event, new LinkedHashSet<>()));
    for (int node = 1; node < events.length; node++) {
      if (events[node] != null) {
        String above = events[tree.parent(node)];
        Objects.requireNonNull(before.get(events[node])).add(above);
      }
    }
    List<Integer> order = new ArrayList<>();
    Set<String> placed = new HashSet<>();
    Map<String, Integer> open = new LinkedHashMap<>(first);
    while (!open.isEmpty()) {
      int size = open.size();
      open.entrySet()
          .removeIf(
              entry -> {
                if (!placed.containsAll(Objects.requireNonNull(before.get(entry.getKey())))) {
                  return false;
                }
                placed.add(entry.getKey());
                order.add(entry.getValue());
                return true;
              });
      if (open.size() == size) {
        throw new UnwritableException(unordered(List.copyOf(open.values())));
      }
    }
    return order;
  }

  private String unordered(List<Integer> nodes) {
    Recall recall = Recall.of(tree);
    for (int player = 0; player < players.size(); player++) {
      for (Recall.Forgetting lapse : recall.of(player)) {
        if (lapse.lapse() == Recall.Lapse.ABSENT_MINDED) {
          return "`"
              + players.get(player)
              + "` is absent-minded: a play may come twice to its information set `"
              + events[tree.member(lapse.set(), 0)]
              + "`";
        }
      }
    }
    return "the information sets "
        + nodes.stream()
            .limit(SHOWN)
            .map(node -> "`" + events[node] + "`")
            .collect(Collectors.joining(", "))
        + (nodes.size() > SHOWN ? " and others" : "")
        + " come in different orders in different plays";
  }

  private void chance(StringBuilder text, int node) {
    List<String> own = Objects.requireNonNull(drawn.get(node));
    List<String> weights = new ArrayList<>();
    for (int branch = 0; branch < own.size(); branch++) {
      if (tree.probability(node, branch).signum() != 0) {
        weights.add(own.get(branch) + ": " + tree.probability(node, branch));
      }
    }
    String certain = weights.get(0).substring(0, weights.get(0).indexOf(':')) + ": 1";
    String condition = Objects.requireNonNullElse(reached(members(node), node), "false");
    text.append("  chance ").append(events[node]).append(" ~ ");
    if (!condition.equals(ALWAYS) && weights.size() > 1) {
      text.append("if ").append(condition).append(" then ");
    }
    text.append('{').append(String.join(", ", weights)).append('}');
    if (!condition.equals(ALWAYS) && weights.size() > 1) {
      text.append(" else {").append(certain).append('}');
    }
    text.append('\n');
  }

  private void move(StringBuilder text, int set) {
    text.append("  ").append(players.get(tree.information(set).player())).append(" chooses ");
    text.append(events[tree.member(set, 0)]).append(" in {");
    text.append(String.join(", ", labels.get(set))).append('}');
    boolean[] members = new boolean[tree.size()];
    int last = 0;
    for (int place = 0; place < tree.members(set); place++) {
      last = tree.member(set, place);
      members[last] = true;
    }
    String condition = reached(members, last);
    if (condition == null) {
      text.append(" when false");
    } else if (!condition.equals(ALWAYS)) {
      text.append(" when ").append(condition);
    }
    text.append('\n');
  }

  private boolean[] members(int node) {
    boolean[] members = new boolean[tree.size()];
    members[node] = true;
    return members;
  }

  /** A line for each node that says when a play comes there; none where none ever does. */
  private void steps(StringBuilder text) {
    for (int node = 1; node < tree.size(); node++) {
      if (tree.isTerminal(node)) {
        continue;
      }
      int above = tree.parent(node);
      boolean never =
          tree.kind(above) == Kind.CHANCE
              && tree.probability(above, tree.branch(node)).signum() == 0;
      if (never || above > 0 && comes[above] == null) {
        continue;
      }
      comes[node] = names.move("", "at_" + events[node]);
      text.append("  let ").append(comes[node]).append(" = ");
      if (above > 0) {
        text.append(comes[above]).append(" and ");
      }
      text.append(events[above]).append(" == ").append(label(above, tree.branch(node)));
      text.append('\n');
    }
  }

  /**
   * When a play comes to one of some nodes; null for never. Draws and moves are read only where
   * they are made, since a part after {@code and} is read only where the part before it holds.
   *
   * @param last the greatest of the nodes
   */
  private @Nullable String reached(boolean[] members, int last) {
    if (tree.depth() > SHALLOW) {
      List<String> ways = new ArrayList<>();
      for (int node = 0; node <= last; node++) {
        if (members[node] && (node == 0 || comes[node] != null)) {
          ways.add(node == 0 ? ALWAYS : comes[node]);
        }
      }
      return ways.isEmpty() ? null : String.join(" or ", ways);
    }
    @Nullable String[] conditions = new String[last + 1];
    for (int node = last; node >= 0; node--) {
      if (members[node]) {
        conditions[node] = ALWAYS;
      } else if (tree.degree(node) > 0) {
        conditions[node] = some(node, conditions);
      }
    }
    return conditions[0];
  }

  private @Nullable String some(int node, @Nullable String[] conditions) {
    Map<String, List<String>> branches = new LinkedHashMap<>();
    int possible = 0;
    for (int branch = 0; branch < tree.degree(node); branch++) {
      if (tree.kind(node) == Kind.CHANCE && tree.probability(node, branch).signum() == 0) {
        continue;
      }
      possible++;
      int child = tree.child(node, branch);
      String condition = child < conditions.length ? conditions[child] : null;
      if (condition != null) {
        branches.computeIfAbsent(condition, key -> new ArrayList<>()).add(label(node, branch));
      }
    }
    List<String> parts = new ArrayList<>();
    for (Map.Entry<String, List<String>> entry : branches.entrySet()) {
      List<String> through = entry.getValue();
      if (through.size() == possible) {
        return entry.getKey();
      }
      String test =
          through.size() == 1
              ? events[node] + " == " + through.get(0)
              : events[node] + " in {" + String.join(", ", through) + "}";
      String rest = entry.getKey();
      parts.add(
          rest.equals(ALWAYS) ? test : test + " and " + (isSum(rest) ? "(" + rest + ")" : rest));
    }
    return parts.isEmpty() ? null : String.join(" or ", parts);
  }

  /** Whether an {@code or} stands outside all brackets. */
  private static boolean isSum(String condition) {
    int depth = 0;
    for (int i = 0; i < condition.length(); i++) {
      char c = condition.charAt(i);
      depth += c == '(' || c == '{' ? 1 : c == ')' || c == '}' ? -1 : 0;
      if (depth == 0 && condition.startsWith(" or ", i)) {
        return true;
      }
    }
    return false;
  }

  private String label(int node, int branch) {
    return tree.kind(node) == Kind.CHANCE
        ? Objects.requireNonNull(drawn.get(node)).get(branch)
        : labels.get(tree.set(node)).get(branch);
  }

  /** What comes out, as nested matches, in as many lines as their depth needs. */
  private void payoffs(StringBuilder text) {
    String[] values = new String[tree.size()];
    int[] nested = new int[tree.size()];
    List<String> lines = new ArrayList<>();
    for (int node = tree.size() - 1; node >= 0; node--) {
      if (tree.isTerminal(node)) {
        values[node] = payoff(node);
        continue;
      }
      Arrays.fill(nested, node, node + 1, 1);
      values[node] = match(node, values, nested);
      if (node > 0 && nested[node] >= NESTED) {
        String name = names.move("", "after_" + events[node]);
        lines.add("  let " + name + " = " + values[node] + "\n");
        values[node] = name;
        nested[node] = 0;
      }
    }
    lines.forEach(text::append);
    if (players.size() == 1) {
      text.append("  payoff ").append(players.get(0)).append(" = ").append(values[0]).append('\n');
      return;
    }
    String name = names.move("", "result");
    text.append("  let ").append(name).append(" = ").append(values[0]).append('\n');
    for (int player = 0; player < players.size(); player++) {
      text.append("  payoff ").append(players.get(player)).append(" = ");
      text.append(name).append('[').append(player).append("]\n");
    }
  }

  private String payoff(int node) {
    List<String> each = new ArrayList<>();
    for (int player = 0; player < players.size(); player++) {
      Real payoff = tree.payoff(node, player);
      each.add(payoff.toString());
    }
    return each.size() == 1 ? each.get(0) : "(" + String.join(", ", each) + ")";
  }

  private String match(int node, String[] values, int[] nested) {
    StringBuilder text = new StringBuilder("match ").append(events[node]).append(" {");
    String same = null;
    boolean differ = false;
    for (int branch = 0; branch < tree.degree(node); branch++) {
      if (tree.kind(node) == Kind.CHANCE && tree.probability(node, branch).signum() == 0) {
        continue;
      }
      int child = tree.child(node, branch);
      text.append(' ').append(label(node, branch)).append(" -> ").append(values[child]).append(' ');
      nested[node] = Math.max(nested[node], nested[child] + 1);
      differ |= same != null && !same.equals(values[child]);
      same = values[child];
    }
    return differ || same == null ? text.append('}').toString() : same;
  }
}
