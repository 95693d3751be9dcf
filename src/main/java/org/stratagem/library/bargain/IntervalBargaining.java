package org.stratagem.library.bargain;

import java.util.function.Supplier;
import org.stratagem.bargain.continuous.UnboundedPayoffException;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.function.Call;

/** Bargaining in games over intervals, whose payoffs may have no bound. */
final class IntervalBargaining {
  private IntervalBargaining() {}

  /** What is found, or a refusal of a game in which no bound of the payoffs is found. */
  static <T> T guarded(String function, GameInstance game, Call call, Supplier<T> search) {
    try {
      return search.get();
    } catch (UnboundedPayoffException unbounded) {
      throw new StratagemException(
          Diagnostic.error(
                  Code.E312,
                  call.span("game"),
                  "`"
                      + function
                      + "` has no answer for `"
                      + game.name()
                      + "`: no bound was found of what its players can get together")
              .hint(
                  "where a payoff grows without a bound, or is undefined, choose a smaller"
                      + " interval; `regret` at a profile that you name shows whose payoff it is"));
    }
  }
}
