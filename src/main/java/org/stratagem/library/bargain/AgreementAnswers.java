package org.stratagem.library.bargain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.stratagem.bargain.agreement.Agreement;
import org.stratagem.bargain.agreement.BargainingProblem;
import org.stratagem.bargain.agreement.Dimension;
import org.stratagem.bargain.agreement.FeasibleOutcomes;
import org.stratagem.bargain.agreement.Levels;
import org.stratagem.bargain.agreement.NashProduct;
import org.stratagem.bargain.agreement.Prospects;
import org.stratagem.bargain.agreement.Welfare;
import org.stratagem.bargain.continuous.IntervalOutcomes;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.elaborate.ContinuousForm;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.library.argument.GameInputs;
import org.stratagem.library.game.FiniteGame;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.report.Numerals;
import org.stratagem.value.Distribution;
import org.stratagem.value.Interval;
import org.stratagem.value.Result;

/** Agreements of one game from a disagreement point as values. */
final class AgreementAnswers {
  /** What may be rounding in payoffs over intervals, relative to their size. */
  private static final double ROUNDING = 1e-9;

  private final String function;
  private final Agreeing game;
  private final Call call;
  private final BooleanSupplier cancelled;
  private final boolean hasTransfers;
  private final List<Rational> disagreement;
  private final List<Rational> weights;
  private final Rational breakdown;

  private AgreementAnswers(
      Agreeing game, Disagreement given, List<Real> point, Call call, BooleanSupplier cancelled) {
    this.function = given.function();
    this.game = game;
    this.call = call;
    this.cancelled = cancelled;
    this.disagreement = point.stream().map(Real::toRational).toList();
    this.weights = given.weights().stream().map(Real::toRational).toList();
    this.breakdown = given.breakdown();
    this.hasTransfers = given.hasTransfers();
  }

  /** What a bargaining solution answers to a call. */
  static Result of(
      String function,
      Arguments arguments,
      Call call,
      Function<AgreementAnswers, Result> solution) {
    GameInstance instance = new GameInputs(function, arguments, call).game();
    BooleanSupplier cancelled =
        () -> {
          call.tick();
          return false;
        };
    if (ContinuousForm.fits(instance)) {
      return IntervalBargaining.guarded(
          function,
          instance,
          call,
          () -> {
            ContinuousForm form = ContinuousForm.of(instance, call.span("game"));
            IntervalOutcomes outcomes =
                new IntervalOutcomes(form.model(), instance.interpreter().optimizer(), cancelled);
            Agreeing game = new IntervalAgreeing(form, outcomes, call, cancelled);
            Disagreement given = disagreement(function, arguments, call, game);
            return solution.apply(
                new AgreementAnswers(game, given, given.point(), call, cancelled));
          });
    }
    FiniteGame finite = FiniteGame.of(function, instance, call);
    FeasibleOutcomes outcomes = FeasibleOutcomes.of(finite.form());
    Agreeing plain = new FiniteAgreeing(finite, outcomes, cancelled);
    Disagreement given = disagreement(function, arguments, call, plain);
    List<Real> point = given.point();
    Agreeing game =
        new FiniteAgreeing(finite.beside(point).beside(given.weights()), outcomes, cancelled);
    return solution.apply(new AgreementAnswers(game, given, point, call, cancelled));
  }

  private static Disagreement disagreement(
      String function, Arguments arguments, Call call, Agreeing game) {
    return new Disagreement(
        function, game.instance(), arguments, call, game::security, game::payoffs);
  }

  Result nash() {
    if (hasTransfers) {
      Rational heaviness = sum(weights);
      return shared(
          weights.stream().map(weight -> weight.dividedBy(heaviness).toRational()).toList());
    }
    Talks talks = talks();
    Agreement start = talks.levels(cancelled).proportional(talks.prospects());
    return answer(
        talks,
        new NashProduct(talks.problem(), talks.prospects(), weights, cancelled).greatest(start),
        "the logarithm of the product of gains");
  }

  Result kalaiSmorodinsky() {
    if (hasTransfers) {
      return shared(equalShares());
    }
    Talks talks = talks();
    return answer(
        talks,
        talks.levels(cancelled).proportional(talks.prospects()),
        "the share of what each could gain at best");
  }

  Result egalitarian() {
    if (hasTransfers) {
      return shared(equalShares());
    }
    Talks talks = talks();
    return answer(talks, talks.levels(cancelled).equal(), "the gain of each");
  }

  Result utilitarian() {
    if (hasTransfers) {
      return shared(equalShares());
    }
    Talks talks = talks();
    return answer(
        talks, new Welfare(talks.problem(), cancelled).greatest(weights), "the sum of payoffs");
  }

  private List<Rational> equalShares() {
    return Collections.nCopies(disagreement.size(), Rational.of(1, disagreement.size()));
  }

  /** A disagreement point that is accepted, with what it leaves to gain. */
  private record Talks(BargainingProblem problem, Prospects prospects) {
    Levels levels(BooleanSupplier cancelled) {
      return new Levels(problem, cancelled);
    }
  }

