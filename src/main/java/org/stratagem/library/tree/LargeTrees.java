package org.stratagem.library.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.function.Library;
import org.stratagem.function.TypingRule;
import org.stratagem.game.tree.BehaviourProfile;
import org.stratagem.library.argument.GameInputs;
import org.stratagem.library.argument.Inputs;
import org.stratagem.numeric.Real;
import org.stratagem.report.Numerals;
import org.stratagem.solve.regret.Exploitability;
import org.stratagem.solve.regret.RegretMinimization;
import org.stratagem.value.Interval;
import org.stratagem.value.Result;
import org.stratagem.value.Table;

/** Zero-sum trees too large for a linear program. */
public final class LargeTrees {
  /** How much of a search is shown as done: parts of the way to the tolerance, by its logarithm. */
  private static final int PARTS = 1000;

  private LargeTrees() {}

  @Library(
      signature =
          "regret_minimization(game: Game, tolerance: Number = 0.001, iterations: Integer ="
              + " 100000)",
      result =
          "`.value`, an interval that holds the value of the game to the first player;"
              + " `.strategies`, behaviour that guarantees its ends; `.exploitability`, its width:"
              + " what both players together could gain by best replies; `.iterations`; `.history`,"
              + " how the exploitability fell; `.method`",
      documentation =
          "For games of two players with hidden moves in which one's gain is the other's loss, and"
              + " which are too large for `minimax`. Counterfactual regret minimisation (Zinkevich"
              + " et al. 2007) in the predictive variant with quadratic averages (Farina, Kroer and"
              + " Sandholm 2021), until the exploitability is at most `tolerance`, in the payoffs'"
              + " unit, or `iterations` are done. At the end best replies are computed by a"
              + " pass over the whole tree, so the bounds hold whatever the strategies are, up to"
              + " the rounding of doubles. Players have to remember what they knew and did.",
      example = {
        "game Pennies {",
        "  player Row chooses side in {Heads, Tails}",
        "  player Col chooses guess in {Heads, Tails}",
        "  payoff Row = if side == guess then (if side == Heads then 3 else 1) else -1",
        "  payoff Col = -payoff[Row]",
        "}",
        "let answer = regret_minimization(Pennies, tolerance: 0.01)",
        "check answer.exploitability <= 0.01 and near(answer.payoffs.Row, 1/3, 0.01)",
      },
      typing = TypingRule.ANY)
  public static Object regretMinimization(Arguments arguments, Call call) {
    GameInstance game = new GameInputs("regret_minimization", arguments, call).game();
    Inputs inputs = new Inputs("regret_minimization", arguments, call);
    Real tolerance = inputs.number("tolerance");
    if (tolerance.signum() <= 0) {
      throw inputs.outside("tolerance", "a positive number", tolerance.toString());
    }
    int most = inputs.count("iterations", 1);
    TreeGuarantees.Accepted accepted = TreeGuarantees.accepted("regret_minimization", game, call);
    RegretMinimization method = new RegretMinimization(accepted.answers().tree());
    List<List<Object>> history = new ArrayList<>();
    Exploitability bounds = bounds(method, tolerance.doubleValue(), most);
    double first = Math.max(bounds.gap(), tolerance.doubleValue());
    long next = 1;
    while (method.iterations() < most && bounds.gap() > tolerance.doubleValue()) {
      iterate(method, bounds, call);
      if (method.iterations() >= next || method.iterations() == most) {
        bounds = bounds(method, tolerance.doubleValue(), most);
        history.add(List.of(Real.of(method.iterations()), Real.of(bounds.gap())));
        next = Math.max(next + 1, next + next / 4);
        call.progress(
            done(first, bounds.gap(), tolerance.doubleValue()), PARTS, words(method, bounds));
      }
    }
    call.progress(PARTS, PARTS, words(method, bounds));
    BehaviourProfile profile = profile(method);
    double middle = (bounds.low() + bounds.high()) / 2;
    double sum = accepted.sum().doubleValue();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("value", new Interval(Real.of(bounds.low()), Real.of(bounds.high())));
    fields.put(
        "payoffs", accepted.answers().byPlayer(List.of(Real.of(middle), Real.of(sum - middle))));
    fields.put("strategies", accepted.answers().form().strategies(profile, call.span()));
    fields.put("exploitability", Real.of(bounds.gap()));
    fields.put("iterations", Real.of(method.iterations()));
    fields.put("history", new Table(List.of("iterations", "exploitability"), history));
    fields.put(
        "method",
        "predictive counterfactual regret minimisation on "
            + accepted.answers().tree().size()
            + " nodes"
            + (bounds.gap() > tolerance.doubleValue()
                ? "; the iterations were done before the tolerance was reached"
                : ""));
    return new Result("regret_minimization", fields).about(game);
  }

  /** Quickly while there is a way to go; the last ones are proven on the tree. */
  private static Exploitability bounds(RegretMinimization method, double tolerance, int most) {
    Exploitability bounds = method.exploitability();
    return bounds.gap() > tolerance && method.iterations() < most ? bounds : method.verified();
  }

  private static void iterate(RegretMinimization method, Exploitability bounds, Call call) {
    try {
      call.tick();
    } catch (StratagemException stopped) {
      throw new StratagemException(
          stopped.diagnostic().note("it had come so far: " + words(method, bounds)));
    }
    method.iterate();
  }

  private static String words(RegretMinimization method, Exploitability bounds) {
    return String.format(
        Locale.ROOT,
        "%,d iterations, exploitability %s",
        method.iterations(),
        Numerals.brief(bounds.gap()));
  }

  /** The part of the way from the first exploitability to the tolerance, on a logarithmic scale. */
  private static int done(double first, double now, double tolerance) {
    if (!(now > tolerance) || !(first > tolerance)) {
      return PARTS - 1;
    }
    double part = Math.log(first / now) / Math.log(first / tolerance);
    return (int) Math.max(0, Math.min(PARTS - 1, part * PARTS));
  }

  private static BehaviourProfile profile(RegretMinimization method) {
    List<List<Real>> probabilities = new ArrayList<>();
    for (double[] own : method.average()) {
      List<Real> weights = new ArrayList<>();
      for (double weight : own) {
        weights.add(Real.of(weight));
      }
      probabilities.add(weights);
    }
    return new BehaviourProfile(probabilities);
  }
}
