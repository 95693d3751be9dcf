package org.stratagem.solve.markov;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.stratagem.game.MarkovGame;
import org.stratagem.numeric.LinearSystem;
import org.stratagem.numeric.Real;
import org.stratagem.solve.quantal.LogitBranch;
import org.stratagem.solve.quantal.QuantalBranch;

/**
 * Stationary equilibria of discounted Markov games, which exist (Fink 1964; Takahashi 1964): those
 * in pure strategies by trying every profile, and one by following the logit branch of the whole
 * game to its limit. Each is judged by what anybody could gain in any state.
 */
public final class MarkovEquilibria {
  /**
   * A stationary equilibrium, up to its regrets.
   *
   * @param worth by player
   */
  public record Equilibrium(StationaryProfile profile, List<Worth> worth) {
    public Equilibrium {
      worth = List.copyOf(worth);
    }

    /** The most that anybody could gain in any state. */
    public Real regret() {
      Real most = Real.ZERO;
      for (Worth each : worth) {
        most = most.max(each.regret());
      }
      return most;
    }
  }

  private final MarkovGame game;
  private final LinearSystem linear;
  private final StationaryWorth judge;
  private final BooleanSupplier cancelled;

  /**
   * @param cancelled asked now and then; when it says yes, the search ends with nothing
   */
  public MarkovEquilibria(MarkovGame game, LinearSystem linear, BooleanSupplier cancelled) {
    this.game = game;
    this.linear = linear;
    this.judge = new StationaryWorth(game, linear);
    this.cancelled = cancelled;
  }

  /** How many profiles of pure stationary strategies there are. */
  public BigInteger pureProfiles() {
    BigInteger count = BigInteger.ONE;
    for (MarkovGame.State state : game.states()) {
      count = count.multiply(BigInteger.valueOf(state.round().profiles()));
    }
    return count;
  }

  /**
   * All stationary equilibria in pure strategies, those of the first state's first actions first.
   *
   * @return null where the work was cancelled, or a value is not defined
   */
  public @Nullable List<Equilibrium> pure() {
    List<Equilibrium> found = new ArrayList<>();
    int[] numbers = new int[game.states().size()];
    while (true) {
      if (cancelled.getAsBoolean()) {
        return null;
      }
      Equilibrium candidate = judged(StationaryProfile.pure(game, chosen(numbers)));
      if (candidate == null) {
        return null;
      }
      if (candidate.regret().signum() == 0) {
        found.add(candidate);
      }
      int state = numbers.length - 1;
      while (state >= 0 && ++numbers[state] == game.states().get(state).round().profiles()) {
        numbers[state--] = 0;
      }
      if (state < 0) {
        return List.copyOf(found);
      }
    }
  }

  private List<int[]> chosen(int[] numbers) {
    List<int[]> chosen = new ArrayList<>();
    for (int state = 0; state < numbers.length; state++) {
      int[] own = new int[game.players()];
      for (int player = 0; player < own.length; player++) {
        own[player] = game.states().get(state).round().action(numbers[state], player);
      }
      chosen.add(own);
    }
    return chosen;
  }

  /**
   * The stationary equilibrium to which the logit branch leads; its regret says how far it got.
   * Empty where values are not defined.
   */
  public Optional<Equilibrium> logit() {
    MarkovLogit system = new MarkovLogit(game, linear);
    QuantalBranch branch = new LogitBranch(system, Double.POSITIVE_INFINITY, cancelled).toLimit();
    return Optional.ofNullable(judged(system.profile(branch.last().probabilities())));
  }

  /** A profile with what it is worth; null where the values are not defined. */
  public @Nullable Equilibrium judged(StationaryProfile profile) {
    List<Worth> worth = new ArrayList<>();
    for (int player = 0; player < game.players(); player++) {
      Worth own = judge.of(profile, player);
      if (own == null) {
        return null;
      }
      worth.add(own);
    }
    return new Equilibrium(profile, worth);
  }
}
