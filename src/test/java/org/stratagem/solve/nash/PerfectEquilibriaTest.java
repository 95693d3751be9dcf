package org.stratagem.solve.nash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stratagem.game.NormalForm;
import org.stratagem.game.tree.BehaviourProfile;
import org.stratagem.game.tree.GameTree;
import org.stratagem.game.tree.PlanTable;
import org.stratagem.game.tree.Plans;
import org.stratagem.game.tree.RandomTrees;
import org.stratagem.game.tree.SequenceForm;
import org.stratagem.game.tree.Trembling;
import org.stratagem.numeric.Real;
import org.stratagem.solve.dominance.Dominance;
import org.stratagem.solve.dominance.Remainder;
import org.stratagem.solve.dominance.Verdict;
import org.stratagem.solve.sequence.TremblingEquilibrium;
import org.stratagem.solve.sequence.TwoMovers;

class PerfectEquilibriaTest {
  private static NormalForm random(Random random, int rows, int columns) {
    Real[][] payoffs = new Real[2][rows * columns];
    for (Real[] table : payoffs) {
      Arrays.setAll(table, cell -> Real.of(random.nextInt(3)));
    }
    return form(rows, columns, payoffs);
  }

  private static NormalForm form(int rows, int columns, Real[][] payoffs) {
    return new NormalForm(List.of("Row", "Col"), List.of(names(rows), names(columns)), payoffs);
  }

  private static List<String> names(int count) {
    List<String> names = new ArrayList<>();
    for (int action = 0; action < count; action++) {
      names.add("a" + action);
    }
    return names;
  }

  /** With one more action of the player, which is a mixture of the others. */
  private static NormalForm with(NormalForm game, int player, List<Real> mixture) {
    int[] sizes = {game.actions(0).size(), game.actions(1).size()};
    sizes[player]++;
    Real[][] payoffs = new Real[2][sizes[0] * sizes[1]];
    for (int row = 0; row < sizes[0]; row++) {
      for (int column = 0; column < sizes[1]; column++) {
        for (int each = 0; each < 2; each++) {
          int own = player == 0 ? row : column;
          Real sum = Real.ZERO;
          if (own < mixture.size()) {
            sum = game.payoff(game.profile(row, column), each);
          } else {
            for (int action = 0; action < mixture.size(); action++) {
              int profile =
                  player == 0 ? game.profile(action, column) : game.profile(row, action);
              sum = sum.plus(mixture.get(action).times(game.payoff(profile, each)));
            }
          }
          payoffs[each][row * sizes[1] + column] = sum;
        }
      }
    }
    return form(sizes[0], sizes[1], payoffs);
  }

  private static boolean isDominated(NormalForm game, int player, List<Real> mixture) {
    return new Dominance(Dominance.Strength.WEAK, Dominance.Dominators.MIXTURES, () -> false)
        .judge(
            Remainder.of(with(game, player, mixture)),
            new Remainder.Action(player, mixture.size()))
        .orElseThrow()
        instanceof Verdict.Dominated;
  }

  @Test
  void exactlyTheUndominatedEquilibriaArePerfect() {
    Random random = new Random(3);
    int dropped = 0;
    for (int round = 0; round < 150; round++) {
      NormalForm game = random(random, 1 + random.nextInt(4), 1 + random.nextInt(4));
      NashSolution all = new FiniteNash(game, () -> false).byEnumeration(Long.MAX_VALUE);
      PerfectEquilibria.Found found = new PerfectEquilibria(game, () -> false).among(all);
      List<NashPoint> perfect =
          found.list().stream().map(PerfectEquilibria.Perfect::point).toList();
      assertThat(perfect).isNotEmpty();
      for (NashPoint point : all.list()) {
        boolean dominated =
            isDominated(game, 0, point.profile().of(0))
                || isDominated(game, 1, point.profile().of(1));
        assertThat(perfect.contains(point)).isEqualTo(!dominated);
        dropped += dominated ? 1 : 0;
      }
      for (NashSolution.Component component : found.components()) {
        assertThat(component.parts()).isNotEmpty();
        for (NashSolution.Part part : component.parts()) {
          for (int player = 0; player < 2; player++) {
            // The middle of a part is undominated: then all of it is.
            List<List<Real>> corners = part.strategies().get(player);
            List<Real> middle = new ArrayList<>();
            for (int action = 0; action < corners.get(0).size(); action++) {
              Real sum = Real.ZERO;
              for (List<Real> corner : corners) {
                sum = sum.plus(corner.get(action));
              }
              middle.add(sum.dividedBy(Real.of(corners.size())));
            }
            assertThat(isDominated(game, player, middle)).isFalse();
          }
        }
      }
    }
    assertThat(dropped).isGreaterThan(50);
  }

  @Test
  void aMixtureOfPerfectEquilibriaNeedNotBePerfect() {
    // The first two actions of Row are best replies to a point each; together they are dominated
    // by the third once Col may do anything else.
    Real[][] payoffs = new Real[2][];
    payoffs[0] = reals(1, 4, 0, 1, 0, 4, 1, 3, 3);
    payoffs[1] = reals(1, 0, 0, 1, 0, 0, 1, 0, 0);
    NormalForm game = form(3, 3, payoffs);
    NashSolution all = new FiniteNash(game, () -> false).byEnumeration(Long.MAX_VALUE);
    PerfectEquilibria.Found found = new PerfectEquilibria(game, () -> false).among(all);
    assertThat(all.list()).hasSize(3);
    assertThat(found.list()).hasSize(3);
    assertThat(found.components()).hasSize(1);
    assertThat(found.components().get(0).parts()).hasSize(2);
  }

  private static Real[] reals(int... numbers) {
    return Arrays.stream(numbers).mapToObj(Real::of).toArray(Real[]::new);
  }

  @Test
  void quasiPerfectBehaviourIsPerfectInTheNormalForm() throws PlanTable.TooLarge {
    Random random = new Random(12);
    for (int round = 0; round < 40; round++) {
      GameTree tree = RandomTrees.perfectRecall(random, 2, 3);
      TwoMovers movers = TwoMovers.of(SequenceForm.of(tree).orElseThrow()).orElseThrow();
      BehaviourProfile profile =
          new TremblingEquilibrium(movers, Trembling.SEQUENCES, () -> false)
              .solve()
              .orElseThrow()
              .play()
              .limit();
      PlanTable table = PlanTable.reduced(tree, 100_000);
      for (int player = 0; player < 2; player++) {
        BitSet played = new BitSet();
        List<int[]> plans = table.plans().get(player);
        for (int plan = 0; plan < plans.size(); plan++) {
          played.set(plan, isPlayed(plans.get(plan), profile));
        }
        assertThat(new Justifications(table.form(), player, 1 - player, () -> false).of(played))
            .isPresent();
      }
    }
  }

  private static boolean isPlayed(int[] plan, BehaviourProfile profile) {
    for (int set = 0; set < plan.length; set++) {
      if (plan[set] != Plans.OPEN && profile.probability(set, plan[set]).signum() == 0) {
        return false;
      }
    }
    return true;
  }
}
