package org.stratagem.game.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stratagem.game.tree.Recall.Lapse;
import org.stratagem.numeric.Real;

class RecallTest {
  private static final List<String> AB = List.of("a", "b");
  private static final List<Real> HALVES =
      List.of(Real.ONE.dividedBy(Real.of(2)), Real.ONE.dividedBy(Real.of(2)));

  private final TreeBuilder builder = new TreeBuilder(List.of("Ann"));

  private void ends(int count) {
    for (int i = 0; i < count; i++) {
      builder.terminal(List.of(Real.of(i)));
    }
  }

  private Recall.Forgetting only() {
    List<Recall.Forgetting> lapses = Recall.of(builder.build()).of(0);
    assertThat(lapses).hasSize(1);
    return lapses.get(0);
  }

  @Test
  void theAbsentMindedDriver() {
    int set = builder.set(0, "crossing", AB);
    builder.decision(set);
    ends(1);
    builder.decision(set);
    ends(2);
    assertThat(only().lapse()).isEqualTo(Lapse.ABSENT_MINDED);
    assertThat(Recall.of(builder.build()).isAbsentMinded(0)).isTrue();
  }

  @Test
  void whatItDid() {
    int first = builder.set(0, "first", AB);
    int second = builder.set(0, "second", AB);
    builder.decision(first);
    builder.decision(second);
    ends(2);
    builder.decision(second);
    ends(2);
    assertThat(only()).isEqualTo(new Recall.Forgetting(0, Lapse.OWN_ACTION, second, first, first));
  }

  @Test
  void whatItKnew() {
    int left = builder.set(0, "left", AB);
    int after = builder.set(0, "after", AB);
    int right = builder.set(0, "right", AB);
    builder.chance(AB, HALVES);
    builder.decision(left);
    builder.decision(after);
    ends(2);
    ends(1);
    builder.decision(right);
    builder.decision(after);
    ends(2);
    ends(1);
    assertThat(only()).isEqualTo(new Recall.Forgetting(0, Lapse.KNOWLEDGE, after, left, right));
  }

  @Test
  void whetherItHasMoved() {
    int left = builder.set(0, "left", AB);
    int after = builder.set(0, "after", AB);
    builder.chance(AB, HALVES);
    builder.decision(left);
    builder.decision(after);
    ends(2);
    ends(1);
    builder.decision(after);
    ends(2);
    assertThat(only()).isEqualTo(new Recall.Forgetting(0, Lapse.WHETHER_MOVED, after, left, left));
  }

  @Test
  void playersWhoRememberHaveSequences() {
    Random random = new Random(6);
    int perfect = 0;
    for (int round = 0; round < 200; round++) {
      GameTree tree = RandomTrees.any(random, 2, 4);
      for (int player = 0; player < 2; player++) {
        boolean remembers = Recall.of(tree).isPerfect(player);
        assertThat(Sequences.of(tree, player).isPresent()).isEqualTo(remembers);
        perfect += remembers ? 1 : 0;
      }
      assertThat(Recall.of(RandomTrees.perfectRecall(random, 2, 5)).isPerfect()).isTrue();
    }
    assertThat(perfect).isBetween(50, 350);
  }
}
