package org.stratagem.library;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.stratagem.bargain.agreement.Agreement;
import org.stratagem.bargain.agreement.BargainingProblem;
import org.stratagem.bargain.agreement.Levels;
import org.stratagem.bargain.agreement.NashProduct;
import org.stratagem.bargain.agreement.Prospects;
import org.stratagem.bargain.agreement.Welfare;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.report.Numerals;
import org.stratagem.solve.zerosum.MatrixGame;
import org.stratagem.value.Distribution;
import org.stratagem.value.Interval;
import org.stratagem.value.Result;

/** Agreements of one game from a disagreement point as values. */
final class AgreementAnswers {
  private final String function;
  private final FiniteGame game;
  private final Arguments arguments;
  private final Call call;
  private final BooleanSupplier cancelled;
  private final List<Rational> disagreement;
  private final List<Rational> weights;
  private final Rational breakdown;

  AgreementAnswers(String function, Arguments arguments, Call call) {
    this.function = function;
    this.arguments = arguments;
    this.call = call;
    this.game = FiniteGame.of(function, new GameInputs(function, arguments, call).game(), call);
    this.cancelled =
        () -> {
          call.tick();
          return false;
        };
    if (game.playerCount() == 1) {
      throw new StratagemException(
          Diagnostic.error(
                  Code.E310,
                  call.span("game"),
                  "`"
                      + function
                      + "` needs at least two players, and `"
                      + game.instance().name()
                      + "` has 1: it has nobody to agree with")
              .hint("the best it can do alone is `security(" + game.instance().name() + ")`"));
    }
    Disagreement given = new Disagreement(function, game, arguments, call);
    this.disagreement = given.point();
    this.weights = weights(given);
    this.breakdown = breakdown();
  }

  private List<Rational> weights(Disagreement given) {
    Object weights = arguments.find("weights");
    if (weights == null) {
      return Collections.nCopies(game.playerCount(), Rational.of(1));
    }
    List<Rational> numbers = given.numbers("weights", weights);
    if (numbers.stream().anyMatch(weight -> weight.signum() <= 0)) {
      throw new Inputs(function, arguments, call)
          .refused(Code.E303, "weights", "`" + function + "` needs positive weights");
    }
    return numbers;
  }

  private Rational breakdown() {
    Object given = arguments.find("breakdown");
    Rational probability =
        given == null
            ? Rational.of(0)
            : new Inputs(function, arguments, call).number("breakdown").toRational();
    if (probability.signum() < 0 || probability.compareTo(Rational.of(1)) > 0) {
      throw new Inputs(function, arguments, call)
          .outside("breakdown", "a probability", Numerals.text(game.number(probability)));
    }
    return probability;
  }

  Result nash() {
    if (hasTransfers()) {
      Rational heaviness = sum(weights);
      return shared(
          weights.stream().map(weight -> weight.dividedBy(heaviness).toRational()).toList());
    }
    BargainingProblem problem = problem();
    Prospects prospects = prospects(problem);
    Agreement start = new Levels(problem, cancelled).proportional(prospects);
    return answer(
        new NashProduct(problem, prospects, weights, cancelled).greatest(start), prospects);
  }

  Result kalaiSmorodinsky() {
    if (hasTransfers()) {
      return shared(equalShares());
    }
    BargainingProblem problem = problem();
    Prospects prospects = prospects(problem);
    return answer(new Levels(problem, cancelled).proportional(prospects), prospects);
  }

  Result egalitarian() {
    if (hasTransfers()) {
      return shared(equalShares());
    }
    BargainingProblem problem = problem();
    return answer(new Levels(problem, cancelled).equal(), prospects(problem));
  }

  Result utilitarian() {
    if (hasTransfers()) {
      return shared(equalShares());
    }
    BargainingProblem problem = problem();
    Prospects prospects = prospects(problem);
    return answer(new Welfare(problem, cancelled).greatest(weights), prospects);
  }

  private boolean hasTransfers() {
    Object transfers = arguments.find("transfers");
    return transfers != null && new Inputs(function, arguments, call).truth(transfers, "transfers");
  }

  private BargainingProblem problem() {
    return new BargainingProblem(game.form(), disagreement);
  }

  private List<Rational> equalShares() {
    return Collections.nCopies(game.playerCount(), Rational.of(1, game.playerCount()));
  }

  private Prospects prospects(BargainingProblem problem) {
    Prospects prospects = Prospects.of(problem, cancelled);
    if (prospects.standing() == Prospects.Standing.OUTSIDE) {
      throw outside(
          "no lottery over the profiles of `"
              + game.instance().name()
              + "` gives everybody the disagreement point "
              + point()
              + ": with the weights "
              + tuple(prospects.weights())
              + " its payoffs add up to "
              + Numerals.text(game.number(dot(prospects.weights(), disagreement)))
              + ", those of every profile to at most "
              + Numerals.text(
                  game.number(
                      dot(prospects.weights(), disagreement)
                          .plus(prospects.slack())
                          .toRational())));
    }
    return prospects;
  }

  private StratagemException outside(String message) {
    return new StratagemException(
        Diagnostic.error(
                Code.E303,
                call.span("disagreement"),
                "`" + function + "` has no answer: " + message)
            .hint("whoever can get that much without an agreement needs none; give a lower point"));
  }

