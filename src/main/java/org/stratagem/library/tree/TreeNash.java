package org.stratagem.library.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.game.tree.BehaviourProfile;
import org.stratagem.game.tree.GameTree;
import org.stratagem.game.tree.Play;
import org.stratagem.game.tree.Recall;
import org.stratagem.game.tree.SequenceForm;
import org.stratagem.library.game.FoundEquilibria;
import org.stratagem.numeric.Real;
import org.stratagem.solve.sequence.SequenceNash;
import org.stratagem.solve.sequence.TwoMovers;
import org.stratagem.solve.tree.ReducedStages;
import org.stratagem.solve.tree.SequenceMinimax;
import org.stratagem.solve.tree.StageSolver;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;

/**
 * The Nash equilibria of a game in which moves follow each other, as behaviour: of its reduced
 * normal form, or, where that is large, one by the sequence form.
 */
public final class TreeNash implements FoundEquilibria {
  /** Reduced normal forms with more profiles than this are not enumerated. */
  private static final long SMALL = 2500;

  private final String function;
  private final GameInstance game;
  private final Call call;
  private final TreeAnswers answers;
  private final StageSolver.Solution solution;
  private final String method;
  private final String reason;
  private final List<Object> list = new ArrayList<>();

  /**
   * The equilibria of a finite game; nothing where all move at once, or where somebody forgets and
   * a table of plans serves better, or is asked for by `method`. A game of several rounds has no
   * such table, and is refused.
   */
  public static Optional<TreeNash> of(
      String function, GameInstance game, Arguments arguments, Call call) {
    Object asked = arguments.find("method");
    String method = asked == null ? "automatic" : asked.toString();
    boolean symmetric = Boolean.TRUE.equals(arguments.find("symmetric"));
    boolean lemke = method.equals("lemke") && !symmetric;
    boolean onTree = method.equals("automatic") || method.equals("enumeration");
    if (!lemke && (game.isStrategic() || !onTree || symmetric)) {
      return Optional.empty();
    }
    TreeAnswers answers = new TreeAnswers(function, game, call);
    if (!Recall.of(answers.tree()).isPerfect()) {
      if (lemke || game.hasStates()) {
        answers.refuseForgetting();
      }
      return Optional.empty();
    }
    return Optional.of(new TreeNash(function, game, answers, method, call));
  }

  private TreeNash(
      String function, GameInstance game, TreeAnswers answers, String asked, Call call) {
    this.function = function;
    this.game = game;
    this.call = call;
    this.answers = answers;
    StageEquilibria finder = new StageEquilibria(game, call);
    long most = asked.equals("enumeration") ? game.interpreter().limits().maxSize() : SMALL;
    Optional<StageSolver.Solution> small =
        asked.equals("lemke")
            ? Optional.empty()
            : new ReducedStages(finder, most).solve(answers.tree());
    if (small.isPresent()) {
      solution = small.get();
      method = finder.ofWhole();
      reason =
          solution.complete()
              ? "every equilibrium is in the list, or mixes plans of such: proven"
              : "this method does not find all of them";
    } else if (asked.equals("enumeration")) {
      throw tooLarge(most, "`method: lemke` finds one equilibrium on the sequence form");
    } else if (asked.equals("automatic") && answers.tree().isConstantSum()) {
      solution = one();
      method = "a linear program on the sequence form: one equilibrium, all with the same payoffs";
      reason = "this method finds one";
    } else {
      SequenceNash.Solution found = lemke(asked);
      solution = new StageSolver.Solution(List.of(found.profile()), false);
      method =
          "Lemke's algorithm on the sequence form from uniform behaviour, proven exactly: "
              + found.exchanges()
              + (found.exchanges() == 1 ? " pivot" : " pivots");
      reason = "this method finds one equilibrium; whether there are others is not known";
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

  private SequenceNash.Solution lemke(String asked) {
    TwoMovers movers =
        TwoMovers.of(SequenceForm.of(answers.tree()).orElseThrow())
            .orElseThrow(() -> asked.equals("lemke") ? tooMany() : tooLarge(SMALL, subgames()));
    SequenceNash search = new SequenceNash(movers, () -> game.interpreter().limits().isOver());
    Optional<SequenceNash.Solution> found = search.solve();
    call.refuseIfOver();
    return found.orElseThrow(() -> lost(search.exchanges()));
  }

  private StratagemException tooMany() {
    return new StratagemException(
        Diagnostic.error(
                Code.E310,
                call.span("method"),
                "`method: lemke` is for games in which at most two players have a choice, and in `"
                    + game
                    + "` more have")
            .hint("without `method:` those without randomising are found"));
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

  private StratagemException lost(long exchanges) {
    return new StratagemException(
        Diagnostic.error(
                Code.L401,
                call.span(),
                "no path of best replies in `"
                    + game
                    + "` came to its end within "
                    + exchanges
                    + " pivots")
            .hint(subgames()));
  }

  private String subgames() {
    return "`subgame_perfect(" + game.name() + ")` solves it subgame by subgame";
  }

  private StratagemException tooLarge(long most, String hint) {
    return new StratagemException(
        Diagnostic.error(
                Code.L401,
                call.span(),
                "the reduced normal form of `"
                    + game
                    + "` has more than "
                    + most
                    + " profiles of plans")
            .hint(hint));
  }

  private Result equilibrium(BehaviourProfile profile) {
    call.tick();
    GameTree tree = answers.tree();
    List<Real> regrets = new Play(tree, profile).regrets().orElseThrow();
    answers.demandEquilibrium(regrets);
    Map<String, Object> fields = answers.fields(profile, regrets);
    if (function.equals("nash") && !solution.complete() && tree.playerCount() == 2) {
      // The list alone does not tell; `equilibria` does.
      fields.put("proof", "an equilibrium: proven; whether there are others is not known");
    }
    return new Result("equilibrium", fields).about(game);
  }

  @Override
  public Sequence list() {
    return new Sequence(list);
  }

  @Override
  public GameInstance game() {
    return game;
  }

  @Override
  public boolean isComplete() {
    return solution.complete();
  }

  @Override
  public String reason() {
    return reason;
  }

  @Override
  public String method() {
    return method;
  }
}
