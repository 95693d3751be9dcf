package org.stratagem.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stratagem.type.TierSamples.at;
import static org.stratagem.type.TierSamples.stage;
import static org.stratagem.type.TierSamples.unfolder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stratagem.type.Stage.Action;
import org.stratagem.type.Stage.Behaviour;
import org.stratagem.type.Stage.Dist;
import org.stratagem.type.Stage.Policy;
import org.stratagem.type.Stage.Read;

/** What may stand where what is wanted. */
class LiftTest {
  private static final Stage A = new Action(0);
  private static final Stage B = new Action(1);
  private static final Stage MIXED_A = new Dist(A);
  private static final Stage MIXED_B = new Dist(B);

  private static Stage read(Stage from, Stage to) {
    return new Read(List.of(from), to);
  }

  private static boolean lifts(Stage from, Stage to) {
    return new Lift().lifts(from, to);
  }

  @Test
  void anActionIsAPointDistributionAndNotTheReverse() {
    assertThat(lifts(A, MIXED_A)).isTrue();
    assertThat(lifts(MIXED_A, A)).isFalse();
    assertThat(lifts(A, new Behaviour(0))).isTrue();
    assertThat(lifts(new Behaviour(0), A)).isFalse();
    assertThat(lifts(MIXED_A, new Dist(new Behaviour(0)))).isTrue();
  }

  @Test
  void nothingElseLifts() {
    assertThat(lifts(A, B)).isFalse();
    assertThat(lifts(A, read(B, A))).as("a constant reaction is written out").isFalse();
    assertThat(lifts(A, new Policy(0))).isFalse();
    assertThat(lifts(MIXED_A, new Behaviour(0))).isFalse();
    assertThat(lifts(new Read(List.of(B, B), A), read(B, A))).isFalse();
  }

  @Test
  void readsAreContravariant() {
    assertThat(lifts(read(MIXED_B, A), read(B, A))).as("who reads mixtures reads actions").isTrue();
    assertThat(lifts(read(B, A), read(MIXED_B, A))).isFalse();
    assertThat(lifts(read(MIXED_B, A), read(B, MIXED_A))).isTrue();
  }

  @Test
  void theJoinOfBranches() {
    Lift lift = new Lift();
    assertThat(lift.join(List.of(A, MIXED_A, A))).isEqualTo(MIXED_A);
    assertThat(lift.join(MIXED_A, new Behaviour(0))).isEqualTo(new Dist(new Behaviour(0)));
    assertThat(lift.join(read(MIXED_B, A), read(B, MIXED_A))).isEqualTo(read(B, MIXED_A));
    assertThat(lift.join(new Dist(read(MIXED_B, A)), read(B, MIXED_A)))
        .isEqualTo(new Dist(read(B, MIXED_A)));
    assertThat(lift.join(A, read(B, A))).isNull();
    assertThat(lift.join(A, new Policy(0))).isNull();
  }

  @Test
  void agreesWithTheLiteralRules() {
    Random random = new Random(3);
    int related = 0;
    for (int trial = 0; trial < 300; trial++) {
      List<Stage> pool = new ArrayList<>(new RandomStages(random, 2, 25).pool(0));
      Lift lift = new Lift();
      for (Stage s : pool) {
        for (Stage t : pool) {
          boolean expected = LiteralRules.lifts(s, t);
          boolean first = lift.lifts(s, t);
          boolean askedAgain = lift.lifts(s, t);
          if (first != expected || askedAgain != expected) {
            throw new AssertionError(s + " <= " + t + " is " + expected);
          }
          related += expected && !s.equals(t) ? 1 : 0;
        }
      }
    }
    assertThat(related).as("some pairs are really related").isGreaterThan(300);
  }

