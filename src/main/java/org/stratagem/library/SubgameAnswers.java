package org.stratagem.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.function.Call;
import org.stratagem.game.NormalForm;
import org.stratagem.game.tree.BehaviourProfile;
import org.stratagem.game.tree.GameTree;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
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
  private boolean mixedStages;

  SubgameAnswers(GameInstance game, Call call) {
    this.game = game;
    this.call = call;
    this.answers = new TreeAnswers("subgame_perfect", game, call);
  }

  Result whole() {
    GameTree tree = answers.tree();
    long limit = Math.max(1, game.interpreter().limits().maxSize());
    SubgamePerfection search =
        new SubgamePerfection(tree, new ReducedStages(this::nash, limit), limit, call::tick);
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
    if (list.isEmpty()) {
      throw new StratagemException(
          Diagnostic.error(
              Code.X901,
              call.span(),
              "no subgame-perfect equilibrium of `"
                  + game
                  + "` was found: a stage of simultaneous or hidden moves has none without"
                  + " randomising, and mixed ones of three players are not available yet"));
    }
    Map<String, Object> fields =
        new java.util.LinkedHashMap<>(((Result) list.get(0)).fields());
    fields.put("list", new Sequence(list));
    fields.put("count", Rational.of(solution.count(), java.math.BigInteger.ONE));
    fields.put("complete", solution.complete() && list.size() < LISTED);
    fields.put("method", method(solution, list.size()));
    return new Result("subgame_perfect", fields).about(game);
  }

  private String method(SubgamePerfection.Solution solution, int listed) {
    String method = "backward induction over subgames";
    if (mixedStages) {
      method += "; stages of simultaneous or hidden moves by their reduced normal forms";
    }
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
    if (regrets.get().stream().anyMatch(each -> each.signum() > 0) && answers.tree().isExact()) {
      throw new IllegalStateException("backward induction gave regrets " + regrets.get());
    }
    return regrets.get();
  }

  /** Equilibria of a stage. */
  private Optional<ReducedStages.NashFinder.Found> nash(NormalForm form) {
    mixedStages = true;
    List<List<List<Real>>> list = new ArrayList<>();
    for (int profile = 0; profile < form.profiles(); profile++) {
      call.tick();
      if (form.isEquilibrium(profile)) {
        List<List<Real>> strategies = new ArrayList<>();
        for (int player = 0; player < form.players().size(); player++) {
          strategies.add(
              BehaviourProfile.point(form.actions(player).size(), form.action(profile, player)));
        }
        list.add(strategies);
      }
    }
    return Optional.of(new ReducedStages.NashFinder.Found(list, false));
  }

  private StratagemException refused(SubgamePerfection.UnsolvedException unsolved, long limit) {
    if (unsolved.tooMany()) {
      return new StratagemException(
          Diagnostic.error(
                  Code.L401,
                  call.span(),
                  "the equilibria of the subgames of `"
                      + game
                      + "` can be combined in more than "
                      + limit
                      + " ways")
              .hint("raise the limit with --max-size"));
    }
    answers.refuseForgetting();
    return new StratagemException(
        Diagnostic.error(
                Code.L401,
                call.span(),
                "a subgame of `"
                    + game
                    + "` with simultaneous or hidden moves has more profiles of plans than the"
                    + " limit of "
                    + limit)
            .hint("raise the limit with --max-size"));
  }
}