  /** With payments: the greatest sum, and shares of what it is above that of the disagreement. */
  private Result shared(List<Rational> shares) {
    int plan = MatrixGame.sums(game.form()).most();
    Rational total = MatrixGame.sum(game.form(), plan);
    Rational surplus = total.minus(sum(disagreement)).toRational();
    if (surplus.signum() < 0) {
      throw outside(
          "the payoffs of the disagreement point "
              + point()
              + " add up to "
              + Numerals.text(game.number(sum(disagreement)))
              + ", those of every profile of `"
              + game.instance().name()
              + "` to at most "
              + Numerals.text(game.number(total)));
    }
    List<Rational> payoffs = new ArrayList<>();
    List<Rational> transfers = new ArrayList<>();
    for (int player = 0; player < game.playerCount(); player++) {
      Rational payoff =
          disagreement.get(player).plus(shares.get(player).times(surplus)).toRational();
      payoffs.add(payoff);
      transfers.add(payoff.minus(game.form().payoff(plan, player).toRational()).toRational());
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("payoffs", game.numbers(payoffs));
    fields.put("plan", Distribution.point(game.profile(plan)));
    fields.put("disagreement", game.numbers(disagreement));
    fields.put("transfers", game.numbers(transfers));
    putExpected(fields, payoffs);
    if (surplus.signum() == 0) {
      fields.put("note", "nobody can gain: the disagreement point has the greatest sum already");
    }
    return new Result(function, fields).about(game.instance());
  }

  private Result answer(Agreement agreement, Prospects prospects) {
    Map<String, Object> fields = new LinkedHashMap<>();
    List<Rational> payoffs = agreement.payoffs();
    if (agreement.isExact()) {
      fields.put("payoffs", game.numbers(payoffs));
      fields.put("plan", plan(agreement.lottery(), true));
    } else {
      fields.put("payoffs", game.byPlayer(payoffs.stream().map(AgreementAnswers::near).toList()));
      fields.put("plan", plan(agreement.lottery(), false));
    }
    fields.put("disagreement", game.numbers(disagreement));
    fields.put("ideal", game.numbers(prospects.ideal()));
    if (!agreement.isExact()) {
      fields.put("enclosures", game.byPlayer(enclosures(agreement)));
    }
    putExpected(fields, payoffs);
    switch (prospects.standing()) {
      case EFFICIENT ->
          fields.put("note", "nobody can gain unless another loses: no agreement is better");
      case BELOW ->
          fields.put(
              "note", "no lottery gives exactly the disagreement point, but some give nobody less");
      default -> {
        List<String> hopeless = new ArrayList<>();
        for (int player = 0; player < game.playerCount(); player++) {
          if (!prospects.hasHope(problem(), player)) {
            hopeless.add("`" + game.players().get(player) + "`");
          }
        }
        if (!hopeless.isEmpty()) {
          fields.put(
              "note",
              String.join(", ", hopeless) + " can gain nothing where nobody loses: the others can");
        }
      }
    }
    return new Result(function, fields).about(game.instance());
  }

  private static Object near(Rational payoff) {
    return Real.of(payoff.doubleValue());
  }

  private static List<Object> enclosures(Agreement agreement) {
    List<Object> enclosures = new ArrayList<>();
    for (int player = 0; player < agreement.payoffs().size(); player++) {
      Rational payoff = agreement.payoffs().get(player);
      Rational radius = agreement.radii().get(player);
      enclosures.add(
          radius.signum() == 0
              ? payoff
              : new Interval(
                  Real.of(Math.nextDown(payoff.minus(radius).doubleValue())),
                  Real.of(Math.nextUp(payoff.plus(radius).doubleValue()))));
    }
    return enclosures;
  }

  /** Where agreement fails with a probability, what is then to be expected. */
  private void putExpected(Map<String, Object> fields, List<Rational> payoffs) {
    if (breakdown.signum() == 0) {
      return;
    }
    List<Rational> expected = new ArrayList<>();
    for (int player = 0; player < payoffs.size(); player++) {
      Real loss = disagreement.get(player).minus(payoffs.get(player));
      expected.add(payoffs.get(player).plus(breakdown.times(loss)).toRational());
    }
    fields.put("expected", game.numbers(expected));
  }

  private Distribution plan(List<Rational> lottery, boolean exact) {
    Map<Object, Real> plan = new LinkedHashMap<>();
    for (int profile = 0; profile < lottery.size(); profile++) {
      if (lottery.get(profile).signum() != 0) {
        plan.put(
            game.profile(profile),
            exact
                ? game.number(lottery.get(profile))
                : Real.of(lottery.get(profile).doubleValue()));
      }
    }
    return Distribution.of(plan);
  }

  private String point() {
    return tuple(disagreement);
  }

  private String tuple(List<Rational> numbers) {
    return "("
        + String.join(
            ", ", numbers.stream().map(number -> Numerals.text(game.number(number))).toList())
        + ")";
  }

  private static Rational sum(List<Rational> numbers) {
    Real sum = Real.ZERO;
    for (Rational number : numbers) {
      sum = sum.plus(number);
    }
    return sum.toRational();
  }

  private static Rational dot(List<Rational> left, List<Rational> right) {
    Real sum = Real.ZERO;
    for (int place = 0; place < left.size(); place++) {
      sum = sum.plus(left.get(place).times(right.get(place)));
    }
    return sum.toRational();
  }
}
