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
import org.stratagem.function.Call;
import org.stratagem.library.game.PlainNumber;
import org.stratagem.library.game.RegretProfile;
import org.stratagem.numeric.Real;
import org.stratagem.solve.continuous.SearchLimits;
import org.stratagem.solve.continuous.Stackelberg;
import org.stratagem.solve.continuous.StackelbergOutcome;
import org.stratagem.value.Interval;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;

/** The outcome of moves one after the other, as a value. */
record LeaderAnswers(ContinuousForm form, int leader, Stackelberg.Ties ties, Call call) {
  Result outcome() {
    SearchLimits limits = SearchLimits.standard(() -> form.game().interpreter().limits().isOver());
    Optional<StackelbergOutcome> found =
        new Stackelberg(form.game().interpreter().optimizer(), limits)
            .solve(form.model(), List.of(leader, 1 - leader), ties);
    call.refuseIfOver();
    StackelbergOutcome outcome =
        found.orElseThrow(
            () ->
                new StratagemException(
                    Diagnostic.error(
                        Code.E305,
                        call.span(),
                        "no action of `"
                            + form.game().players().get(leader)
                            + "` was found to which there is a best reply")));
    Profile actions = form.actions(outcome.profile().stream().map(PlainNumber::of).toList());
    List<Object> payoffs = new ArrayList<>();
    for (int player = 0; player < form.game().playerCount(); player++) {
      payoffs.add(form.payoff(player, actions, call.span()));
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("leader", form.game().players().get(leader));
    fields.put("actions", actions);
    fields.put("payoffs", new Profile(form.game().players(), payoffs));
    fields.put("regret", RegretProfile.of(form, outcome.deviations(), false));
    fields.put("value", value(outcome));
    fields.put("ties", Real.of(outcome.ties()));
    fields.put("proof", proof(outcome));
    return new Result("stackelberg", fields);
  }

  private static Object value(StackelbergOutcome outcome) {
    double low = outcome.value().low();
    double high = outcome.value().high();
    return Double.isInfinite(low) || Double.isInfinite(high)
        ? "not bounded"
        : new Interval(Real.of(low), Real.of(high));
  }

  private String proof(StackelbergOutcome outcome) {
    Object first = form.game().players().get(leader);
    Object second = form.game().players().get(1 - leader);
    String broken =
        switch (ties) {
          case FOR_LEADER -> "ties of " + second + " are broken for " + first;
          case AGAINST_LEADER -> "ties of " + second + " are broken against " + first;
          case LOWEST -> second + " takes the lowest of its best replies";
        };
    return switch (outcome.proof()) {
      case OPTIMAL -> "no action gets " + first + " more, however ties are broken: proven";
      case OPTIMAL_IF_TIED ->
          "no action gets "
              + first
              + " more: proven; "
              + broken
              + ", who is indifferent up to its"
              + " regret";
      case NOT_PROVEN -> "the best outcome found, not proven to be the best; " + broken;
    };
  }
}
