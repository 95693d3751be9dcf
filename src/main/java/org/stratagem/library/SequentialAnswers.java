package org.stratagem.library;

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
import org.stratagem.solve.tree.Assessment;
import org.stratagem.solve.tree.IntuitiveCriterion;
import org.stratagem.solve.tree.SequentialEquilibria;
import org.stratagem.value.Distribution;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;
import org.stratagem.value.Table;

/** The sequential equilibria of a game as values. */
final class SequentialAnswers {
  private final GameInstance game;
  private final boolean intuitive;
  private final Call call;
  private final TreeAnswers answers;

  SequentialAnswers(GameInstance game, boolean intuitive, Call call) {
    this.game = game;
    this.intuitive = intuitive;
    this.call = call;
    this.answers = new TreeAnswers("sequential", game, call);
    answers.refuseForgetting();
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
    GameTree tree = answers.tree();
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
      throw nothing();
    }
    List<Object> list = new ArrayList<>();
    kept.forEach(assessment -> list.add(equilibrium(assessment)));
    Map<String, Object> fields = new LinkedHashMap<>(((Result) list.get(0)).fields());
    fields.put("list", new Sequence(list));
    fields.put("count", Real.of(list.size()));
    fields.put("complete", solution.complete());
    fields.put(
        "method",
        "every profile without randomising, with beliefs by linear programs"
            + (intuitive ? "; the intuitive criterion" : ""));
    return new Result("sequential", fields)
        .about(new TreeForm.Played(answers.form(), kept.get(0).profile()));
  }

  private StratagemException nothing() {
    return new StratagemException(
        Diagnostic.error(
                Code.X901,
                call.span(),
                "no sequential equilibrium of `"
                    + game
                    + "` without randomising "
                    + (intuitive ? "passes the intuitive criterion" : "was found")
                    + ", and others are not available yet")
            .hint("`nash(" + game.name() + ")` finds equilibria in which players randomise"));
  }

  private Result equilibrium(Assessment assessment) {
    call.tick();
    List<Real> regrets = new Play(answers.tree(), assessment.profile()).regrets().orElseThrow();
    if (answers.tree().isExact() && regrets.stream().anyMatch(each -> each.signum() > 0)) {
      throw new IllegalStateException("a sequential equilibrium with regrets " + regrets);
    }
    Map<String, Object> fields = answers.fields(assessment.profile(), regrets);
    Table beliefs = beliefs(assessment);
    if (!beliefs.rows().isEmpty()) {
      fields.put("beliefs", beliefs);
    }
    return new Result("equilibrium", fields).about(game);
  }

  /** What is believed where there is something to be unsure of. */
  private Table beliefs(Assessment assessment) {
    List<List<Object>> rows = new ArrayList<>();
    for (int set = 0; set < answers.tree().sets().size(); set++) {
      if (answers.tree().members(set) == 1) {
        continue;
      }
      TreeForm.Situation situation = answers.form().situation(set);
      Map<Object, Real> belief = new LinkedHashMap<>();
      for (int place = 0; place < answers.tree().members(set); place++) {
        belief.put(
            answers.form().way(answers.tree().member(set, place)),
            assessment.beliefs().get(set).get(place));
      }
      List<Object> row = new ArrayList<>();
      row.add(game.players().get(situation.player()));
      row.add(answers.form().move(set));
      row.add(situation.seen());
      row.add(Distribution.of(belief));
      rows.add(row);
    }
    return new Table(List.of("player", "move", "sees", "believes"), rows);
  }
}
