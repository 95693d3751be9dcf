package org.stratagem.library.tree;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.elaborate.TreeForm;
import org.stratagem.function.Call;
import org.stratagem.game.tree.GameTree;
import org.stratagem.game.tree.Play;
import org.stratagem.game.tree.SequenceForm;
import org.stratagem.numeric.Real;
import org.stratagem.solve.tree.SequenceMinimax;
import org.stratagem.value.Printer;
import org.stratagem.value.Result;

/** What players of a tree can guarantee themselves in behaviour, by its sequence form. */
public final class TreeGuarantees {
  private final TreeAnswers answers;
  private final Call call;

  public TreeGuarantees(String function, GameInstance game, Call call) {
    this.answers = new TreeAnswers(function, game, call);
    this.call = call;
    GameTree tree = answers.tree();
    answers.refuseForgetting();
    if (tree.playerCount() != 2) {
      throw refused(
          "`"
              + function
              + "` is for games of two players, and `"
              + game.name()
              + "` has "
              + tree.playerCount());
    } else if (!tree.isConstantSum()) {
      throw refused(
          "`"
              + function
              + "` is for games in which one player's gain is the other's loss, and in `"
              + game.name()
              + "` the payoffs add up to different sums at different ends");
    }
  }

  /**
   * A game that is accepted.
   *
   * @param sum what both players get together, in every play
   */
  public record Accepted(TreeAnswers answers, Real sum) {}

  /** The tree of a game of two players with perfect recall and constant sum; others are refused. */
  public static Accepted accepted(String function, GameInstance game, Call call) {
    TreeAnswers answers = new TreeGuarantees(function, game, call).answers;
    GameTree tree = answers.tree();
    int end = 0;
    while (!tree.isTerminal(end)) {
      end++;
    }
    return new Accepted(answers, tree.payoff(end, 0).plus(tree.payoff(end, 1)));
  }

  private StratagemException refused(String message) {
    return new StratagemException(
        Diagnostic.error(Code.E310, call.span("game"), message)
            .hint(
                "`subgame_perfect("
                    + answers.form().game().name()
                    + ")` solves trees of any players and payoffs"));
  }

  /** The value with behaviour that guarantees it, and with the guarantees recomputed. */
  public Result minimax() {
    GameTree tree = answers.tree();
    SequenceForm form = SequenceForm.of(tree).orElseThrow();
    SequenceMinimax.Solution solution =
        new SequenceMinimax(form)
            .solve(
                () -> {
                  call.tick();
                  return false;
                })
            .orElseThrow();
    Play play = new Play(tree, solution.profile());
    List<Real> payoffs = play.payoffs();
    Real sum = payoffs.get(0).plus(payoffs.get(1));
    List<Real> guarantees =
        List.of(
            sum.minus(play.bestReply(1).orElseThrow().payoff()),
            sum.minus(play.bestReply(0).orElseThrow().payoff()));
    boolean proven = guarantees.equals(payoffs) && payoffs.get(0).equals(solution.value());
    if (tree.isExact() && !proven) {
      throw new IllegalStateException("the guarantees do not add up: " + guarantees);
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("value", tree.isExact() ? solution.value() : payoffs.get(0));
    fields.put("strategies", answers.form().strategies(solution.profile(), call.span()));
    fields.put("payoffs", answers.byPlayer(payoffs));
    fields.put("guarantees", answers.byPlayer(guarantees));
    fields.put(
        "proof",
        "the guarantees add up to "
            + Printer.number(sum)
            + ", all there is to share: neither can get more"
            + (tree.isExact() ? "" : "; up to the rounding of doubles"));
    fields.put(
        "method",
        "a linear program on the sequence form: "
            + form.sequences(0).count()
            + " and "
            + form.sequences(1).count()
            + " sequences");
    return new Result("minimax", fields)
        .about(new TreeForm.Played(answers.form(), solution.profile()));
  }
}