  /** All stages of player 0 with at most two nested reads of one part, and their distributions. */
  private static List<Stage> universe() {
    List<List<Stage>> levels = new ArrayList<>();
    for (int player = 0; player < 2; player++) {
      levels.add(withDistributions(List.of(new Action(player), new Behaviour(player))));
    }
    List<Stage> all = new ArrayList<>(levels.get(0));
    List<Stage> ones = withDistributions(reads(levels.get(1), levels.get(0)));
    List<Stage> otherOnes = reads(levels.get(0), levels.get(1));
    all.addAll(ones);
    all.addAll(reads(otherOnes.subList(0, 6), levels.get(0).subList(0, 3)));
    all.addAll(reads(levels.get(1).subList(0, 3), ones.subList(0, 8)));
    all.add(new Policy(0));
    return all;
  }

  private static List<Stage> withDistributions(List<Stage> stages) {
    List<Stage> all = new ArrayList<>(stages);
    stages.forEach(stage -> all.add(stage instanceof Dist ? stage : new Dist(stage)));
    return all;
  }

  private static List<Stage> reads(List<Stage> domains, List<Stage> results) {
    List<Stage> reads = new ArrayList<>();
    domains.forEach(domain -> results.forEach(result -> reads.add(read(domain, result))));
    return reads;
  }

  @Test
  void liftingIsAnOrder() {
    List<Stage> all = universe().subList(0, 60);
    Lift lift = new Lift();
    for (Stage s : all) {
      assertThat(lift.lifts(s, s)).isTrue();
      for (Stage t : all) {
        if (!lift.lifts(s, t)) {
          continue;
        }
        assertThat(s.equals(t) || !lift.lifts(t, s)).as("antisymmetric").isTrue();
        for (Stage u : all) {
          if (lift.lifts(t, u) && !lift.lifts(s, u)) {
            throw new AssertionError(s + " <= " + t + " <= " + u);
          }
        }
      }
    }
  }

  @Test
  void joinsAreLeastUpperBoundsAndMeetsGreatestLowerOnes() {
    List<Stage> all = universe();
    Lift lift = new Lift();
    Map<Stage, Set<Stage>> above = new HashMap<>();
    Map<Stage, Set<Stage>> below = new HashMap<>();
    for (Stage s : all) {
      above.put(s, new HashSet<>(all.stream().filter(u -> lift.lifts(s, u)).toList()));
      below.put(s, new HashSet<>(all.stream().filter(u -> lift.lifts(u, s)).toList()));
    }
    int proper = 0;
    for (Stage s : all) {
      for (Stage t : all) {
        Stage join = lift.join(s, t);
        Stage meet = lift.meet(s, t);
        proper += join != null && !join.equals(s) && !join.equals(t) ? 1 : 0;
        assertThat(join == null || (lift.lifts(s, join) && lift.lifts(t, join))).isTrue();
        assertThat(meet == null || (lift.lifts(meet, s) && lift.lifts(meet, t))).isTrue();
        for (Stage u : common(above, s, t)) {
          assertThat(join != null && lift.lifts(join, u)).as("%s", join).isTrue();
        }
        for (Stage u : common(below, s, t)) {
          assertThat(meet != null && lift.lifts(u, meet)).as("%s", meet).isTrue();
        }
      }
    }
    assertThat(proper).as("some joins are neither of the two").isPositive();
  }

  private static Set<Stage> common(Map<Stage, Set<Stage>> related, Stage s, Stage t) {
    Set<Stage> common = new HashSet<>(related.getOrDefault(s, Set.of()));
    common.retainAll(related.getOrDefault(t, Set.of()));
    return common;
  }

  @Test
  void highTiersCompareInNoTime() {
    Lift lift = new Lift();
    Stage one = stage(unfolder("Row", "Col"), at("Tier", 1000), 0);
    Stage another = stage(unfolder("Row", "Col"), at("Tier", 1000), 0);
    assertThat(one).isNotSameAs(another).isEqualTo(another).hasSameHashCodeAs(another);
    assertThat(lift.lifts(one, another)).isTrue();
    assertThat(lift.lifts(one, stage(unfolder("Row", "Col"), at("Tier", 998), 0))).isFalse();
    assertThat(one).isNotEqualTo(stage(unfolder("Row", "Col"), at("Tier", 999), 0));
  }
}
