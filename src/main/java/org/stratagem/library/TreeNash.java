package org.stratagem.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.function.Call;
import org.stratagem.game.tree.BehaviourProfile;
import org.stratagem.game.tree.GameTree;
import org.stratagem.game.tree.Play;
import org.stratagem.game.tree.Recall;
import org.stratagem.game.tree.SequenceForm;
import org.stratagem.numeric.Real;
import org.stratagem.solve.tree.ReducedStages;
import org.stratagem.solve.tree.SequenceMinimax;
import org.stratagem.solve.tree.StageSolver;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;

/**
 * The Nash equilibria of a game in which moves follow each other, as behaviour: of its reduced
 * normal form, or, where that is large and the sum of payoffs constant, one by the sequence form.
 */
final class TreeNash implements FoundEquilibria {
  /** Reduced normal forms with more profiles than this are not enumerated. */
  private static final long SMALL = 2500;

  private final GameInstance game;
  private final Call call;
  private final TreeAnswers answers;
  private final StageSolver.Solution solution;
  private final String method;
  private final List<Object> list = new ArrayList<>();

  /**
   * The equilibria of a finite game; nothing where all move at once, or where somebody forgets and
   * a table of plans serves better. A game of several rounds has no such table, and is refused.
   */
  static Optional<TreeNash> of(String function, GameInstance game, Call call) {
    if (game.isStrategic()) {
      return Optional.empty();
    }
    TreeAnswers answers = new TreeAnswers(function, game, call);
    if (!Recall.of(answers.tree()).isPerfect()) {
      if (game.hasStates()) {
        answers.refuseForgetting();
      }
      return Optional.empty();
    }
    return Optional.of(new TreeNash(game, answers, call));
  }

  private TreeNash(GameInstance game, TreeAnswers answers, Call call) {
    this.game = game;
    this.call = call;
    this.answers = answers;
    StageEquilibria finder = new StageEquilibria(game, call);
    Optional<StageSolver.Solution> small = new ReducedStages(finder, SMALL).solve(answers.tree());
    if (small.isPresent()) {
      solution = small.get();
      method = finder.ofWhole();
    } else if (answers.tree().isConstantSum()) {
      solution = one();
      method = "a linear program on the sequence form: one equilibrium, all with the same payoffs";
    } else {
      throw tooLarge();
    }
    solution.list().forEach(profile -> list.add(equilibrium(profile)));
    if (list.isEmpty()) {
      throw new StratagemException(
          Diagnostic.error(
              Code.X901,
              call.span(),
              "no equilibrium of `"
                  + game
                  + "` was found: it has none without randomising, and its plans are too many to"
                  + " search for others"));
    }
  }

  private StageSolver.Solution one() {
    SequenceForm form = SequenceForm.of(answers.tree()).orElseThrow();
    SequenceMinimax.Solution found =
        new SequenceMinimax(form)
            .solve(
                () -> {
                  call.tick();
                  return false;
                })
            .orElseThrow();
    return new StageSolver.Solution(List.of(found.profile()), false);
  }

  private StratagemException tooLarge() {
    return new StratagemException(
        Diagnostic.error(
                Code.L401,
                call.span(),
                "the reduced normal form of `"
                    + game
                    + "` has more than "
                    + SMALL
                    + " profiles of plans")
            .hint("`subgame_perfect(" + game.name() + ")` solves it subgame by subgame"));
  }

  private Result equilibrium(BehaviourProfile profile) {
    call.tick();
    GameTree tree = answers.tree();
    List<Real> regrets = new Play(tree, profile).regrets().orElseThrow();
    answers.demandEquilibrium(regrets);
    return new Result("equilibrium", answers.fields(profile, regrets)).about(game);
  }

  @Override
  public Sequence list() {
    return new Sequence(list);
  }

  @Override
  public Result whole() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("list", list());
    fields.put("components", new Sequence(List.of()));
    fields.put("complete", solution.complete());
    fields.put("method", method);
    return new Result("equilibria", fields).about(game);
  }
}
