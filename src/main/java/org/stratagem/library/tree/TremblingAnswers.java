package org.stratagem.library.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.function.Call;
import org.stratagem.game.tree.BehaviourProfile;
import org.stratagem.game.tree.PlanTable;
import org.stratagem.game.tree.Play;
import org.stratagem.game.tree.SequenceForm;
import org.stratagem.game.tree.Trembling;
import org.stratagem.numeric.Real;
import org.stratagem.solve.nash.FiniteNash;
import org.stratagem.solve.nash.NashSolution;
import org.stratagem.solve.nash.PerfectEquilibria;
import org.stratagem.solve.sequence.TremblingEquilibrium;
import org.stratagem.solve.sequence.TwoMovers;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;
import org.stratagem.value.Table;

/** Equilibria of a tree that stand mistakes, as values. */
final class TremblingAnswers {
  /** Reduced normal forms with more profiles than this are not enumerated. */
  private static final long SMALL = 2500;

  private final GameInstance game;
  private final Call call;
  private final TreeAnswers answers;
  private final TwoMovers movers;

  /** Refuses a game in which somebody forgets, or more than two have a choice. */
  TremblingAnswers(String function, GameInstance game, Call call) {
    this.game = game;
    this.call = call;
    this.answers = new TreeAnswers(function, game, call);
    answers.refuseForgetting();
    this.movers =
        TwoMovers.of(SequenceForm.of(answers.tree()).orElseThrow())
            .orElseThrow(() -> PerfectTable.tooMany(function, game, call));
  }

  /** One equilibrium, proven with polynomials. */
  Result one(Trembling trembling) {
    Optional<TremblingEquilibrium.Solution> found =
        new TremblingEquilibrium(movers, trembling, () -> game.interpreter().limits().isOver())
            .solve();
    call.refuseIfOver();
    TremblingEquilibrium.Solution solution = found.orElseThrow();
    BehaviourProfile limit = solution.play().limit();
    List<Real> regrets = new Play(answers.tree(), limit).regrets().orElseThrow();
    answers.demandEquilibrium(regrets);
    Map<String, Object> fields = answers.fields(limit, regrets);
    Table beliefs = answers.beliefs(solution.play().beliefs());
    if (!beliefs.rows().isEmpty()) {
      fields.put("beliefs", beliefs);
    }
    fields.put("proof", proof(trembling, solution.play().degree()));
    return whole(
        List.of(new Result("equilibrium", fields).about(game)),
        false,
        "this method finds one equilibrium; whether there are others is not known",
        (trembling == Trembling.ACTIONS
                ? "Lemke's algorithm on the sequence form with trembles of actions"
                : "Lemke's algorithm on the sequence form with trembles of sequences of actions")
            + ", proven exactly: "
            + solution.exchanges()
            + (solution.exchanges() == 1 ? " pivot" : " pivots"));
  }

  private static String proof(Trembling trembling, int degree) {
    return "for every small enough e > 0 near it is an equilibrium of the game in which "
        + (trembling == Trembling.ACTIONS
            ? "every action has a probability of at least e"
            : "every sequence of n actions of a player has a probability of at least e^n")
        + ": proven with polynomials in e of degree "
        + degree;
  }

  /** All extreme perfect equilibria of the reduced normal form, or one where that is large. */
  Result ofNormalForm() {
    PlanTable table;
    try {
      table = PlanTable.reduced(answers.tree(), SMALL);
    } catch (PlanTable.TooLarge e) {
      return one(Trembling.SEQUENCES);
    }
    NashSolution all =
        new FiniteNash(table.form(), () -> game.interpreter().limits().isOver()).solve();
    PerfectEquilibria.Found found =
        new PerfectEquilibria(table.form(), () -> game.interpreter().limits().isOver()).among(all);
    call.refuseIfOver();
    if (found.list().isEmpty()) {
      return one(Trembling.SEQUENCES);
    }
    List<Object> list = new ArrayList<>();
    List<BehaviourProfile> seen = new ArrayList<>();
    for (PerfectEquilibria.Perfect perfect : found.list()) {
      call.tick();
      BehaviourProfile profile = behaviour(table, perfect.point().profile().weights());
      if (!seen.contains(profile)) {
        seen.add(profile);
        List<Real> regrets = new Play(answers.tree(), profile).regrets().orElseThrow();
        answers.demandEquilibrium(regrets);
        Map<String, Object> fields = answers.fields(profile, regrets);
        BehaviourProfile trembles = behaviour(table, PerfectTable.trembles(table.form(), perfect));
        if (game.playerCount() > 1) {
          fields.put("trembles", answers.form().strategies(trembles, call.span()));
        }
        list.add(new Result("equilibrium", fields).about(game));
      }
    }
    return whole(
        list,
        all.complete(),
        PerfectTable.reason(all.complete()),
        PerfectTable.method(
            found.programs(),
            "those of " + all.list().size() + " Nash equilibria of the reduced normal form"));
  }

  private BehaviourProfile behaviour(PlanTable table, List<List<Real>> mixed) {
    List<List<Real>> behaviour = new ArrayList<>();
    answers.tree().sets().forEach(set -> behaviour.add(List.of()));
    for (int player = 0; player < mixed.size(); player++) {
      table.behaviour(answers.tree(), player, mixed.get(player), behaviour);
    }
    return new BehaviourProfile(behaviour);
  }

  private Result whole(List<Object> list, boolean complete, String reason, String method) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("list", new Sequence(list));
    fields.put("components", new Sequence(List.of()));
    fields.put("complete", complete);
    fields.put("reason", reason);
    fields.put("method", method);
    return new Result("equilibria", fields).about(game);
  }
}
