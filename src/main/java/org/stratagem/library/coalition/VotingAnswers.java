package org.stratagem.library.coalition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stratagem.bargain.coalition.VotingPower;
import org.stratagem.elaborate.VotingCoalition;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;

/** The power of voters, counted by their weights. */
final class VotingAnswers {
  private final VotingCoalition voting;
  private final VotingPower power;

  private VotingAnswers(VotingCoalition voting, Call call) {
    this.voting = voting;
    this.power =
        VotingPower.of(
                voting.quota(),
                voting.weights(),
                () -> {
                  call.tick();
                  return false;
                })
            .orElseThrow();
  }

  /** For weighted voting that can be counted so; nothing for other coalitional games. */
  static Optional<VotingAnswers> of(Arguments arguments, Call call) {
    return arguments.get("coalition") instanceof VotingCoalition voting
            && VotingPower.isCountable(voting.quota(), voting.weights())
        ? Optional.of(new VotingAnswers(voting, call))
        : Optional.empty();
  }

  Result shapley() {
    Rational total = sum(power.shapley());
    Real weight = Real.ZERO;
    for (Rational own : voting.weights()) {
      weight = weight.plus(own);
    }
    boolean wins = weight.compareTo(voting.quota()) >= 0;
    if (!total.equals(Rational.of(wins ? 1 : 0))) {
      throw new IllegalStateException("a Shapley value that does not share the whole");
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(
        "proof",
        "adds up to "
            + total
            + ", the worth of all; swings are counted by size and weight, of all 2^"
            + voting.players().size()
            + " coalitions"
            + (voting.doubles() ? "; exact for the weights as they are, which are doubles" : ""));
    return new Result("shapley", byPlayer(power.shapley()), fields).about(voting);
  }

  Result banzhaf() {
    Map<String, Object> fields = new LinkedHashMap<>();
    Rational sum = sum(power.banzhaf());
    if (sum.signum() != 0) {
      fields.put(
          "index", byPlayer(power.banzhaf().stream().map(value -> value.dividedBy(sum)).toList()));
    }
    fields.put("sum", sum);
    return new Result("banzhaf", byPlayer(power.banzhaf()), fields).about(voting);
  }

  private Profile byPlayer(List<?> values) {
    return new Profile(voting.players(), List.copyOf(values));
  }

  private static Rational sum(List<Rational> values) {
    Real sum = Real.ZERO;
    for (Rational value : values) {
      sum = sum.plus(value);
    }
    return sum.toRational();
  }
}
