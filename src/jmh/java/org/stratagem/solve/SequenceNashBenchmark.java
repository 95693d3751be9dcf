package org.stratagem.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.stratagem.game.tree.GameTree;
import org.stratagem.game.tree.SequenceForm;
import org.stratagem.game.tree.TreeBuilder;
import org.stratagem.game.tree.Trembling;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.solve.sequence.SequenceNash;
import org.stratagem.solve.sequence.TremblingEquilibrium;
import org.stratagem.solve.sequence.TwoMovers;

/**
 * Equilibria on the sequence form: a poker with six cards, of which the house takes a part, after
 * so many boards that both see, each with its own order of the cards. Each board adds 48 sequences.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(1)
public class SequenceNashBenchmark {
  private static final int CARDS = 6;

  /** One Nash equilibrium. */
  @State(Scope.Benchmark)
  public static class Large {
    @Param({"10", "40", "100", "200"})
    int boards;

    TwoMovers game;

    @Setup
    public void deal() {
      game = poker(boards);
    }
  }

  /** One perfect equilibrium. */
  @State(Scope.Benchmark)
  public static class Small {
    @Param({"1", "2", "4"})
    int boards;

    @Param({"ACTIONS", "SEQUENCES"})
    Trembling trembling;

    TwoMovers game;

    @Setup
    public void deal() {
      game = poker(boards);
    }
  }

  @Benchmark
  public Optional<SequenceNash.Solution> one(Large large) {
    return new SequenceNash(large.game, () -> false).solve();
  }

  @Benchmark
  public Optional<TremblingEquilibrium.Solution> perfect(Small small) {
    return new TremblingEquilibrium(small.game, small.trembling, () -> false).solve();
  }

  private static TwoMovers poker(int boards) {
    TreeBuilder builder = new TreeBuilder(List.of("Ann", "Bob"));
    List<List<String>> moves =
        List.of(
            List.of("Check", "Bet"),
            List.of("Check", "Bet"),
            List.of("Fold", "Call"),
            List.of("Fold", "Call"));
    List<String> deals = new ArrayList<>();
    List<Real> weights = new ArrayList<>();
    int[][][] sets = new int[boards][moves.size()][CARDS];
    for (int board = 0; board < boards; board++) {
      for (int card = 0; card < CARDS; card++) {
        for (int move = 0; move < moves.size(); move++) {
          int player = move == 0 || move == 3 ? 0 : 1;
          sets[board][move][card] = builder.set(player, "", moves.get(move));
        }
        for (int other = 0; other < CARDS; other++) {
          if (other != card) {
            deals.add(board + " " + card + " " + other);
            weights.add(Rational.of(1, (long) boards * CARDS * (CARDS - 1)));
          }
        }
      }
    }
    builder.chance(deals, weights);
    Random random = new Random(3);
    for (int board = 0; board < boards; board++) {
      board(builder, sets[board], random);
    }
    GameTree tree = builder.build();
    return TwoMovers.of(SequenceForm.of(tree).orElseThrow()).orElseThrow();
  }

  private static void board(TreeBuilder builder, int[][] sets, Random random) {
    int[] ranks = random.ints(CARDS, 0, 1000).toArray();
    Rational kept = Rational.of(80 + random.nextInt(20), 100);
    for (int ann = 0; ann < CARDS; ann++) {
      for (int bob = 0; bob < CARDS; bob++) {
        if (ann != bob) {
          int win = Integer.signum(ranks[ann] - ranks[bob]);
          builder.decision(sets[0][ann]);
          builder.decision(sets[1][bob]);
          end(builder, win, kept);
          builder.decision(sets[3][ann]);
          end(builder, -1, kept);
          end(builder, 2 * win, kept);
          builder.decision(sets[2][bob]);
          end(builder, 1, kept);
          end(builder, 2 * win, kept);
        }
      }
    }
  }

  private static void end(TreeBuilder builder, int won, Rational kept) {
    Real ann = Real.of(won);
    Real bob = Real.of(-won);
    builder.terminal(List.of(won > 0 ? ann.times(kept) : ann, won < 0 ? bob.times(kept) : bob));
  }
}
