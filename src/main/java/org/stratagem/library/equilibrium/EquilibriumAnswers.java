package org.stratagem.library.equilibrium;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.elaborate.ContinuousForm;
import org.stratagem.elaborate.Deviations;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.elaborate.Rounds;
import org.stratagem.function.Call;
import org.stratagem.game.ContinuousGame;
import org.stratagem.library.game.FoundEquilibria;
import org.stratagem.library.game.PlainNumber;
import org.stratagem.library.game.RegretProfile;
import org.stratagem.numeric.Real;
import org.stratagem.report.Numerals;
import org.stratagem.solve.continuous.ContinuousNash;
import org.stratagem.solve.continuous.Deviation;
import org.stratagem.solve.continuous.DoubleOracle;
import org.stratagem.solve.continuous.MixedEquilibrium;
import org.stratagem.solve.continuous.MixedStrategy;
import org.stratagem.solve.continuous.PureEquilibria;
import org.stratagem.solve.continuous.PureEquilibrium;
import org.stratagem.solve.continuous.SearchLimits;
import org.stratagem.solve.continuous.UndecidedRegion;
import org.stratagem.value.Distribution;
import org.stratagem.value.Interval;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;

/** The equilibria of a continuous game as values. */
final class EquilibriumAnswers implements FoundEquilibria {
  /** A mixture is good enough if nobody gains more, relative to the payoffs' size. */
  private static final double EPSILON = 1e-9;

  private static final int SUPPORT = 60;

  private final ContinuousForm form;
  private final ContinuousGame model;
  private final Call call;
  private final PureEquilibria pure;
  private final List<Object> list = new ArrayList<>();
  private final boolean isMixed;

  EquilibriumAnswers(ContinuousForm form, Call call) {
    this.form = form;
    this.model = form.model();
    this.call = call;
    SearchLimits limits = SearchLimits.standard(() -> form.game().interpreter().limits().isOver());
    this.pure = new ContinuousNash(form.game().interpreter().optimizer(), limits).pure(model);
    call.tick();
    pure.list().forEach(equilibrium -> list.add(pure(equilibrium)));
    for (UndecidedRegion region : pure.regions()) {
      for (PureEquilibrium sample : region.samples()) {
        if (!pure.list().contains(sample)) {
          list.add(pure(sample));
        }
      }
    }
    Optional<MixedEquilibrium> mixed =
        list.isEmpty()
            ? new DoubleOracle(form.game().interpreter().optimizer(), limits, EPSILON, SUPPORT)
                .solve(model)
            : Optional.empty();
    call.tick();
    mixed.ifPresent(this::refuseUnbounded);
    mixed.ifPresent(found -> list.add(mixed(found)));
    this.isMixed = mixed.isPresent();
  }

  @Override
  public Sequence list() {
    return new Sequence(list);
  }

  @Override
  public GameInstance game() {
    return form.game();
  }

  @Override
  public Sequence components() {
    List<Object> components = new ArrayList<>();
    pure.regions().forEach(region -> components.add(component(region)));
    return new Sequence(components);
  }

  @Override
  public boolean isComplete() {
    return pure.complete();
  }

  @Override
  public String reason() {
    if (pure.complete()) {
      return pure.list().isEmpty()
          ? "there is no equilibrium in pure strategies: proven"
              + (isMixed
                  ? "; there may be other mixed ones"
                  : "; mixed ones are looked for in games of two players only")
          : "every equilibrium in pure strategies is in the list: proven";
    }
    String left =
        "every other equilibrium in pure strategies lies in "
            + (pure.regions().size() == 1 ? "the component" : "one of the components")
            + ": proven";
    return switch (pure.ended()) {
      case EXHAUSTED -> left;
      case SPREAD -> left + "; too many parts are left, as where equilibria form a continuum";
      case BUDGET_SPENT -> left + "; after " + pure.boxes() + " parts the search was ended";
      case CANCELLED -> left + "; the search was cancelled";
    };
  }

  @Override
  public String method() {
    return "subdivision into "
        + pure.boxes()
        + " boxes with proven exclusion, interval Newton, regrets by global search"
        + (isMixed ? "; mixed strategies by double oracle" : "");
  }

