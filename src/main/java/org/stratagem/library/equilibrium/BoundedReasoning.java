package org.stratagem.library.equilibrium;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.function.Library;
import org.stratagem.function.TypingRule;
import org.stratagem.learn.LevelsOfReasoning;
import org.stratagem.learn.LevelsOfReasoning.Level;
import org.stratagem.library.argument.GameInputs;
import org.stratagem.library.argument.Inputs;
import org.stratagem.library.data.PoissonWeights;
import org.stratagem.library.game.FiniteAnswers;
import org.stratagem.numeric.Real;
import org.stratagem.report.Numerals;
import org.stratagem.solve.quantal.LogitBranch;
import org.stratagem.solve.quantal.QuantalBranch;
import org.stratagem.solve.quantal.QuantalFit;
import org.stratagem.solve.quantal.QuantalPoint;
import org.stratagem.value.Distribution;
import org.stratagem.value.Label;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;

/** Players who err or who think only some steps ahead. */
public final class BoundedReasoning {
  /** Steps short enough that no hump of a likelihood hides between two of them. */
  private static final double FINE = 0.1;

  private BoundedReasoning() {}

  @Library(
      signature = "quantal(game: Game, lambda: limit | Number)",
      result =
          "the logit quantal response equilibrium: `.strategies` (a distribution for each player),"
              + " `.payoffs`, `.lambda`, `.residual` (how far any probability is from the logit"
              + " response to the others), `.regret` (what each player could gain by never erring),"
              + " `.method`",
      documentation =
          "Every action is chosen with a probability proportional to exp(lambda * its expected"
              + " payoff) (McKelvey and Palfrey 1995). The branch that begins at uniform play is"
              + " followed continuously to the precision `lambda`, in one over the payoffs' unit;"
              + " where it bends back and meets a precision more than once, the first point is"
              + " given. `lambda: limit` follows it until nobody could gain more than a 10^-10 of"
              + " the payoffs' range: the logit solution of the game.",
      example = {
        "game Pennies { players Row, Col choose {Heads, Tails}",
        "  payoff { Heads, Heads -> 1.1141, 0   Heads, Tails -> 0, 1.1141",
        "           Tails, Heads -> 0, 1.1141   Tails, Tails -> 0.2785, 0 } }",
        "let answer = quantal(Pennies, lambda: 1.84561)",
        "check near(prob(answer.strategies.Row, Heads), 0.615651, 1e-6)",
        "check near(prob(answer.strategies.Col, Heads), 0.383291, 1e-6)",
      },
      typing = TypingRule.ANY)
  public static Object quantal(Arguments arguments, Call call) {
    GameInputs inputs = new GameInputs("quantal", arguments, call);
    FiniteAnswers answers = new FiniteAnswers("quantal", inputs.game(), call);
    LogitBranch branch = branch(answers, Double.POSITIVE_INFINITY);
    boolean limit = arguments.get("lambda").equals(new Label("limit"));
    Inputs plain = new Inputs("quantal", arguments, call);
    double lambda = limit ? 0 : precision(plain);
    QuantalBranch whole = limit ? branch.toLimit() : branch.upTo(lambda);
    call.refuseIfOver();
    QuantalPoint point = whole.last();
    boolean arrived =
        whole.ending() == QuantalBranch.Ending.REACHED
            || whole.ending() == QuantalBranch.Ending.SETTLED;
    if (!arrived) {
      throw new StratagemException(
          Diagnostic.error(
                  Code.L401,
                  call.span("lambda"),
                  "the branch of quantal responses could be followed to the precision "
                      + Numerals.brief(point.lambda())
                      + " only")
              .hint(
                  "ask for a smaller `lambda`: it is in one over the payoffs' unit, and large"
                      + " payoffs make it a great precision")
              .hint("`lambda: limit` follows the branch to its end, an equilibrium"));
    }
    Map<String, Object> fields = point(point, answers);
    fields.put(
        "method",
        "the branch from uniform play, followed in "
            + (whole.points().size() - 1)
            + " steps"
            + (whole.bends() ? "; it bends back on the way, this is the first point met" : "")
            + (limit ? ", until nobody gains more than 1e-10 of the payoffs' range" : ""));
    return new Result("quantal", fields).about(inputs.game());
  }

