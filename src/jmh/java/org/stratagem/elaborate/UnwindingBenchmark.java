package org.stratagem.elaborate;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;
import org.stratagem.type.Stage;
import org.stratagem.type.TierTerm;

/**
 * From a pair of strategies to the first player's payoff, beside the same strategies as {@link
 * HandWritten} lambdas; scores are for one unwinding. Every measurement goes over all pairs of its
 * strategies in turn, as a tournament does: a loop over a single pair of lambdas is compiled to a
 * constant and measures nothing.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class UnwindingBenchmark {
  private static final int SAMPLE = 1 << 14;

  private static final String FILE =
      """
      game Chicken {
        players Row, Col choose {Swerve, Straight}
        payoff {
          Swerve,   Swerve   -> 0, 0
          Swerve,   Straight -> -1, 1
          Straight, Swerve   -> 1, -1
          Straight, Straight -> -10, -10
        }
      }
      game Wide {
        players Row, Col choose {A, B, C, D, E, F}
        payoff {
          A, A -> 3, 1  B, B -> 4, 1  C, C -> 5, 9  D, D -> 2, 6  E, E -> 5, 3  F, F -> 5, 8
          A, _ -> 9, 7  _, A -> 9, 3  _, B -> 2, 3  C, _ -> 8, 4  _, D -> 6, 2  E, _ -> 6, 4
          _, _ -> 3, 3
        }
      }
      strategy Best(foe): Reaction = argmax a in Action { payoff(a, foe) }
      strategy Mirror(foe) for Chicken: Reaction = foe
      strategy Contrary(foe) for Chicken: Reaction = match foe { Swerve -> Straight  Straight -> Swerve }
      strategy Hawk(foe) for Chicken: Reaction = Straight
      strategy Lead(foe): Metapolicy = argmax a in Action { payoff(a, foe) }
      strategy Fair(foe): Metapolicy = argmax a in Action { min(payoff(a, foe), payoff[foe](a, foe)) }
      strategy Yield(foe) for Chicken: Metapolicy = if foe(Straight) == Straight then Swerve else Straight
      strategy Spite(foe): Metapolicy = argmin a in Action { payoff[foe](a, foe) }
      strategy Judge(foe) for Chicken: Tier[3] = a => if foe(Mirror) == Swerve then a else Straight
      strategy Tempt(foe) for Chicken: Tier[3] = if foe(Contrary) == Straight then _ => Swerve else a => a
      """;

  private Play chicken;
  private Play wide;
  private Span at;
  private final List<Object[]> tables2 = new ArrayList<>();
  private final List<Object[]> tables3 = new ArrayList<>();
  private final List<Object[]> named2 = new ArrayList<>();
  private final List<Object[]> named3 = new ArrayList<>();
  private final List<Object[]> met = new ArrayList<>();

  /** A pair of lambdas with what unwinds it. */
  private record Pair<A, B>(A row, B col) {}

  private final List<Pair<HandWritten.Metapolicy, HandWritten.Reaction>> javaTables2 =
      new ArrayList<>();
  private final List<Pair<HandWritten.Third, HandWritten.Metapolicy>> javaTables3 =
      new ArrayList<>();
  private final List<Pair<HandWritten.Metapolicy, HandWritten.Reaction>> javaNamed2 =
      new ArrayList<>();
  private final List<Pair<HandWritten.Third, HandWritten.Metapolicy>> javaNamed3 =
      new ArrayList<>();
  private final List<UnaryOperator<HandWritten.Letter>> javaMet = new ArrayList<>();

  @Setup
  public void prepare() {
    CompiledFile file = CompiledFile.of(FILE);
    at = file.anywhere();
    GameInstance game = file.game("Chicken");
    chicken = new Play(game.seating(), Rounds.NONE);
    prepareTables(game);
    prepareNamed(file, game);
    GameInstance second = file.game("Wide");
    wide = new Play(second.seating(), Rounds.NONE);
    prepareWide(second, file.strategy("Lead", second, 0));
    // Both sides have to agree, or the comparison is worth nothing.
    require(tables2().equals(Real.of(javaTables2())));
    require(tables3().equals(Real.of(javaTables3())));
    require(named2().equals(Real.of(javaNamed2())));
    require(named3().equals(Real.of(javaNamed3())));
    require(firstMeeting().equals(Real.of(javaFirstMeeting())));
  }

  private static void require(boolean agree) {
    if (!agree) {
      throw new IllegalStateException("Stratagem and Java disagree");
    }
  }

  private Stage tier(GameInstance game, int index, int player) {
    return game.seating()
        .unfold(new TierTerm.Use("Tier", new TierTerm.Index(false, index)), player, 0, at);
  }

  private void prepareTables(GameInstance game) {
    StageSpaces spaces = game.seating().spaces();
    List<Object> metapolicies = spaces.elements(tier(game, 2, 0), at);
    List<Object> reactions = spaces.elements(tier(game, 1, 1), at);
    for (int row = 0; row < 16; row++) {
      for (int col = 0; col < 4; col++) {
        tables2.add(new Object[] {metapolicies.get(row), reactions.get(col)});
        javaTables2.add(
            new Pair<>(HandWritten.METAPOLICIES.get(row), HandWritten.REACTIONS.get(col)));
      }
    }
    List<Object> others = spaces.elements(tier(game, 2, 1), at);
    Iterator<Object> all = spaces.domain(tier(game, 3, 0), at).iterator();
    for (int number = 0; number < 61 * 64; number++) {
      Object third = all.next();
      if (number % 61 == 0) {
        tables3.add(new Object[] {third, others.get(number % 16)});
        javaTables3.add(
            new Pair<>(HandWritten.third(number), HandWritten.METAPOLICIES.get(number % 16)));
      }
    }
  }

  private void prepareNamed(CompiledFile file, GameInstance game) {
    List<String> metapolicies = List.of("Lead", "Fair", "Yield", "Spite");
    List<String> reactions = List.of("Best", "Mirror", "Contrary", "Hawk");
    List<String> thirds = List.of("Judge", "Tempt");
    for (int row = 0; row < 4; row++) {
      Object metapolicy = file.strategy(metapolicies.get(row), game, 0);
      for (int col = 0; col < 4; col++) {
        named2.add(new Object[] {metapolicy, file.strategy(reactions.get(col), game, 1)});
        javaNamed2.add(
            new Pair<>(
                HandWritten.NAMED_METAPOLICIES.get(row), HandWritten.NAMED_REACTIONS.get(col)));
      }
    }
    for (int row = 0; row < 2; row++) {
      Object third = file.strategy(thirds.get(row), game, 0);
      for (int col = 0; col < 4; col++) {
        named3.add(new Object[] {third, file.strategy(metapolicies.get(col), game, 1)});
        javaNamed3.add(
            new Pair<>(HandWritten.NAMED_THIRDS.get(row), HandWritten.NAMED_FOLLOWERS.get(col)));
      }
    }
  }

  private void prepareWide(GameInstance game, Object lead) {
    Random random = new Random(2);
    TableStrategy.Space space =
        new TableStrategy.Space(game.seating(), (Stage.Read) tier(game, 1, 1), at);
    HandWritten.Letter[] letters = HandWritten.Letter.values();
    for (int i = 0; i < SAMPLE; i++) {
      int[] table = random.ints(letters.length, 0, letters.length).toArray();
      HandWritten.Letter[] answers = new HandWritten.Letter[table.length];
      int number = 0;
      for (int action = 0; action < table.length; action++) {
        number = number * letters.length + table[action];
        answers[action] = letters[table[action]];
      }
      met.add(new Object[] {lead, new TableStrategy(space, table, number)});
      javaMet.add(action -> answers[action.ordinal()]);
    }
  }

  private Real total(Play play, List<Object[]> pairs) {
    Real sum = Real.ZERO;
    for (Object[] pair : pairs) {
      sum = sum.plus(play.payoff(pair, 0, at));
    }
    return sum;
  }

  /** All tables at Tier[2] against all at Tier[1]: 16 times 4. */
  @Benchmark
  @OperationsPerInvocation(64)
  public Real tables2() {
    return total(chicken, tables2);
  }

  @Benchmark
  @OperationsPerInvocation(64)
  public long javaTables2() {
    long sum = 0;
    for (Pair<HandWritten.Metapolicy, HandWritten.Reaction> pair : javaTables2) {
      sum += HandWritten.unwind(pair.row(), pair.col());
    }
    return sum;
  }

  /** 64 tables at Tier[3], each against a table at Tier[2]. */
  @Benchmark
  @OperationsPerInvocation(64)
  public Real tables3() {
    return total(chicken, tables3);
  }

  @Benchmark
  @OperationsPerInvocation(64)
  public long javaTables3() {
    long sum = 0;
    for (Pair<HandWritten.Third, HandWritten.Metapolicy> pair : javaTables3) {
      sum += HandWritten.unwindThird(pair.row(), pair.col());
    }
    return sum;
  }

  /**
   * Four strategies of the language at Tier[2] against four at Tier[1]; what they answer is
   * remembered.
   */
  @Benchmark
  @OperationsPerInvocation(16)
  public Real named2() {
    return total(chicken, named2);
  }

  @Benchmark
  @OperationsPerInvocation(16)
  public long javaNamed2() {
    long sum = 0;
    for (Pair<HandWritten.Metapolicy, HandWritten.Reaction> pair : javaNamed2) {
      sum += HandWritten.unwind(pair.row(), pair.col());
    }
    return sum;
  }

  /**
   * Two strategies of the language at Tier[3] against four at Tier[2]; what they answer is
   * remembered.
   */
  @Benchmark
  @OperationsPerInvocation(8)
  public Real named3() {
    return total(chicken, named3);
  }

  @Benchmark
  @OperationsPerInvocation(8)
  public long javaNamed3() {
    long sum = 0;
    for (Pair<HandWritten.Third, HandWritten.Metapolicy> pair : javaNamed3) {
      sum += HandWritten.unwindThird(pair.row(), pair.col());
    }
    return sum;
  }

  /**
   * A strategy of the language that meets reactions it has not met, in a game of six actions: its
   * body is interpreted each time, with seven unwindings.
   */
  @Benchmark
  @OperationsPerInvocation(SAMPLE)
  public Real firstMeeting() {
    return total(wide, met);
  }

  @Benchmark
  @OperationsPerInvocation(SAMPLE)
  public long javaFirstMeeting() {
    long sum = 0;
    for (UnaryOperator<HandWritten.Letter> reaction : javaMet) {
      sum += HandWritten.leadInWide(reaction);
    }
    return sum;
  }
}
