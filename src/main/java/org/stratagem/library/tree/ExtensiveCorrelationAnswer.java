package org.stratagem.library.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.function.Call;
import org.stratagem.game.tree.BehaviourProfile;
import org.stratagem.game.tree.GameTree;
import org.stratagem.game.tree.PlanTable;
import org.stratagem.game.tree.Plans;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.solve.extensive.ExtensiveCorrelation;
import org.stratagem.solve.extensive.Obedience;
import org.stratagem.solve.sequential.ExactTree;
import org.stratagem.value.Distribution;
import org.stratagem.value.Result;

/** Extensive-form correlated equilibria of a game as values. */
final class ExtensiveCorrelationAnswer {
  private static final String FUNCTION = "extensive_correlated";

  /** Reduced normal forms with more profiles than this are refused. */
  private static final long MOST = 4096;

  private final GameInstance game;
  private final Call call;
  private final TreeAnswers answers;
  private final GameTree tree;
  private final PlanTable table;

  ExtensiveCorrelationAnswer(GameInstance game, Call call) {
    this.game = game;
    this.call = call;
    this.answers = new TreeAnswers(FUNCTION, game, call);
    answers.refuseForgetting();
    this.tree = ExactTree.of(answers.tree());
    try {
      this.table = PlanTable.reduced(tree, MOST);
    } catch (PlanTable.TooLarge e) {
      throw new StratagemException(
          Diagnostic.error(
                  Code.L401,
                  call.span(),
                  "`"
                      + FUNCTION
                      + "` draws from the profiles of reduced plans, and `"
                      + game
                      + "` has "
                      + e.count()
                      + ", more than "
                      + MOST)
              .hint("`nash(" + game.name() + ")` is solved on larger trees"));
    }
  }

  /** The one with the greatest sum of payoffs. */
  Result richest() {
    return best(
        Collections.nCopies(tree.playerCount(), Rational.of(1)), "a greater sum of payoffs");
  }

  /** The one with a player's greatest payoff. */
  Result bestFor(int player) {
    List<Rational> weights =
        new ArrayList<>(Collections.nCopies(tree.playerCount(), Rational.of(0)));
    weights.set(player, Rational.of(1));
    return best(weights, "more for " + game.players().get(player));
  }

  private Result best(List<Rational> weights, String more) {
    ExtensiveCorrelation.Optimum optimum =
        new ExtensiveCorrelation(
                tree,
                table,
                () -> {
                  call.tick();
                  return false;
                })
            .best(weights)
            .orElseThrow();
    List<Real> gains = new Obedience(tree, table, optimum.joint()).gains();
    if (gains.stream().anyMatch(gain -> gain.signum() > 0)) {
      throw new IllegalStateException("an equilibrium with gains " + gains);
    }
    Map<Object, Real> joint = new LinkedHashMap<>();
    List<Real> payoffs = new ArrayList<>(Collections.nCopies(tree.playerCount(), Real.ZERO));
    for (int profile = 0; profile < optimum.joint().size(); profile++) {
      Real probability = optimum.joint().get(profile);
      if (probability.signum() != 0) {
        joint.put(plans(profile), number(probability));
        for (int player = 0; player < payoffs.size(); player++) {
          Real part = probability.times(table.form().payoff(profile, player));
          payoffs.set(player, payoffs.get(player).plus(part));
        }
      }
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("joint", Distribution.of(joint));
    fields.put("payoffs", answers.byPlayer(payoffs.stream().map(this::number).toList()));
    fields.put("regret", answers.byPlayer(gains));
    fields.put("value", number(optimum.value()));
    fields.put(
        "proof",
        "no extensive-form correlated equilibrium has "
            + more
            + ", by the dual program"
            + (answers.tree().isExact()
                ? ""
                : "; exact for the payoffs as they are, which are doubles"));
    return new Result(FUNCTION, fields).about(game);
  }

  private Real number(Real exact) {
    return answers.tree().isExact() ? exact : Real.of(exact.doubleValue());
  }

  /** A profile in the game's words. */
  private Object plans(int profile) {
    int[] actions = new int[tree.sets().size()];
    for (int set = 0; set < actions.length; set++) {
      int player = tree.information(set).player();
      int chosen = table.plans().get(player).get(table.form().action(profile, player))[set];
      actions[set] = chosen == Plans.OPEN ? 0 : chosen;
    }
    return answers.form().strategies(BehaviourProfile.pure(tree, actions), call.span());
  }
}