  @Library(
      signature = "quantal_fit(game: Game, data: Value)",
      result =
          "the logit quantal response equilibrium at which the observed choices are most likely:"
              + " `.lambda`, `.log_likelihood`, `.strategies`, `.payoffs`, `.residual`, `.regret`,"
              + " `.note` where the likelihood has no maximum",
      documentation =
          "`data` has a part for each player, in player order: how often each of its actions was"
              + " chosen, in the order of the actions, or a distribution, which counts as one"
              + " observation. All local maxima along the branch from uniform play are compared"
              + " (maximum likelihood, McKelvey and Palfrey 1995).",
      example = {
        "game Pennies { players Row, Col choose {Heads, Tails}",
        "  payoff { Heads, Heads -> 1.1141, 0   Heads, Tails -> 0, 1.1141",
        "           Tails, Heads -> 0, 1.1141   Tails, Tails -> 0.2785, 0 } }",
        "let observed = quantal(Pennies, lambda: 3/2).strategies",
        "check near(quantal_fit(Pennies, data: observed).lambda, 3/2, 1e-5)",
      },
      typing = TypingRule.ANY)
  public static Object quantalFit(Arguments arguments, Call call) {
    GameInputs inputs = new GameInputs("quantal_fit", arguments, call);
    FiniteAnswers answers = new FiniteAnswers("quantal_fit", inputs.game(), call);
    Inputs plain = new Inputs("quantal_fit", arguments, call);
    List<double[]> observations = observations(plain, answers);
    LogitBranch branch = branch(answers, FINE);
    QuantalBranch whole = branch.toLimit();
    call.refuseIfOver();
    QuantalFit.Fit fit = new QuantalFit(branch, observations).along(whole);
    Map<String, Object> fields = point(fit.point(), answers);
    if (Double.isInfinite(fit.logLikelihood())) {
      fields.put("log_likelihood", "minus infinity");
    } else {
      fields.put("log_likelihood", Real.of(fit.logLikelihood()));
    }
    fields.put(
        "note",
        fit.atEnd()
            ? "the likelihood still rises where the branch was left: the choices are as if no"
                + " errors were made"
            : "the greatest of the likelihood's local maxima along the branch from uniform play");
    return new Result("quantal_fit", fields).about(inputs.game());
  }

  @Library(
      signature = "level_k(game: Game, k: Integer, level_0: Value?)",
      result =
          "`.levels`, a profile of strategies for each level from 0 to k; `.strategies`, that of"
              + " level k; `.payoffs` when all players stand at level k",
      documentation =
          "Level k best replies to level k - 1 of the others, playing each of several best replies"
              + " equally often (Nagel 1995). Level 0 is uniform play, or `level_0`: a profile of"
              + " actions or of distributions over them, in player order. Players who choose from"
              + " intervals begin in the middle, or at a profile `level_0` of actions, and their"
              + " best replies are certified optima.",
      example = {
        "game Guess { players Row, Col choose number in 0..6",
        "  payoff p = -(number[p] - 2/3 * sum q in Players { number[q] } / 2) ^ 2 }",
        "let answer = level_k(Guess, k: 3, level_0: (6, 6))",
        "check answer.levels[1] == (3, 3) and answer.strategies == (1, 1)",
      },
      typing = TypingRule.ANY)
  public static Object levelK(Arguments arguments, Call call) {
    GameInputs inputs = new GameInputs("level_k", arguments, call);
    Inputs plain = new Inputs("level_k", arguments, call);
    if (!ContinuousLevels.middle(inputs.game()).isEmpty()) {
      return new ContinuousLevels(inputs.game(), call).levelK(plain, levels(plain, "k"));
    }
    FiniteAnswers answers = new FiniteAnswers("level_k", inputs.game(), call);
    LevelsOfReasoning reasoning = new LevelsOfReasoning(answers.form(), call::tick);
    Level zero = zero(plain, answers, reasoning);
    List<Level> levels = reasoning.levelK(zero, levels(plain, "k"));
    Level last = levels.get(levels.size() - 1);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("levels", profiles(levels, answers));
    fields.put("strategies", answers.profile(last.weights()));
    fields.put("payoffs", answers.payoffs(last.weights()));
    return new Result("level_k", fields).about(inputs.game());
  }

  @Library(
      signature = "cognitive_hierarchy(game: Game, tau: Number, levels: Integer, level_0: Value?)",
      result =
          "`.levels`, a profile of strategies for each level from 0 up; `.weights`, how many of the"
              + " players stand at each; `.strategies`, what the whole population does; `.payoffs`"
              + " when its members meet",
      documentation =
          "Levels are spread by a Poisson distribution with mean `tau`, over 0 to `levels`, and"
              + " normalised; each level best replies to the mixture of those below it, in their"
              + " true proportions (Camerer, Ho and Chong 2004). Several best replies are played"
              + " equally often. Level 0 as in `level_k`.",
      example = {
        "game Pennies { players Row, Col choose {Heads, Tails}",
        "  payoff { Heads, Heads -> 3, 0  Tails, Tails -> 1, 0  _, _ -> 0, 1 } }",
        "let answer = cognitive_hierarchy(Pennies, tau: 3/2, levels: 4)",
        "check answer.levels[1].Row == Heads",
        "check near(sum k in 0..4 { prob(answer.weights, k) }, 1, 1e-12)",
      },
      typing = TypingRule.ANY)
  public static Object cognitiveHierarchy(Arguments arguments, Call call) {
    GameInputs inputs = new GameInputs("cognitive_hierarchy", arguments, call);
    FiniteAnswers answers = new FiniteAnswers("cognitive_hierarchy", inputs.game(), call);
    Inputs plain = new Inputs("cognitive_hierarchy", arguments, call);
    LevelsOfReasoning reasoning = new LevelsOfReasoning(answers.form(), call::tick);
    int highest = levels(plain, "levels");
    Real tau = plain.number("tau");
    List<Real> numbers = new ArrayList<>();
    for (int level = 0; level <= highest; level++) {
      numbers.add(Real.of(level));
    }
    Distribution weights = PoissonWeights.of(tau, numbers, plain);
    IntFunction<Real> weight = level -> weights.probability(Real.of(level));
    List<Level> levels =
        reasoning.cognitiveHierarchy(zero(plain, answers, reasoning), highest, weight);
    Level population = reasoning.mixture(levels, weight);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("levels", profiles(levels, answers));
    fields.put("weights", weights);
    fields.put("strategies", answers.profile(population.weights()));
    fields.put("payoffs", answers.payoffs(population.weights()));
    return new Result("cognitive_hierarchy", fields).about(inputs.game());
  }

