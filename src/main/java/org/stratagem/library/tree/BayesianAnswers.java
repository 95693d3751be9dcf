package org.stratagem.library.tree;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.elaborate.TreeForm;
import org.stratagem.function.Call;
import org.stratagem.game.bayes.BayesianGame;
import org.stratagem.game.bayes.BayesianSymmetry;
import org.stratagem.game.tree.BehaviourProfile;
import org.stratagem.game.tree.Play;
import org.stratagem.library.game.FoundEquilibria;
import org.stratagem.numeric.Real;
import org.stratagem.solve.bayes.PureBayesianEquilibria;
import org.stratagem.solve.bayes.PurePlans;
import org.stratagem.type.Size;
import org.stratagem.type.Stage;
import org.stratagem.value.Distribution;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;

/** The equilibria in pure strategies of a game in which chance tells each player something. */
public final class BayesianAnswers implements FoundEquilibria {
  /** Numbers with more digits are not written out. */
  private static final int WRITTEN = 24;

  /** What a mover sees, and at which of its lines. */
  private record Sight(int move, Object seen) {}

  /** Of so many profiles of plans mixed equilibria are looked for too. */
  private static final long SEARCHED = 20_000;

  private final String function;
  private final GameInstance game;
  private final Call call;
  private final TreeAnswers answers;
  private final BayesianGame model;
  private final boolean isSymmetric;
  private final PurePlans found;
  private final List<Object> list = new ArrayList<>();

  /**
   * The equilibria in pure strategies; nothing where all move at once without chance, or where what
   * is seen depends on what others did: a table of plans serves those.
   */
  public static Optional<BayesianAnswers> of(
      String function, GameInstance game, boolean isSymmetric, Call call) {
    if (game.isStrategic() || game.hasStates()) {
      return Optional.empty();
    }
    TreeAnswers answers = new TreeAnswers(function, game, call);
    List<Sight> sights = new ArrayList<>();
    for (int set = 0; set < answers.tree().sets().size(); set++) {
      TreeForm.Situation situation = answers.form().situation(set);
      sights.add(new Sight(situation.move(), situation.seen()));
    }
    return BayesianGame.of(answers.tree(), sights)
        .map(model -> new BayesianAnswers(function, answers, model, isSymmetric, call));
  }

  /**
   * Those in pure strategies where all were asked for and the plans are too many to search for
   * mixed ones: of three players or more, or symmetric ones. Refuses where there are none.
   */
  public static Optional<BayesianAnswers> insteadOfAll(
      String function, GameInstance game, boolean isSymmetric, Call call) {
    int movers = 0;
    for (int player = 0; player < game.playerCount(); player++) {
      movers += game.shape().movesOf(player).isEmpty() ? 0 : 1;
    }
    if (movers < 3 && !isSymmetric || game.isStrategic() || !isLarge(game)) {
      return Optional.empty();
    }
    Optional<BayesianAnswers> found = of(function, game, isSymmetric, call);
    found.ifPresent(
        answers -> {
          if (answers.list.isEmpty()) {
            throw answers.noneWithoutRandomising();
          }
        });
    return found;
  }

  private static boolean isLarge(GameInstance game) {
    Size profiles = Size.of(1);
    for (int player = 0; player < game.playerCount(); player++) {
      profiles = profiles.times(game.seating().spaces().count(new Stage.Action(player)));
    }
    return profiles.exceeds(SEARCHED);
  }

  private StratagemException noneWithoutRandomising() {
    return new StratagemException(
        Diagnostic.error(
                Code.L401,
                call.span(),
                "`"
                    + game
                    + "` has no equilibrium without randomising: proven; for others its "
                    + number(found.profiles())
                    + " profiles of plans are too many")
            .hint("`pure_nash(" + game + ")` gives the empty list"));
  }

  private BayesianAnswers(
      String function, TreeAnswers answers, BayesianGame model, boolean isSymmetric, Call call) {
    this.function = function;
    this.game = answers.form().game();
    this.call = call;
    this.answers = answers;
    this.model = model;
    this.isSymmetric = isSymmetric;
    this.found = search();
    call.refuseIfOver();
    if (found.list().isEmpty() && !found.complete()) {
      throw tooMany();
    }
    found.list().forEach(plans -> list.add(equilibrium(plans)));
  }

