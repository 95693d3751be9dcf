package org.stratagem.solve.fixpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrbitsTest {
  @Test
  void copyAgainstAntiCopyGoesRoundThroughAllFourProfiles() {
    int[] sizes = {2, 2};
    ReactionProfile pennies =
        new ReactionProfile(
            List.of(2, 2),
            List.of(
                Reaction.table(List.of(1), sizes, 0, 1), Reaction.table(List.of(0), sizes, 1, 0)));
    Orbits orbits = Orbits.of(pennies, Orbits.Order.SIMULTANEOUS, OrbitsTest::unwatched);
    assertThat(orbits.cycles()).containsExactly(new Orbits.Cycle(List.of(0, 1, 3, 2), 4, 0));
    // When the players take turns, the first one has copied the second before that one moves away.
    Orbits turns = Orbits.of(pennies, Orbits.Order.ALTERNATING, OrbitsTest::unwatched);
    assertThat(turns.cycles()).containsExactly(new Orbits.Cycle(List.of(1, 2), 4, 1));
  }

  @Test
  void basinsOfRandomMapsAreWhereIterationEnds() {
    Random random = new Random(3);
    for (int round = 0; round < 500; round++) {
      int size = 1 + random.nextInt(40);
      int[] next = random.ints(size, 0, size).toArray();
      Orbits orbits = Orbits.of(next);
      Map<Integer, Integer> basins = new HashMap<>();
      for (int start = 0; start < size; start++) {
        int at = start;
        for (int step = 0; step < size; step++) {
          at = next[at];
        }
        TreeSet<Integer> cycle = new TreeSet<>();
        while (cycle.add(at)) {
          at = next[at];
        }
        Orbits.Cycle found = orbits.cycles().get(orbits.cycleOf(start));
        assertThat(new TreeSet<>(found.profiles())).isEqualTo(cycle);
        assertThat(found.profiles().get(0)).isEqualTo(cycle.first());
        for (int i = 0; i < cycle.size(); i++) {
          assertThat(next[found.profiles().get(i)])
              .isEqualTo(found.profiles().get((i + 1) % cycle.size()));
        }
        int steps = 0;
        for (at = start; !cycle.contains(at); at = next[at]) {
          steps++;
        }
        assertThat(orbits.steps(start)).isEqualTo(steps);
        basins.merge(orbits.cycleOf(start), 1, Integer::sum);
      }
      assertThat(orbits.cycles().stream().mapToInt(Orbits.Cycle::basin).sum()).isEqualTo(size);
      basins.forEach(
          (cycle, basin) ->
              assertThat(orbits.cycles().get(cycle).basin()).as("basin").isEqualTo(basin));
    }
  }

  @Test
  void cyclesOfOneProfileAreTheFixpointsInEitherOrder() {
    Random random = new Random(5);
    for (int round = 0; round < 500; round++) {
      ReactionProfile problem = PureFixpointsTest.random(random, 1 + random.nextInt(4), 4);
      for (Orbits.Order order : Orbits.Order.values()) {
        Orbits orbits = Orbits.of(problem, order, OrbitsTest::unwatched);
        List<Integer> fixed =
            orbits.cycles().stream()
                .filter(Orbits.Cycle::isFixpoint)
                .map(cycle -> cycle.profiles().get(0))
                .toList();
        assertThat(fixed)
            .isEqualTo(
                PureFixpoints.of(problem, OrbitsTest::unwatched).profiles().stream()
                    .map(profile -> number(problem, profile))
                    .toList());
        assertThat(orbits.cycles().stream().mapToInt(Orbits.Cycle::basin).sum())
            .isEqualTo(problem.profiles().intValueExact());
      }
    }
  }

  @Test
  void aWayOfAMillionStepsIsFollowedWithoutRecursion() {
    int size = 1_000_000;
    Orbits orbits =
        Orbits.of(IntStream.range(0, size).map(point -> Math.max(0, point - 1)).toArray());
    assertThat(orbits.cycles()).containsExactly(new Orbits.Cycle(List.of(0), size, size - 1));
    assertThat(orbits.steps(size - 1)).isEqualTo(size - 1);
  }

  private static int number(ReactionProfile problem, int... profile) {
    int number = 0;
    for (int player = 0; player < profile.length; player++) {
      number = number * problem.size(player) + profile[player];
    }
    return number;
  }

  private static void unwatched() {}
}
