package org.stratagem.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratagem.type.LeadingOrders.Found;
import org.stratagem.type.LeadingOrders.Order;

/** Who can lead with which ladders. */
class LeadingOrdersTest {
  private static final TierUnfolder TWO = TierSamples.unfolder("Row", "Col");

  private static List<Stage> ladder(int player, int... tiers) throws TierException {
    List<Stage> ladder = new ArrayList<>();
    for (int tier : tiers) {
      ladder.add(TWO.unfold("Tier", tier, player));
    }
    return ladder;
  }

  private static Found found(List<List<Stage>> ladders) {
    return LeadingOrders.of(ladders, new Lift());
  }

  private static Stage reads(Stage result, Stage... domain) {
    return new Stage.Read(List.of(domain), result);
  }

  @ParameterizedTest
  @CsvSource({"2", "3", "4", "9", "30"})
  void aPairOfLaddersHasTwoOrdersAtEveryHeight(int top) throws TierException {
    Found found = found(List.of(ladder(0, top, top - 1), ladder(1, top, top - 1)));
    assertThat(found.unused()).isNull();
    assertThat(found.orders())
        .containsExactly(
            new Order(List.of(0, 1), List.of(0)), new Order(List.of(1, 0), List.of(1)));
  }

  @Test
  void aReactionFollowsTheActionItReads() throws TierException {
    Found found = found(List.of(ladder(0, 1, 0), ladder(1, 1, 0)));
    assertThat(found.orders())
        .containsExactly(
            new Order(List.of(0, 1), List.of(1)), new Order(List.of(1, 0), List.of(0)));
  }

  @Test
  void longLaddersHaveAnOrderForEveryTwoNeighbours() throws TierException {
    Found found = found(List.of(ladder(0, 5, 4, 3, 2), ladder(1, 5, 4, 3, 2)));
    List<List<Integer>> rungs = found.orders().stream().map(Order::rungs).toList();
    assertThat(rungs)
        .containsExactly(
            List.of(0, 1), List.of(1, 0), List.of(1, 2), List.of(2, 1), List.of(2, 3), List.of(3, 2));
    assertThat(found.unused()).isNull();
  }

  @Test
  void aRungThatNothingMeetsIsFound() throws TierException {
    Found found = found(List.of(ladder(0, 3, 1), ladder(1, 2, 1)));
    // 3 meets 2 and 1 meets 2; the second player's 1 meets neither 3 nor 1.
    assertThat(found.orders()).hasSize(2);
    assertThat(Objects.requireNonNull(found.unused()).get(1)).isEqualTo(1);
    assertThat(found(List.of(ladder(0, 2, 2), ladder(1, 2, 1))).unused()).isNotNull();
  }

  @Test
  void twoReactionsAndAnActionThatNobodyReadsAreNoOrder() throws TierException {
    assertThat(found(List.of(ladder(0, 0), ladder(1, 0))).orders()).isEmpty();
    assertThat(found(List.of(ladder(0, 1), ladder(1, 1))).orders()).isEmpty();
  }

  @Test
  void aGroupLeadsAndIsLed() {
    Stage ann = new Stage.Action(0);
    Stage bob = new Stage.Action(1);
    Stage cat = new Stage.Action(2);
    Stage annAfter = reads(ann, bob, cat);
    Stage bobAfter = reads(bob, ann);
    Stage catAfter = reads(cat, ann);
    List<List<Stage>> ladders =
        List.of(
            List.of(reads(ann, bobAfter, catAfter), annAfter),
            List.of(reads(bob, annAfter), bobAfter),
            List.of(reads(cat, annAfter), catAfter));
    assertThat(found(ladders))
        .isEqualTo(
            new Found(
                List.of(
                    new Order(List.of(0, 1, 1), List.of(0)),
                    new Order(List.of(1, 0, 0), List.of(1, 2))),
                null));
  }

  /** Everybody may be first, second or last; each order of three has one choice of rungs. */
  @Test
  void threePlayersHaveSixOrdersOneAfterTheOther() {
    List<List<Stage>> ladders = new ArrayList<>();
    for (int player = 0; player < 3; player++) {
      int one = (player + 1) % 3;
      int two = (player + 2) % 3;
      Stage own = new Stage.Action(player);
      ladders.add(
          List.of(
              reads(own, second(one, player, two), last(two)),
              reads(own, second(two, player, one), last(one)),
              second(player, one, two),
              second(player, two, one),
              last(player)));
    }
    Found found = found(ladders);
    assertThat(found.orders()).hasSize(6);
    assertThat(found.unused()).isNull();
    for (int player = 0; player < 3; player++) {
      List<Integer> alone = List.of(player);
      assertThat(found.orders()).filteredOn(order -> order.leaders().equals(alone)).hasSize(2);
    }
  }

  /** Reads the first one's action and the last one's strategy. */
  private static Stage second(int player, int first, int after) {
    return reads(new Stage.Action(player), new Stage.Action(first), last(after));
  }

  private static Stage last(int player) {
    List<Stage> others = new ArrayList<>();
    for (int other = 0; other < 3; other++) {
      if (other != player) {
        others.add(new Stage.Action(other));
      }
    }
    return new Stage.Read(others, new Stage.Action(player));
  }
}
