package org.stratagem.library.tree;

import java.math.BigInteger;
import java.util.ArrayList;
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
import org.stratagem.numeric.Real;
import org.stratagem.solve.sequential.Assessment;
import org.stratagem.solve.sequential.ExactTree;
import org.stratagem.solve.sequential.IntuitiveCriterion;
import org.stratagem.solve.sequential.Mistakes;
import org.stratagem.solve.sequential.SequentialEquilibria;
import org.stratagem.solve.sequential.SequentialProof;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;
import org.stratagem.value.Table;

/** The sequential equilibria of a game as values. */
final class SequentialAnswers {
  private final GameInstance game;
  private final boolean intuitive;
  private final Call call;
  private final TreeAnswers answers;
  private final GameTree tree;

  SequentialAnswers(GameInstance game, boolean intuitive, Call call) {
    this.game = game;
    this.intuitive = intuitive;
    this.call = call;
    this.answers = new TreeAnswers("sequential", game, call);
    answers.refuseForgetting();
    this.tree = ExactTree.of(answers.tree());
    if (intuitive && !IntuitiveCriterion.suits(answers.tree())) {
      throw new StratagemException(
          Diagnostic.error(
                  Code.E310,
                  call.span("refine"),
                  "the intuitive criterion is for signalling games, and `" + game + "` is none")
              .note(
                  "in a signalling game chance draws a type, one player sees it and sends a"
                      + " message, the other sees the message and replies"));
    }
  }

  Result whole() {
    SequentialEquilibria search = new SequentialEquilibria(tree, call::tick);
    long limit = game.interpreter().limits().maxSize();
    if (search.profiles().compareTo(BigInteger.valueOf(limit)) > 0) {
      throw new StratagemException(
          Diagnostic.error(
                  Code.L401,
                  call.span(),
                  "`sequential` tries every profile of actions, and `"
                      + game
                      + "` has "
                      + search.profiles()
                      + ", more than the limit of "
                      + limit)
              .hint("`subgame_perfect(" + game.name() + ")` solves it subgame by subgame"));
    }
    SequentialEquilibria.Solution solution = search.solve();
    List<Assessment> kept = new ArrayList<>();
    for (Assessment assessment : solution.list()) {
      if (!intuitive || new IntuitiveCriterion(tree).passes(assessment)) {
        kept.add(assessment);
      }
    }
    if (kept.isEmpty()) {
      throw nothing(solution);
    }
    List<Object> list = new ArrayList<>();
    kept.forEach(assessment -> list.add(equilibrium(assessment)));
    Map<String, Object> fields = new LinkedHashMap<>(((Result) list.get(0)).fields());
    fields.put("list", new Sequence(list));
    fields.put("count", Real.of(list.size()));
    fields.put("complete", solution.complete() && solution.pureComplete());
    fields.put("method", method(solution));
    return new Result("sequential", fields)
        .about(new TreeForm.Played(answers.form(), kept.get(0).profile()));
  }

  private String method(SequentialEquilibria.Solution solution) {
    String method =
        "every profile without randomising; then, support by support, every other way to play"
            + (solution.isLinear() ? ", by linear programs on the sequence form" : ", by intervals")
            + "; beliefs by orders of mistakes";
    if (solution.continua()) {
      method += "; somebody may randomise in infinitely many ways, some of which are listed";
    } else if (!solution.complete() || !solution.pureComplete()) {
      method += "; parts of the search are left undecided, so that there may be others";
    }
    return intuitive ? method + "; the intuitive criterion" : method;
  }

  private StratagemException nothing(SequentialEquilibria.Solution solution) {
    boolean criterion = intuitive && !solution.list().isEmpty();
    return new StratagemException(
        Diagnostic.error(
                Code.X901,
                call.span(),
                criterion
                    ? "no sequential equilibrium of `"
                        + game
                        + "` that was found passes the intuitive criterion"
                    : "every finite game has a sequential equilibrium, but none of `"
                        + game
                        + "` was found: what is done where play never comes could not be solved")
            .hint("`nash(" + game.name() + ")` finds equilibria that do without beliefs"));
  }

  private Result equilibrium(Assessment assessment) {
    call.tick();
    List<Real> gains = new SequentialProof(tree, assessment).gains();
    List<Real> regrets = new Play(tree, assessment.profile()).regrets().orElseThrow();
    List<Real> most = new ArrayList<>();
    for (int player = 0; player < gains.size(); player++) {
      most.add(gains.get(player).max(regrets.get(player)));
    }
    answers.demandEquilibrium(most);
    Map<String, Object> fields = answers.fields(assessment.profile(), most);
    Table beliefs =
        answers.beliefs(
            assessment.beliefs().stream()
                .map(belief -> belief.stream().map(each -> rounded(each, assessment)).toList())
                .toList());
    if (!beliefs.rows().isEmpty()) {
      fields.put("beliefs", beliefs);
    }
    Table mistakes = mistakes(assessment);
    if (!mistakes.rows().isEmpty()) {
      fields.put("mistakes", mistakes);
    }
    return new Result("equilibrium", fields).about(game);
  }

  /** A number as a fraction only where the assessment is an equilibrium, and not only close. */
  private Real rounded(Real number, Assessment assessment) {
    return number.isInteger() || isExact(assessment) ? number : Real.of(number.doubleValue());
  }

  private boolean isExact(Assessment assessment) {
    return answers.tree().isExact()
        && new SequentialProof(tree, assessment)
            .gains().stream().allMatch(gain -> gain.signum() == 0);
  }

  /** The mistakes by which nodes of a set are told apart where play never comes. */
  private Table mistakes(Assessment assessment) {
    List<List<Object>> rows = new ArrayList<>();
    for (long mistake : assessment.mistakes().telling(tree)) {
      int set = Mistakes.set(mistake);
      int action = Mistakes.action(mistake);
      TreeForm.Situation situation = answers.form().situation(set);
      List<Object> row = new ArrayList<>();
      row.add(game.players().get(situation.player()));
      row.add(answers.form().move(set));
      row.add(situation.seen());
      row.add(situation.actions().get(action));
      row.add(Real.of(assessment.mistakes().orders().get(set).get(action)));
      row.add(rounded(assessment.mistakes().coefficients().get(set).get(action), assessment));
      rows.add(row);
    }
    return new Table(List.of("player", "move", "sees", "does", "order", "coefficient"), rows);
  }
}
