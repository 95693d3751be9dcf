package org.stratagem.solve.continuous;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stratagem.game.ContinuousGame;
import org.stratagem.numeric.Formula;
import org.stratagem.numeric.FormulaGraph;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.Tape;
import org.stratagem.numeric.interval.Interval;
import org.stratagem.numeric.optimum.BoxOptimizer;
import org.stratagem.solve.bimatrix.Bimatrix;
import org.stratagem.solve.bimatrix.LemkeHowson;

/**
 * Mixed equilibria of two players by finite supports: the finite game of the actions found so far
 * is solved, and each player's best reply to its solution, found by a global search over the whole
 * box, joins it (McMahan, Gordon and Blum 2003; for continuous games Adam, Horcik, Kasl and Kroupa
 * 2021, who prove that for continuous zero-sum payoffs it converges). What comes out is certified
 * by what each player could gain over all of its actions, whatever found it.
 *
 * <p>Where payoffs jump there may be no best reply, only better and better ones just beside what
 * the other does; then supports begin as even grids and stay no finer than one four times as fine,
 * and the gain that is left says how good they are.
 */
public final class DoubleOracle {
  /** How many actions the grids have where payoffs jump. */
  private static final int GRID = 64;

  private static final int FINENESS = 4;

  private static final double SAME = 1e-9;

  private final BoxOptimizer optimizer;
  private final SearchLimits limits;
  private final double epsilon;
  private final int support;

  /**
   * @param epsilon the gain that is good enough, relative to the size of payoffs
   * @param support how many actions a player may have
   */
  public DoubleOracle(BoxOptimizer optimizer, SearchLimits limits, double epsilon, int support) {
    this.optimizer = optimizer;
    this.limits = limits;
    this.epsilon = epsilon;
    this.support = support;
  }

  /** A solution of the finite game, and what it is worth in the whole one. */
  private record Candidate(double[][] weights, List<Deviation> deviations) {
    double gain() {
      return deviations.stream().mapToDouble(d -> d.regret().high()).max().orElse(0);
    }
  }

  /** The best pair of strategies found; empty for games of other than two players with moves. */
  public Optional<MixedEquilibrium> solve(ContinuousGame game) {
    if (game.playerCount() != 2 || game.moves(0) == 0 || game.moves(1) == 0) {
      return Optional.empty();
    }
    return Optional.of(new Run(game).run());
  }

  /** One search. */
  private final class Run {
    private final ContinuousGame game;
    private final PayoffBounds bounds;
    private final Regrets regrets;
    private final boolean jumps;
    private final List<List<double[]>> supports = new ArrayList<>();

    Run(ContinuousGame game) {
      this.game = game;
      this.bounds = new PayoffBounds(game, game.payoffs());
      this.regrets = new Regrets(optimizer, limits.optimum(), limits.cancelled());
      Box whole = Box.of(game.box());
      boolean smooth = true;
      for (int k = 0; k < game.dimension(); k++) {
        smooth &= bounds.slope(k, whole) != null;
      }
      this.jumps = !smooth;
      for (int player = 0; player < 2; player++) {
        supports.add(start(player));
      }
    }

    private List<double[]> start(int player) {
      Box own = Box.of(game.players().get(player).moves());
      List<double[]> actions = new ArrayList<>();
      if (jumps && own.dimension() == 1) {
        for (int i = 0; i <= GRID; i++) {
          actions.add(new double[] {own.low()[0] + own.width(0) * i / GRID});
        }
      } else {
        actions.add(own.middle());
      }
      return actions;
    }

    MixedEquilibrium run() {
      Candidate best = null;
      List<List<double[]>> bestSupports = List.of();
      for (int round = 0; ; round++) {
        Candidate candidate = candidate();
        if (best == null || candidate.gain() < best.gain()) {
          best = candidate;
          bestSupports = List.of(List.copyOf(supports.get(0)), List.copyOf(supports.get(1)));
        }
        MixedEquilibrium.End end = ended(candidate, best, round);
        if (end != null) {
          return result(best, bestSupports, end, round);
        }
      }
    }

    private MixedEquilibrium.@Nullable End ended(Candidate candidate, Candidate best, int round) {
      double size = 1;
      for (Deviation deviation : candidate.deviations()) {
        size = Math.max(size, Math.abs(deviation.payoff().high()));
      }
      if (best.gain() <= epsilon * size) {
        return MixedEquilibrium.End.SETTLED;
      }
      if (limits.cancelled().getAsBoolean()) {
        return MixedEquilibrium.End.CANCELLED;
      }
      boolean grew = false;
      for (int player = 0; player < 2; player++) {
        Deviation deviation = candidate.deviations().get(player);
        if (deviation.regret().low() > 0) {
          grew |= join(player, deviation.best().stream().mapToDouble(d -> d).toArray());
        }
      }
      if (!grew) {
        return MixedEquilibrium.End.STALLED;
      }
      int most = Math.max(supports.get(0).size(), supports.get(1).size());
      return most > support || round > 3 * support ? MixedEquilibrium.End.SUPPORT_SPENT : null;
    }