  private Talks talks() {
    BargainingProblem problem = new BargainingProblem(game.outcomes(), disagreement);
    Prospects prospects = Prospects.of(problem, cancelled);
    if (prospects.standing() != Prospects.Standing.OUTSIDE) {
      return new Talks(problem, prospects);
    }
    if (!game.outcomes().areAllListed() && isRounding(prospects.slack())) {
      // On the border, but for the rounding of doubles: a little below it.
      Rational less = Rational.of(2).times(prospects.slack()).toRational();
      BargainingProblem below =
          new BargainingProblem(
              game.outcomes(),
              disagreement.stream().map(payoff -> payoff.plus(less).toRational()).toList());
      Prospects again = Prospects.of(below, cancelled);
      if (again.standing() != Prospects.Standing.OUTSIDE) {
        return new Talks(below, again);
      }
    }
    throw outside(
        "no lottery over the profiles of `"
            + game.instance().name()
            + "` gives everybody the disagreement point "
            + tuple(disagreement)
            + ": with the weights "
            + tuple(prospects.weights())
            + " its payoffs add up to "
            + Numerals.text(game.number(dot(prospects.weights(), disagreement)))
            + ", those of every profile to at most "
            + Numerals.text(
                game.number(
                    dot(prospects.weights(), disagreement).plus(prospects.slack()).toRational())));
  }

  private boolean isRounding(Rational slack) {
    double size = 1;
    for (Rational payoff : disagreement) {
      size = Math.max(size, Math.abs(payoff.doubleValue()));
    }
    return -slack.doubleValue() <= ROUNDING * size;
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
    List<Rational> ones = Collections.nCopies(disagreement.size(), Rational.of(1));
    Rational most = game.outcomes().most(ones);
    int plan = FeasibleOutcomes.best(game.outcomes(), ones);
    Rational total = sum(game.outcomes().payoffs(plan));
    Rational surplus = total.minus(sum(disagreement)).toRational();
    if (surplus.signum() < 0) {
      throw outside(
          "the payoffs of the disagreement point "
              + tuple(disagreement)
              + " add up to "
              + Numerals.text(game.number(sum(disagreement)))
              + ", those of every profile of `"
              + game.instance().name()
              + "` to at most "
              + Numerals.text(game.number(total)));
    }
    List<Rational> payoffs = new ArrayList<>();
    List<Rational> transfers = new ArrayList<>();
    for (int player = 0; player < disagreement.size(); player++) {
      Rational payoff =
          disagreement.get(player).plus(shares.get(player).times(surplus)).toRational();
      payoffs.add(payoff);
      transfers.add(payoff.minus(game.outcomes().payoffs(plan).get(player)).toRational());
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
    if (most.compareTo(total) > 0) {
      fields.put("proof", bound("the sum of payoffs", most.minus(total).toRational()));
    }
    return new Result(function, fields).about(game.instance());
  }

  private Result answer(Talks talks, Agreement agreement, String maximized) {
    Prospects prospects = talks.prospects();
    Map<String, Object> fields = new LinkedHashMap<>();
    List<Rational> payoffs = agreement.payoffs();
    boolean exact = agreement.isExact();
    fields.put(
        "payoffs",
        exact || !game.outcomes().areAllListed()
            ? game.numbers(payoffs)
            : game.byPlayer(payoffs.stream().map(AgreementAnswers::near).toList()));
    fields.put("plan", plan(agreement.lottery(), exact));
    fields.put("disagreement", game.numbers(disagreement));
    fields.put("ideal", game.numbers(prospects.ideal()));
    if (!exact && !agreement.radii().isEmpty()) {
      fields.put("enclosures", game.byPlayer(enclosures(agreement)));
    }
    putExpected(fields, payoffs);
    List<String> notes = notes(talks);
    if (!notes.isEmpty()) {
      fields.put("note", String.join("; ", notes));
    }
    if (!game.outcomes().areAllListed()) {
      fields.put("proof", bound(maximized, agreement.slack()));
    }
    return new Result(function, fields).about(game.instance());
  }

  private static String bound(String maximized, Rational slack) {
    return maximized
        + " cannot be greater by more than "
        + Numerals.brief(slack.doubleValue())
        + ": proven by a global search at the prices of the agreement";
  }

  /** How the disagreement point stands to what the players can get. */
  private List<String> notes(Talks talks) {
    List<String> notes = new ArrayList<>();
    int dimension =
        game.outcomes().areAllListed() ? Dimension.of(game.outcomes()) : disagreement.size();
    if (dimension == 0) {
      notes.add("every profile pays the same: there is nothing to agree on");
    } else if (dimension < disagreement.size()) {
      notes.add(
          dimension == 1
              ? "all payoffs lie on one line"
              : "all payoffs lie in " + dimension + " dimensions of " + disagreement.size());
    }
    switch (talks.prospects().standing()) {
      case EFFICIENT -> notes.add("nobody can gain unless another loses: no agreement is better");
      case BELOW ->
          notes.add("no lottery gives exactly the disagreement point, but some give nobody less");
      default -> {
        List<String> hopeless = new ArrayList<>();
        for (int player = 0; player < disagreement.size(); player++) {
          if (!talks.prospects().hasHope(talks.problem(), player)) {
            hopeless.add("`" + game.instance().players().get(player) + "`");
          }
        }
        if (!hopeless.isEmpty()) {
          notes.add(
              String.join(", ", hopeless) + " can gain nothing where nobody loses: the others can");
        }
      }
    }
    return notes;
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
            exact || !game.outcomes().areAllListed()
                ? game.number(lottery.get(profile))
                : Real.of(lottery.get(profile).doubleValue()));
      }
    }
    return Distribution.of(plan);
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