  private static LogitBranch branch(FiniteAnswers answers, double longest) {
    return new LogitBranch(
        answers.form(), longest, () -> answers.game().interpreter().limits().isOver());
  }

  private static double precision(Inputs inputs) {
    Real lambda = inputs.number("lambda");
    if (lambda.signum() < 0) {
      throw inputs.outside("lambda", "a precision that is not negative", lambda.toString());
    }
    return lambda.doubleValue();
  }

  private static int levels(Inputs inputs, String parameter) {
    int levels = inputs.count(parameter, 0);
    if (levels > inputs.call().maxSize()) {
      throw inputs.refused(
          Code.L401, parameter, levels + " levels are more than the limit --max-size allows");
    }
    return levels;
  }

  private static Map<String, Object> point(QuantalPoint point, FiniteAnswers answers) {
    List<List<Real>> weights = new ArrayList<>();
    for (double[] own : point.probabilities()) {
      double total = 0;
      for (double weight : own) {
        total += weight;
      }
      List<Real> list = new ArrayList<>();
      for (double weight : own) {
        list.add(Real.of(weight / total));
      }
      weights.add(list);
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("lambda", Real.of(point.lambda()));
    fields.put("strategies", answers.profile(weights));
    fields.put("payoffs", answers.payoffs(weights));
    fields.put("regret", answers.regret(weights));
    fields.put("residual", Real.of(point.residual()));
    return fields;
  }

  private static Sequence profiles(List<Level> levels, FiniteAnswers answers) {
    List<Object> profiles = new ArrayList<>();
    levels.forEach(level -> profiles.add(answers.profile(level.weights())));
    return new Sequence(profiles);
  }

  private static Level zero(Inputs inputs, FiniteAnswers answers, LevelsOfReasoning reasoning) {
    Object given = inputs.arguments().find("level_0");
    if (given == null) {
      return reasoning.uniform();
    }
    return new Level(
        answers.weights(inputs, "level_0", parts(inputs, "level_0", given, answers.game())));
  }

  public static List<Object> parts(
      Inputs inputs, String parameter, Object given, GameInstance game) {
    List<Object> parts =
        game.playerCount() == 1 && !(given instanceof Profile)
            ? List.of(given)
            : inputs.list(given, parameter);
    if (parts.size() != game.playerCount()) {
      throw inputs.refused(
          Code.E310,
          parameter,
          "`"
              + parameter
              + "` needs a part for each of the "
              + game.playerCount()
              + " players of `"
              + game
              + "`, got "
              + parts.size());
    }
    return parts;
  }

  private static List<double[]> observations(Inputs inputs, FiniteAnswers answers) {
    List<double[]> observations = new ArrayList<>();
    List<Object> parts = parts(inputs, "data", inputs.arguments().get("data"), answers.game());
    for (int player = 0; player < parts.size(); player++) {
      List<Real> counts =
          parts.get(player) instanceof Distribution
              ? answers.weights(inputs, "data", player, parts.get(player))
              : inputs.numbers(inputs.list(parts.get(player), "data"), "data");
      int actions = answers.form().actions(player).size();
      if (counts.size() != actions) {
        throw inputs.refused(
            Code.E310,
            "data",
            "`"
                + answers.game().players().get(player)
                + "` has "
                + actions
                + " actions, and `data` counts "
                + counts.size()
                + " of them");
      }
      double[] own = new double[actions];
      for (int action = 0; action < actions; action++) {
        if (counts.get(action).signum() < 0) {
          throw inputs.outside("data", "counts that are not negative", counts.get(action) + "");
        }
        own[action] = counts.get(action).doubleValue();
      }
      observations.add(own);
    }
    return observations;
  }
}
