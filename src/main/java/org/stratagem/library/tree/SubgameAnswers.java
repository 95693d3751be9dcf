package org.stratagem.library.tree;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.elaborate.TreeForm;
import org.stratagem.function.Call;
import org.stratagem.game.tree.BehaviourProfile;
import org.stratagem.game.tree.GameTree;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.solve.sequential.SequentialStages;
import org.stratagem.solve.tree.ReducedStages;
import org.stratagem.solve.tree.SubgamePerfection;
import org.stratagem.solve.tree.SubgameRegrets;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;

/** The subgame-perfect equilibria of a game as values. */
final class SubgameAnswers {
  /** More equilibria than these are counted, not listed. */
  private static final int LISTED = 1000;

  private final GameInstance game;
  private final Call call;
  private final TreeAnswers answers;
  private final StageEquilibria stages;

  SubgameAnswers(GameInstance game, Call call) {
    this.game = game;
    this.call = call;
    this.answers = new TreeAnswers("subgame_perfect", game, call);
    this.stages = new StageEquilibria(game, call);
  }

  Result whole() {
    GameTree tree = answers.tree();
    long limit = Math.max(1, game.interpreter().limits().maxSize());
    SubgamePerfection search =
        new SubgamePerfection(
            tree,
            new SequentialStages(new ReducedStages(stages, limit), limit, call::tick),
            limit,
            call::tick);
    SubgamePerfection.Solution solution;
    try {
      solution = search.solve(LISTED);
    } catch (SubgamePerfection.UnsolvedException unsolved) {
      throw refused(unsolved, limit);
    }
    List<Object> list = new ArrayList<>();
    for (BehaviourProfile profile : solution.list()) {
      call.tick();
      list.add(new Result("equilibrium", answers.fields(profile, regrets(profile))));
    }
    Map<String, Object> fields = new LinkedHashMap<>(((Result) list.get(0)).fields());
    fields.put("list", new Sequence(list));
    fields.put("count", Rational.of(solution.count(), BigInteger.ONE));
    fields.put("complete", solution.complete() && list.size() < LISTED);
    fields.put("method", method(solution, list.size()));
    return new Result("subgame_perfect", fields)
        .about(new TreeForm.Played(answers.form(), solution.list().get(0)));
  }

  private String method(SubgamePerfection.Solution solution, int listed) {
    String method = "backward induction over subgames" + stages.method();
    if (solution.mixedTies()) {
      method += "; somebody is indifferent, so that there are mixtures of these too";
    }
    if (solution.count().bitLength() > 31 || solution.count().intValue() > listed) {
      method += "; the first " + listed + " are listed";
    }
    return method;
  }

  private List<Real> regrets(BehaviourProfile profile) {
    Optional<List<Real>> regrets = SubgameRegrets.of(answers.tree(), profile);
    if (regrets.isEmpty()) {
      answers.refuseForgetting();
      throw new IllegalStateException("nobody forgets, and yet there are no regrets");
    }
    answers.demandEquilibrium(regrets.get());
    return regrets.get();
  }

  private StratagemException refused(SubgamePerfection.UnsolvedException unsolved, long limit) {
    switch (unsolved.obstacle()) {
      case TOO_MANY:
        return tooMany(
            "the equilibria of the subgames of `"
                + game
                + "` can be combined in more than "
                + limit
                + " ways");
      case NO_METHOD:
        answers.refuseForgetting();
        return tooMany(
            "a subgame of `"
                + game
                + "` with simultaneous or hidden moves has more profiles of plans than the limit"
                + " of "
                + limit);
      default:
        return new StratagemException(
            Diagnostic.error(
                Code.X901,
                call.span(),
                "no subgame-perfect equilibrium of `"
                    + game
                    + "` was found: a stage of simultaneous or hidden moves of three players or"
                    + " more has none without randomising, and is too large to search for others"));
    }
  }

  private StratagemException tooMany(String message) {
    return new StratagemException(
        Diagnostic.error(Code.L401, call.span(), message).hint("raise the limit with --max-size"));
  }
}