    /** Adds an action, unless it is there; where payoffs jump, moved to the nearest allowed one. */
    private boolean join(int player, double[] action) {
      Box own = Box.of(game.players().get(player).moves());
      double[] joined = action.clone();
      if (jumps) {
        for (int move = 0; move < joined.length; move++) {
          double step = own.width(move) / (GRID * FINENESS);
          if (step > 0) {
            // Upward or downward, as the reply lies beside what the other does.
            double place = (action[move] - own.low()[move]) / step;
            joined[move] = own.low()[move] + Math.rint(place) * step;
          }
        }
      }
      for (double[] other : supports.get(player)) {
        boolean same = true;
        for (int move = 0; move < joined.length; move++) {
          same &= Math.abs(other[move] - joined[move]) <= SAME * own.width(move);
        }
        if (same) {
          return false;
        }
      }
      supports.get(player).add(own.clip(joined));
      return true;
    }

    private Candidate candidate() {
      double[][][] payoffs = new double[2][supports.get(0).size()][supports.get(1).size()];
      for (int i = 0; i < supports.get(0).size(); i++) {
        for (int j = 0; j < supports.get(1).size(); j++) {
          double[] profile = profile(supports.get(0).get(i), supports.get(1).get(j));
          payoffs[0][i][j] = bounds.payoff(0, profile);
          payoffs[1][i][j] = bounds.payoff(1, profile);
        }
      }
      Bimatrix.Mixture mixture =
          new LemkeHowson(epsilon / 10).solve(new Bimatrix(payoffs[0], payoffs[1]));
      return certified(supports, new double[][] {mixture.row(), mixture.column()});
    }

    private double[] profile(double[] first, double[] second) {
      double[] profile = Arrays.copyOf(first, game.dimension());
      System.arraycopy(second, 0, profile, first.length, second.length);
      return profile;
    }

    private Candidate certified(List<List<double[]>> actions, double[][] weights) {
      List<Deviation> deviations = new ArrayList<>();
      for (int player = 0; player < 2; player++) {
        Tape expected = expected(player, actions.get(1 - player), weights[1 - player]);
        Interval gets = gets(expected, actions.get(player), weights[player]);
        deviations.add(
            regrets.deviation(expected, game.players().get(player).moves(), new double[0], gets));
      }
      return new Candidate(weights, deviations);
    }

    /** What an action gets on average against the other's mixture. */
    private Tape expected(int player, List<double[]> others, double[] weights) {
      FormulaGraph graph = new FormulaGraph();
      Tape payoff = Tapes.pick(game.payoffs(), player);
      List<Formula> own = Tapes.variables(graph, game.moves(player));
      Formula total = graph.constant(Real.ZERO);
      for (int i = 0; i < weights.length; i++) {
        if (weights[i] > 0) {
          List<Formula> fixed = new ArrayList<>();
          for (double coordinate : others.get(i)) {
            fixed.add(graph.constant(Real.of(coordinate)));
          }
          List<Formula> profile = new ArrayList<>(player == 0 ? own : fixed);
          profile.addAll(player == 0 ? fixed : own);
          Real part = graph.embed(payoff, profile).get(0).times(Real.of(weights[i]));
          total = (Formula) total.plus(part);
        }
      }
      return graph.tape(own, total);
    }

    private Interval gets(Tape expected, List<double[]> actions, double[] weights) {
      EnclosedSum sum = new EnclosedSum();
      double total = 0;
      for (int i = 0; i < weights.length; i++) {
        if (weights[i] > 0) {
          Interval payoff = Regrets.value(expected, actions.get(i));
          sum.addProduct(weights[i], payoff.low(), payoff.high());
          total += weights[i];
        }
      }
      // The weights sum to 1 but for some roundings.
      double slack = Math.abs(total - 1) + weights.length * 0x1p-52;
      double size = Math.max(Math.abs(sum.low()), Math.abs(sum.high()));
      return new Interval(sum.low() - 2 * slack * size, sum.high() + 2 * slack * size);
    }

    private MixedEquilibrium result(
        Candidate found, List<List<double[]>> supported, MixedEquilibrium.End end, int rounds) {
      Candidate best = found;
      List<List<double[]>> actions = supported;
      // What is found is often simple numbers but for rounding; if those are as good, they are it.
      List<Plainer.Mixture> plain = new ArrayList<>();
      for (int player = 0; player < 2; player++) {
        plain.add(
            Plainer.of(
                supported.get(player),
                found.weights()[player],
                Box.of(game.players().get(player).moves())));
      }
      List<List<double[]>> plainActions = List.of(plain.get(0).actions(), plain.get(1).actions());
      Candidate simple =
          certified(plainActions, new double[][] {plain.get(0).weights(), plain.get(1).weights()});
      if (simple.gain() <= found.gain()) {
        best = simple;
        actions = plainActions;
      }
      List<MixedStrategy> strategies = new ArrayList<>();
      for (int player = 0; player < 2; player++) {
        List<MixedStrategy.Atom> atoms = new ArrayList<>();
        for (int i = 0; i < actions.get(player).size(); i++) {
          if (best.weights()[player][i] > 0) {
            atoms.add(
                new MixedStrategy.Atom(
                    Arrays.stream(actions.get(player).get(i)).boxed().toList(),
                    best.weights()[player][i]));
          }
        }
        atoms.sort((a, b) -> ContinuousNash.compare(a.action(), b.action()));
        strategies.add(new MixedStrategy(atoms));
      }
      return new MixedEquilibrium(strategies, best.deviations(), end, rounds);
    }
  }
}
