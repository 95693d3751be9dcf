package org.stratagem.elaborate;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
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
 * From a pair of strategies to the first player's payoff, beside the same strategies as Java
 * lambdas over enums with payoffs in an integer matrix. All scores are for one unwinding. Each
 * measurement goes over many different pairs, so no answer can be foreseen; where Stratagem
 * remembers what a strategy answers, it is said.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class UnwindingBenchmark {
  private static final int PAIRS = 64;
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
      strategy Lead(foe): Metapolicy = argmax a in Action { payoff(a, foe) }
      strategy Mirror(foe) for Chicken: Reaction = foe
      strategy Judge(foe) for Chicken: Tier[3] = a => if foe(Mirror) == Swerve then a else Straight
      """;

  /** The first player's payoffs in the second game, by the numbers of the actions. */
  private static final int[][] WIDE = {
    {3, 9, 9, 9, 9, 9},
    {9, 4, 3, 6, 3, 3},
    {9, 2, 5, 8, 8, 8},
    {9, 2, 3, 2, 3, 3},
    {9, 2, 6, 6, 5, 6},
    {9, 2, 3, 6, 3, 5}
  };

  private static final int[][] CHICKEN = {{0, -1}, {1, -10}};

  private enum Steer {
    SWERVE,
    STRAIGHT
  }

  private enum Letter {
    A,
    B,
    C,
    D,
    E,
    F
  }

  private static final Steer[] STEERS = Steer.values();
  private static final Letter[] LETTERS = Letter.values();

  private Play chicken;
  private Play wide;
  private Span at;
  private final List<Object> metapolicies = new ArrayList<>();
  private final List<Object> reactions = new ArrayList<>();
  private final List<Object> thirds = new ArrayList<>();
  private final List<Object> others = new ArrayList<>();
  private final List<Object> wideReactions = new ArrayList<>();
  private Object lead;
  private Object best;
  private Object judge;
  private Object follower;
  private Object wideLead;

  private final List<Function<UnaryOperator<Steer>, Steer>> javaMetapolicies = new ArrayList<>();
  private final List<UnaryOperator<Steer>> javaReactions = new ArrayList<>();
  private final List<Function<Function<UnaryOperator<Steer>, Steer>, UnaryOperator<Steer>>>
      javaThirds = new ArrayList<>();
  private final List<UnaryOperator<Letter>> javaWideReactions = new ArrayList<>();
  private UnaryOperator<Steer> javaBest;
  private Function<UnaryOperator<Steer>, Steer> javaLead;
  private Function<Function<UnaryOperator<Steer>, Steer>, UnaryOperator<Steer>> javaJudge;
  private Function<UnaryOperator<Letter>, Letter> javaWideLead;

  @Setup
  public void prepare() {
    CompiledFile file = CompiledFile.of(FILE);
    at = file.anywhere();
    GameInstance game = file.game("Chicken");
    chicken = new Play(game.seating(), Rounds.NONE);
    prepareTables(game);
    lead = file.strategy("Lead", game, 0);
    best = file.strategy("Best", game, 1);
    judge = file.strategy("Judge", game, 0);
    follower = file.strategy("Lead", game, 1);
    javaBest =
        b -> CHICKEN[0][b.ordinal()] >= CHICKEN[1][b.ordinal()] ? Steer.SWERVE : Steer.STRAIGHT;
    javaLead = UnwindingBenchmark::javaLead;
    javaJudge = foe -> a -> foe.apply(b -> b) == Steer.SWERVE ? a : Steer.STRAIGHT;
    GameInstance second = file.game("Wide");
    wide = new Play(second.seating(), Rounds.NONE);
    wideLead = file.strategy("Lead", second, 0);
    javaWideLead = UnwindingBenchmark::javaWideLead;
    prepareWide(second);
    compare();
  }

  private void prepareTables(GameInstance game) {
    Stage[] row = new Stage[4];
    Stage[] col = new Stage[4];
    for (int n = 0; n < row.length; n++) {
      row[n] = tier(game, n, 0);
      col[n] = tier(game, n, 1);
    }
    List<Object> firsts = game.seating().spaces().elements(row[2], at);
    List<Object> seconds = game.seating().spaces().elements(col[1], at);
    for (Object metapolicy : firsts) {
      for (Object reaction : seconds) {
        metapolicies.add(metapolicy);
        reactions.add(reaction);
      }
    }
    for (int i = 0; i < PAIRS; i++) {
      javaMetapolicies.add(javaMetapolicy(i / 4));
      javaReactions.add(javaReaction(i % 4));
    }
    List<Object> lower = game.seating().spaces().elements(col[2], at);
    Iterator<Object> all = game.seating().spaces().domain(row[3], at).iterator();
    for (int number = 0; number < 61 * PAIRS; number++) {
      Object third = all.next();
      if (number % 61 == 0) {
        thirds.add(third);
        others.add(lower.get(number % 16));
        javaThirds.add(javaThird(number));
      }
    }
  }

  private Stage tier(GameInstance game, int index, int player) {
    return game.seating()
        .unfold(new TierTerm.Use("Tier", new TierTerm.Index(false, index)), player, 0, at);
  }

  private static UnaryOperator<Steer> javaReaction(int number) {
    Steer ifSwerve = STEERS[number >> 1];
    Steer ifStraight = STEERS[number & 1];
    return action -> action == Steer.SWERVE ? ifSwerve : ifStraight;
  }

  private static Function<UnaryOperator<Steer>, Steer> javaMetapolicy(int number) {
    Steer[] table = new Steer[4];
    for (int i = 0; i < 4; i++) {
      table[i] = STEERS[number >> (3 - i) & 1];
    }
    return foe ->
        table[2 * foe.apply(Steer.SWERVE).ordinal() + foe.apply(Steer.STRAIGHT).ordinal()];
  }

  private static Function<Function<UnaryOperator<Steer>, Steer>, UnaryOperator<Steer>> javaThird(
      int number) {
    @SuppressWarnings("unchecked")
    UnaryOperator<Steer>[] table = new UnaryOperator[16];
    for (int i = 0; i < 16; i++) {
      table[i] = javaReaction((int) ((long) number >> 2 * (15 - i)) & 3);
    }
    @SuppressWarnings("unchecked")
    UnaryOperator<Steer>[] probes = new UnaryOperator[4];
    for (int i = 0; i < 4; i++) {
      probes[i] = javaReaction(i);
    }
    return foe -> {
      int input = 0;
      for (UnaryOperator<Steer> probe : probes) {
        input = 2 * input + foe.apply(probe).ordinal();
      }
      return table[input];
    };
  }

  private static Steer javaLead(UnaryOperator<Steer> foe) {
    int swerving = CHICKEN[0][foe.apply(Steer.SWERVE).ordinal()];
    int straight = CHICKEN[1][foe.apply(Steer.STRAIGHT).ordinal()];
    return swerving >= straight ? Steer.SWERVE : Steer.STRAIGHT;
  }

  private void prepareWide(GameInstance game) {
    Random random = new Random(2);
    Stage.Read stage = (Stage.Read) tier(game, 1, 1);
    TableStrategy.Space space = new TableStrategy.Space(game.seating(), stage, at);
    for (int i = 0; i < SAMPLE; i++) {
      int[] table = random.ints(LETTERS.length, 0, LETTERS.length).toArray();
      int number = 0;
      for (int answer : table) {
        number = number * LETTERS.length + answer;
      }
      wideReactions.add(new TableStrategy(space, table, number));
      Letter[] answers = new Letter[table.length];
      for (int action = 0; action < table.length; action++) {
        answers[action] = LETTERS[table[action]];
      }
      javaWideReactions.add(action -> answers[action.ordinal()]);
    }
  }

  private static Letter javaWideLead(UnaryOperator<Letter> foe) {
    Letter best = Letter.A;
    int most = Integer.MIN_VALUE;
    for (Letter action : LETTERS) {
      int payoff = WIDE[action.ordinal()][foe.apply(action).ordinal()];
      if (payoff > most) {
        most = payoff;
        best = action;
      }
    }
    return best;
  }

  /** Both sides have to agree, or the comparison is worth nothing. */
  private void compare() {
    require(tableReader2().equals(Real.of(javaTableReader2())));
    require(tableReader3().equals(Real.of(javaTableReader3())));
    require(leadBest().equals(Real.of(javaLeadBest())));
    require(judgeLead().equals(Real.of(javaJudgeLead())));
    require(leadAnew().equals(Real.of(javaLeadAnew())));
  }

  private static void require(boolean agree) {
    if (!agree) {
      throw new IllegalStateException("Stratagem and Java disagree");
    }
  }

  /** All pairs of tables at Tier[2] against Tier[1]. */
  @Benchmark
  @OperationsPerInvocation(PAIRS)
  public Real tableReader2() {
    Real sum = Real.ZERO;
    for (int i = 0; i < PAIRS; i++) {
      sum = sum.plus(chicken.payoff(new Object[] {metapolicies.get(i), reactions.get(i)}, 0, at));
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(PAIRS)
  public long javaTableReader2() {
    long sum = 0;
    for (int i = 0; i < PAIRS; i++) {
      UnaryOperator<Steer> reaction = javaReactions.get(i);
      Steer action = javaMetapolicies.get(i).apply(reaction);
      sum += CHICKEN[action.ordinal()][reaction.apply(action).ordinal()];
    }
    return sum;
  }

  /** Pairs of tables at Tier[3] against Tier[2]. */
  @Benchmark
  @OperationsPerInvocation(PAIRS)
  public Real tableReader3() {
    Real sum = Real.ZERO;
    for (int i = 0; i < PAIRS; i++) {
      sum = sum.plus(chicken.payoff(new Object[] {thirds.get(i), others.get(i)}, 0, at));
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(PAIRS)
  public long javaTableReader3() {
    long sum = 0;
    for (int i = 0; i < PAIRS; i++) {
      Function<UnaryOperator<Steer>, Steer> metapolicy = javaMetapolicies.get(61 * i % 16 * 4);
      UnaryOperator<Steer> reaction = javaThirds.get(i).apply(metapolicy);
      Steer theirs = metapolicy.apply(reaction);
      sum += CHICKEN[reaction.apply(theirs).ordinal()][theirs.ordinal()];
    }
    return sum;
  }

  /** Strategies of the language, asked again: what they answer is remembered. */
  @Benchmark
  public Real leadBest() {
    return chicken.payoff(new Object[] {lead, best}, 0, at);
  }

  @Benchmark
  public int javaLeadBest() {
    Steer action = javaLead.apply(javaBest);
    return CHICKEN[action.ordinal()][javaBest.apply(action).ordinal()];
  }

  /** The same at Tier[3] against Tier[2]. */
  @Benchmark
  public Real judgeLead() {
    return chicken.payoff(new Object[] {judge, follower}, 0, at);
  }

  @Benchmark
  public int javaJudgeLead() {
    UnaryOperator<Steer> reaction = javaJudge.apply(javaLead);
    Steer theirs = javaLead.apply(reaction);
    return CHICKEN[reaction.apply(theirs).ordinal()][theirs.ordinal()];
  }

  /**
   * A strategy of the language against reactions that it has not met: its body is evaluated each
   * time.
   */
  @Benchmark
  @OperationsPerInvocation(SAMPLE)
  public Real leadAnew() {
    Real sum = Real.ZERO;
    for (int i = 0; i < SAMPLE; i++) {
      sum = sum.plus(wide.payoff(new Object[] {wideLead, wideReactions.get(i)}, 0, at));
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(SAMPLE)
  public long javaLeadAnew() {
    long sum = 0;
    for (int i = 0; i < SAMPLE; i++) {
      UnaryOperator<Letter> reaction = javaWideReactions.get(i);
      Letter action = javaWideLead.apply(reaction);
      sum += WIDE[action.ordinal()][reaction.apply(action).ordinal()];
    }
    return sum;
  }
}
