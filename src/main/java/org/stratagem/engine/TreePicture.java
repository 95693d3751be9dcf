package org.stratagem.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.elaborate.TreeForm;
import org.stratagem.game.tree.BehaviourProfile;
import org.stratagem.game.tree.GameTree;
import org.stratagem.report.Picture;
import org.stratagem.report.TreeChart;
import org.stratagem.source.Span;
import org.stratagem.type.GameShape;
import org.stratagem.value.Printer;
import org.stratagem.value.Result;

/** The picture of a game in extensive form. */
final class TreePicture {
  private TreePicture() {}

  /**
   * Whether a game is drawn as its tree: everybody has finitely many actions, and order matters.
   */
  static boolean suits(GameInstance game) {
    return !game.isStrategic()
        && game.shape().moves().stream()
            .allMatch(move -> move.domain() instanceof GameShape.Finite);
  }

  static Picture of(GameInstance game, Span at) {
    return chart(TreeForm.of(game, at), null, at);
  }

  /** The picture of an answer about a tree. */
  static Optional<Picture> of(Object value, Span at) {
    if (value instanceof Result result && result.about() instanceof TreeForm form) {
      return Optional.of(chart(form, null, at));
    } else if (value instanceof Result result && result.about() instanceof TreeForm.Played played) {
      return Optional.of(chart(played.form(), played.profile(), at));
    }
    return Optional.empty();
  }

  private static TreeChart chart(TreeForm form, @Nullable BehaviourProfile profile, Span at) {
    GameTree tree = form.tree();
    if (tree.plays() > TreeChart.MOST_PLAYS) {
      throw new StratagemException(
          Diagnostic.error(
                  Code.L401,
                  at,
                  "the tree of `"
                      + form.game()
                      + "` has "
                      + tree.plays()
                      + " plays, and a picture shows at most "
                      + TreeChart.MOST_PLAYS)
              .hint("`show tree(" + form.game().name() + ")` lists its information sets"));
    }
    List<TreeChart.Node> nodes = new ArrayList<>();
    for (int node = 0; node < tree.size(); node++) {
      nodes.add(node(tree, node, profile));
    }
    List<List<Integer>> sets = new ArrayList<>();
    for (int set = 0; set < tree.sets().size(); set++) {
      if (tree.members(set) > 1) {
        List<Integer> members = new ArrayList<>();
        for (int place = 0; place < tree.members(set); place++) {
          members.add(tree.member(set, place));
        }
        sets.add(members);
      }
    }
    return new TreeChart(tree.players(), nodes, sets);
  }

  private static TreeChart.Node node(GameTree tree, int node, @Nullable BehaviourProfile profile) {
    int mover =
        switch (tree.kind(node)) {
          case CHANCE -> TreeChart.CHANCE;
          case DECISION -> tree.player(node);
          case TERMINAL -> TreeChart.NOBODY;
        };
    List<String> payoffs = new ArrayList<>();
    for (int player = 0; tree.isTerminal(node) && player < tree.playerCount(); player++) {
      payoffs.add(Printer.number(tree.payoff(node, player)));
    }
    int above = tree.parent(node);
    String label = above < 0 ? "" : tree.label(above, tree.branch(node));
    boolean chosen = false;
    if (above >= 0 && tree.kind(above) == GameTree.Kind.CHANCE) {
      label += "  " + Printer.number(tree.probability(above, tree.branch(node)));
    } else if (above >= 0 && profile != null) {
      chosen = profile.probability(tree.set(above), tree.branch(node)).signum() > 0;
    }
    return new TreeChart.Node(above, mover, label, payoffs, chosen);
  }
}