  private PurePlans search() {
    PureBayesianEquilibria search =
        new PureBayesianEquilibria(
            model,
            PureBayesianEquilibria.Limits.standard(),
            () -> game.interpreter().limits().isOver());
    if (!isSymmetric) {
      return search.all();
    }
    BayesianSymmetry symmetry = new BayesianSymmetry(model);
    symmetry.breach().ifPresent(this::refuseAsymmetric);
    return search.symmetric(symmetry);
  }

  private void refuseAsymmetric(BayesianSymmetry.Breach breach) {
    throw new StratagemException(
        Diagnostic.error(
                Code.E310,
                call.span("symmetric"),
                "`"
                    + game
                    + "` is not symmetric: `"
                    + game.players().get(breach.first())
                    + "` and `"
                    + game.players().get(breach.second())
                    + (breach.sameTypes()
                        ? "` cannot change places"
                        : "` do not see and do the same things"))
            .hint("`" + function + "(" + game + ")` gives all equilibria"));
  }

  private StratagemException tooMany() {
    return new StratagemException(
        Diagnostic.error(
                Code.L401,
                call.span(),
                "no equilibrium of `"
                    + game
                    + "` in pure strategies is known yet: of "
                    + number(found.profiles())
                    + " profiles of plans "
                    + decided()
                    + " are decided after "
                    + found.steps()
                    + " choices tried, and none of these is one")
            .hint(
                isSymmetric
                    ? "take fewer types or actions"
                    : "take fewer types or actions, or ask for those with `symmetric: true`"));
  }

  private String decided() {
    double percent = 100 * found.decided();
    return percent < 0.01 ? "less than 0.01%" : String.format(Locale.ROOT, "%.2f%%", percent);
  }

  private static String number(BigInteger count) {
    String digits = count.toString();
    return digits.length() > WRITTEN
        ? "some 10^" + (digits.length() - 1)
        : String.format(Locale.ROOT, "%,d", count);
  }

  private Result equilibrium(List<int[]> plans) {
    call.tick();
    int[] actions = new int[answers.tree().sets().size()];
    for (int player = 0; player < plans.size(); player++) {
      for (int type = 0; type < plans.get(player).length; type++) {
        actions[model.types(player).get(type).set()] = plans.get(player)[type];
      }
    }
    BehaviourProfile profile = BehaviourProfile.pure(answers.tree(), actions);
    List<Real> regrets = new Play(answers.tree(), profile).regrets().orElseThrow();
    if (answers.tree().isExact() && regrets.stream().anyMatch(each -> each.signum() > 0)) {
      throw new IllegalStateException("an equilibrium with regrets " + regrets);
    }
    Profile chosen = answers.form().strategies(profile, call.span());
    List<Object> strategies = new ArrayList<>();
    chosen.values().forEach(plan -> strategies.add(Distribution.of(Map.of(plan, Real.ONE))));
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("actions", chosen);
    fields.put("strategies", new Profile(game.players(), strategies));
    fields.put("payoffs", answers.byPlayer(new Play(answers.tree(), profile).payoffs()));
    fields.put("regret", answers.byPlayer(regrets));
    if (function.equals("nash") || !found.complete() && function.equals("pure_nash")) {
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
    return false;
  }

  @Override
  public String method() {
    return "type by type: what is worse whatever the others do is struck out ("
        + number(found.profiles())
        + " profiles of plans): "
        + found.steps()
        + (found.steps() == 1 ? " choice tried" : " choices tried");
  }

  @Override
  public String reason() {
    return found.complete()
        ? "every "
            + (isSymmetric ? "symmetric " : "")
            + "equilibrium in pure strategies is in the list: proven; this method does not find"
            + " mixed ones"
        : "the search was ended when "
            + decided()
            + " of all profiles of plans were decided; this method does not find mixed ones";
  }
}