  private Result pure(PureEquilibrium equilibrium) {
    Profile actions =
        form.actions(
            equilibrium.isExact()
                ? equilibrium.profile()
                : equilibrium.profile().stream()
                    .map(each -> PlainNumber.of(each.doubleValue()))
                    .toList());
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("actions", actions);
    fields.put("strategies", actions);
    List<Object> payoffs = new ArrayList<>();
    for (int player = 0; player < model.playerCount(); player++) {
      payoffs.add(form.payoff(player, actions, call.span()));
    }
    fields.put("payoffs", new Profile(form.game().players(), payoffs));
    fields.put("regret", RegretProfile.of(form, equilibrium.deviations(), equilibrium.isExact()));
    fields.put(
        "proof",
        switch (equilibrium.proof()) {
          case UNIQUE ->
              equilibrium.isExact()
                  ? "an equilibrium: proven"
                  : "an equilibrium within " + radius(equilibrium) + " of it: proven";
          case EXACT -> "an equilibrium: proven by its regrets";
          case REGRET -> "nobody gains more than the regret: proven";
        });
    return new Result("equilibrium", fields);
  }

  private static String radius(PureEquilibrium equilibrium) {
    double most = 0;
    for (int k = 0; k < equilibrium.enclosure().size(); k++) {
      double at = equilibrium.profile().get(k).doubleValue();
      most = Math.max(most, equilibrium.enclosure().get(k).high() - at);
      most = Math.max(most, at - equilibrium.enclosure().get(k).low());
    }
    return Numerals.brief(most);
  }

  /**
   * What nobody can bound is no equilibrium: a payoff is undefined or unbounded against what the
   * others play. Its own refusal says where, if asking for the regret of some actions meets it.
   */
  private void refuseUnbounded(MixedEquilibrium equilibrium) {
    if (equilibrium.epsilon() < Double.POSITIVE_INFINITY) {
      return;
    }
    List<Object> actions = new ArrayList<>();
    for (int player = 0; player < model.playerCount(); player++) {
      MixedStrategy.Atom first = equilibrium.strategies().get(player).atoms().get(0);
      actions.add(
          action(player, first.action().stream().mapToDouble(Double::doubleValue).toArray()));
    }
    new Deviations(form.game(), Rounds.NONE, call).regret(actions);
    throw new StratagemException(
        Diagnostic.error(
                Code.E312,
                call.span(),
                "no equilibrium of `"
                    + form.game().name()
                    + "` can be found: what a player could gain is not bounded")
            .hint("`regret` at a profile that you name shows whose payoff grows, and where"));
  }

  private Result mixed(MixedEquilibrium equilibrium) {
    List<Object> strategies = new ArrayList<>();
    List<Object> payoffs = new ArrayList<>();
    for (int player = 0; player < model.playerCount(); player++) {
      Map<Object, Real> weights = new LinkedHashMap<>();
      for (MixedStrategy.Atom atom : equilibrium.strategies().get(player).atoms()) {
        double[] action = atom.action().stream().mapToDouble(Double::doubleValue).toArray();
        weights.merge(action(player, action), PlainNumber.of(atom.weight()), Real::plus);
      }
      strategies.add(Distribution.of(weights));
      payoffs.add(Real.of(middle(equilibrium.deviations().get(player))));
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("strategies", new Profile(form.game().players(), strategies));
    fields.put("payoffs", new Profile(form.game().players(), payoffs));
    fields.put("regret", RegretProfile.of(form, equilibrium.deviations(), false));
    fields.put("proof", "nobody gains more than the regret by any action of its interval: proven");
    return new Result("equilibrium", fields);
  }

  private Object action(int player, double... coordinates) {
    List<Real> profile = new ArrayList<>();
    for (int k = 0; k < model.dimension(); k++) {
      int move = k - model.first(player);
      boolean own = move >= 0 && move < coordinates.length;
      profile.add(PlainNumber.of(own ? coordinates[move] : model.box().get(k).low()));
    }
    return form.actions(profile).values().get(player);
  }

  private static double middle(Deviation deviation) {
    return deviation.payoff().low() + (deviation.payoff().high() - deviation.payoff().low()) / 2;
  }

  private Result component(UndecidedRegion region) {
    List<Object> sides = new ArrayList<>();
    for (int player = 0; player < model.playerCount(); player++) {
      List<Object> own = new ArrayList<>();
      for (int k = model.first(player); k < model.first(player + 1); k++) {
        own.add(
            new Interval(
                Real.of(region.hull().get(k).low()), Real.of(region.hull().get(k).high())));
      }
      sides.add(own.size() == 1 ? own.get(0) : new Sequence(own));
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("within", new Profile(form.game().players(), sides));
    fields.put("boxes", Real.of(region.boxes()));
    fields.put("width", Real.of(region.finest()));
    List<Object> examples = new ArrayList<>();
    for (PureEquilibrium sample : region.samples()) {
      examples.add(
          form.actions(
              sample.profile().stream().map(each -> PlainNumber.of(each.doubleValue())).toList()));
    }
    fields.put("examples", new Sequence(examples));
    return new Result("component", fields);
  }
}
