package org.stratagem.library.equilibrium;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.elaborate.MarkovForm;
import org.stratagem.function.Call;
import org.stratagem.game.MarkovGame;
import org.stratagem.library.game.FoundEquilibria;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.commons.PartialPivoting;
import org.stratagem.report.Numerals;
import org.stratagem.solve.markov.MarkovEquilibria;
import org.stratagem.solve.markov.MarkovEquilibria.Equilibrium;
import org.stratagem.solve.markov.StationaryProfile;
import org.stratagem.solve.markov.Worth;
import org.stratagem.solve.markov.ZeroSumMarkov;
import org.stratagem.value.Distribution;
import org.stratagem.value.NamedTuple;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;
import org.stratagem.value.Table;

/** What is found in games that go on from state to state, as values. */
final class MarkovAnswers implements FoundEquilibria {
  /** So many profiles of pure strategies are tried one by one. */
  private static final BigInteger TRIED = BigInteger.valueOf(20_000);

  /** Bits of a denominator that people would still read. */
  private static final int BRIEF = 40;

  private final MarkovForm form;
  private final MarkovGame model;
  private final GameInstance game;
  private final Call call;
  private final MarkovEquilibria search;
  private final BooleanSupplier cancelled;

  /**
   * Those of a game with states; none where there are no states, or where movers do not know them
   * in a game whose plays make a tree: there its information sets say what they know.
   */
  static Optional<MarkovAnswers> of(GameInstance game, Call call) {
    if (!game.hasStates()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new MarkovAnswers(game, call));
    } catch (StratagemException refused) {
      if (refused.diagnostic().code() == Code.T114 && MarkovForm.mayEnd(game)) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  private MarkovAnswers(GameInstance game, Call call) {
    this.game = game;
    this.call = call;
    this.form = MarkovForm.of(game, call.span());
    this.model = form.model();
    this.cancelled = () -> game.interpreter().limits().isOver();
    this.search = new MarkovEquilibria(model, new PartialPivoting(), cancelled);
    for (int player = 0; player < model.players(); player++) {
      if (!model.isAcyclic() && model.discounts().get(player).compareTo(Real.ONE) == 0) {
        throw new StratagemException(
            Diagnostic.error(
                    Code.E303,
                    call.span(),
                    "`"
                        + game
                        + "` may go on for ever, and `"
                        + game.players().get(player)
                        + "` does not discount: payoffs could grow without bound")
                .hint("add `discount 9/10`, or `rounds 20`"));
      }
    }
  }

  /** The value of a zero-sum game with strategies that prove it. */
  Result minimax() {
    if (!ZeroSumMarkov.accepts(model)) {
      throw new StratagemException(
          Diagnostic.error(
                  Code.E310,
                  call.span(),
                  "`minimax` of a game with states takes two players who discount alike and whose"
                      + " payoffs add up to 0 in every round, and `"
                      + game
                      + "` is not so")
              .hint("`nash(" + game.name() + ")` finds stationary equilibria"));
    }
    Optional<ZeroSumMarkov.Solution> found =
        new ZeroSumMarkov(model, new PartialPivoting(), cancelled).solve();
    call.refuseIfOver();
    ZeroSumMarkov.Solution solution =
        found.orElseThrow(() -> new IllegalStateException("no value of a discounted game"));
    Real low = atStart(solution.low());
    Real high = atStart(solution.high());
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("value", solution.isExact() ? low : middle(low, high));
    fields.put("strategies", strategies(solution.profile()));
    Real value = solution.isExact() ? low : middle(low, high);
    fields.put("payoffs", new Profile(game.players(), List.of(value, value.negate())));
    List<List<Real>> values = new ArrayList<>();
    for (int state = 0; state < model.states().size(); state++) {
      Real own =
          solution.isExact()
              ? solution.low().get(state)
              : middle(solution.low().get(state), solution.high().get(state));
      values.add(List.of(own, own.negate()));
    }
    fields.put("states", table(solution.profile(), values));
    fields.put(
        "proof",
        solution.isExact()
            ? "exact: the values solve Shapley's equation, and the strategies are optimal in every"
                + " state at these values"
            : "the strategies guarantee it within "
                + Numerals.brief(high.minus(low).doubleValue())
                + " in exact arithmetic");
    return new Result("minimax", fields).about(game);
  }

  @Override
  public Sequence list() {
    List<Object> list = new ArrayList<>();
    found().forEach(equilibrium -> list.add(result(equilibrium)));
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

  private boolean triesAllPure() {
    return search.pureProfiles().compareTo(TRIED) <= 0;
  }

  @Override
  public String reason() {
    return (triesAllPure()
            ? "every stationary equilibrium in pure strategies is in the list: proven; "
            : "pure strategies were not tried one by one, there are "
                + search.pureProfiles()
                + " profiles of them; ")
        + "there may be other mixed ones, and some that depend on more than the state";
  }

  @Override
  public String method() {
    return (triesAllPure()
            ? search.pureProfiles() + " profiles of pure stationary strategies tried; "
            : "")
        + "the logit branch of the whole game followed to its limit; gains bounded in exact"
        + " arithmetic";
  }

  private List<Equilibrium> found() {
    List<Equilibrium> found = new ArrayList<>();
    if (triesAllPure()) {
      List<Equilibrium> pure = search.pure();
      call.refuseIfOver();
      found.addAll(Objects.requireNonNull(pure));
    }
    Equilibrium logit = search.logit().orElseThrow();
    call.refuseIfOver();
    if (found.stream().noneMatch(each -> each.profile().equals(logit.profile()))) {
      found.add(logit);
    }
    return found;
  }

  private Result result(Equilibrium equilibrium) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("strategies", strategies(equilibrium.profile()));
    List<Object> payoffs = new ArrayList<>();
    List<Object> regrets = new ArrayList<>();
    for (Worth worth : equilibrium.worth()) {
      payoffs.add(value(atStart(worth.low()), atStart(worth.high())));
      Real regret = worth.regret();
      regrets.add(regret.signum() == 0 ? Real.ZERO : Real.of(regret.doubleValue()));
    }
    List<List<Real>> values = new ArrayList<>();
    for (int state = 0; state < model.states().size(); state++) {
      List<Real> own = new ArrayList<>();
      for (Worth worth : equilibrium.worth()) {
        own.add(value(worth.low().get(state), worth.high().get(state)));
      }
      values.add(own);
    }
    fields.put("payoffs", new Profile(game.players(), payoffs));
    fields.put("regret", new Profile(game.players(), regrets));
    fields.put("states", table(equilibrium.profile(), values));
    fields.put(
        "proof",
        equilibrium.regret().signum() == 0
            ? "nobody gains anything by any other strategy, in any state: proven"
            : "nobody gains more than the regret by any other strategy, in any state: proven");
    return new Result("stationary", fields).about(game);
  }

  private static Real value(Real low, Real high) {
    boolean brief = low.isExact() && low.toRational().denominator().bitLength() <= BRIEF;
    return brief && low.compareTo(high) == 0 ? low : middle(low, high);
  }

  private static Real middle(Real low, Real high) {
    return Real.of(low.plus(high).dividedBy(Real.of(2)).doubleValue());
  }

  private Real atStart(List<Real> values) {
    Real sum = Real.ZERO;
    for (Map.Entry<Integer, Real> start : model.start().entrySet()) {
      sum = sum.plus(start.getValue().times(values.get(start.getKey())));
    }
    return sum;
  }

  /**
   * The players' plans, so that they can be played; where they depend on the number of the round,
   * what each does in each state in which it has a choice, by the state's name.
   */
  private Profile strategies(StationaryProfile profile) {
    List<Object> strategies = new ArrayList<>();
    for (int player = 0; player < model.players(); player++) {
      List<List<Real>> weights = new ArrayList<>();
      Map<String, Object> byState = new LinkedHashMap<>();
      for (int state = 0; state < model.states().size(); state++) {
        weights.add(readable(profile.weights().get(state).get(player)));
        if (form.moves(state, player)) {
          byState.put(model.states().get(state).name(), choice(profile, state, player));
        }
      }
      Object plan = form.plan(player, weights, call.span());
      strategies.add(plan == null ? new NamedTuple(byState) : plan);
    }
    return new Profile(game.players(), strategies);
  }

  private Object choice(StationaryProfile profile, int state, int player) {
    List<Real> weights = readable(profile.weights().get(state).get(player));
    Map<Object, Real> kept = new LinkedHashMap<>();
    for (int action = 0; action < weights.size(); action++) {
      if (weights.get(action).signum() != 0) {
        kept.put(form.action(state, player, action), weights.get(action));
      }
    }
    return kept.size() == 1 ? kept.keySet().iterator().next() : Distribution.of(kept);
  }

  /** Long fractions as doubles. */
  private static List<Real> readable(List<Real> weights) {
    boolean brief =
        weights.stream().allMatch(weight -> weight.toRational().denominator().bitLength() <= BRIEF);
    return brief
        ? weights
        : weights.stream()
            .map(weight -> weight.signum() == 0 ? weight : Real.of(weight.doubleValue()))
            .toList();
  }

  private Table table(StationaryProfile profile, List<List<Real>> values) {
    List<String> columns = new ArrayList<>(List.of("state"));
    game.players().forEach(player -> columns.add(player.toString()));
    game.players().forEach(player -> columns.add("worth to " + player));
    List<List<Object>> rows = new ArrayList<>();
    for (int state = 0; state < model.states().size(); state++) {
      List<Object> row = new ArrayList<>(List.of(model.states().get(state).name()));
      for (int player = 0; player < model.players(); player++) {
        row.add(form.moves(state, player) ? choice(profile, state, player) : "no move");
      }
      row.addAll(values.get(state));
      rows.add(row);
    }
    return new Table(columns, rows);
  }
}
