package org.stratagem.solve.fixpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PureFixpointsTest {
  @Test
  void ofTheSixteenPairsForTwoActionsTwelveHaveOneTwoHaveTwoAndTwoHaveNone() {
    int[] counts = new int[3];
    for (int first = 0; first < 4; first++) {
      for (int second = 0; second < 4; second++) {
        int[] sizes = {2, 2};
        ReactionProfile pair =
            new ReactionProfile(
                List.of(2, 2),
                List.of(
                    Reaction.table(List.of(1), sizes, first & 1, first >> 1),
                    Reaction.table(List.of(0), sizes, second & 1, second >> 1)));
        counts[PureFixpoints.of(pair, PureFixpointsTest::unwatched).profiles().size()]++;
      }
    }
    assertThat(counts).containsExactly(2, 12, 2);
  }

  @Test
  void randomReactionsOfTwoToFourPlayersAgreeWithTryingEverything() {
    Random random = new Random(7);
    for (int round = 0; round < 3000; round++) {
      ReactionProfile problem = random(random, 1 + random.nextInt(4), 1 + random.nextInt(4));
      PureFixpoints.Fixpoints found = PureFixpoints.of(problem, PureFixpointsTest::unwatched);
      assertThat(found.profiles()).as("round %d", round).containsExactlyElementsOf(all(problem));
    }
  }

  @Test
  void theLastActionOfABigPlayerIsNeverTried() {
    int big = 1000;
    ReactionProfile problem =
        new ReactionProfile(
            List.of(3, big, 2),
            List.of(
                new Reaction(List.of(1, 2), read -> (read[0] + read[1]) % 3),
                new Reaction(List.of(0, 2), read -> 7 * read[0] + read[1]),
                new Reaction(List.of(0, 1), read -> read[1] % 2)));
    assertThat(PureFixpoints.tries(problem)).isEqualTo(BigInteger.valueOf(6));
    PureFixpoints.Fixpoints found = PureFixpoints.of(problem, PureFixpointsTest::unwatched);
    assertThat(found.profiles()).containsExactlyElementsOf(all(problem));
    assertThat(found.evaluations()).isLessThanOrEqualTo(18);
  }

  @Test
  void aThousandActionsEachCostTwoThousandQuestions() {
    AtomicInteger asked = new AtomicInteger();
    int n = 1000;
    ReactionProfile problem =
        new ReactionProfile(
            List.of(n, n),
            List.of(
                counting(asked, List.of(1), read -> (3 * read[0] + 1) % n),
                counting(asked, List.of(0), read -> (7 * read[0] + 13) % n)));
    List<int[]> found = PureFixpoints.of(problem, PureFixpointsTest::unwatched).profiles();
    assertThat(asked.get()).isLessThanOrEqualTo(2 * n);
    for (int[] profile : found) {
      assertThat(profile[0]).isEqualTo((3 * profile[1] + 1) % n);
      assertThat(profile[1]).isEqualTo((7 * profile[0] + 13) % n);
    }
    // a = 3 (7 a + 13) + 1, that is 20 a = -40 modulo 1000: twenty solutions.
    assertThat(found).hasSize(20);
  }

  @Test
  void aChainOfFourteenPlayersIsFollowedWithoutTrying() {
    List<Integer> sizes = new ArrayList<>();
    List<Reaction> reactions = new ArrayList<>();
    for (int player = 0; player < 14; player++) {
      sizes.add(50);
      reactions.add(
          player == 0
              ? Reaction.constant(13)
              : new Reaction(List.of(player - 1), read -> (read[0] + 1) % 50));
    }
    ReactionProfile problem = new ReactionProfile(sizes, reactions);
    assertThat(PureFixpoints.tries(problem)).isEqualTo(BigInteger.ONE);
    int[] found = PureFixpoints.of(problem, PureFixpointsTest::unwatched).profiles().get(0);
    assertThat(found).startsWith(13, 14, 15).endsWith(26);
  }

  @Test
  void noPlayersAtAllHaveOneProfile() {
    ReactionProfile nobody = new ReactionProfile(List.of(), List.of());
    assertThat(PureFixpoints.of(nobody, PureFixpointsTest::unwatched).profiles()).hasSize(1);
  }

  private static Reaction counting(
      AtomicInteger asked, List<Integer> reads, java.util.function.ToIntFunction<int[]> rule) {
    return new Reaction(
        reads,
        read -> {
          asked.incrementAndGet();
          return rule.applyAsInt(read);
        });
  }

  /** Reactions that read some of the others, given by random tables. */
  static ReactionProfile random(Random random, int players, int most) {
    int[] sizes = random.ints(players, 1, most + 1).toArray();
    List<Reaction> reactions = new ArrayList<>();
    for (int player = 0; player < players; player++) {
      List<Integer> reads = new ArrayList<>();
      int inputs = 1;
      for (int other = 0; other < players; other++) {
        if (other != player && random.nextInt(4) > 0) {
          reads.add(other);
          inputs *= sizes[other];
        }
      }
      java.util.Collections.shuffle(reads, random);
      reactions.add(Reaction.table(reads, sizes, random.ints(inputs, 0, sizes[player]).toArray()));
    }
    return new ReactionProfile(Arrays.stream(sizes).boxed().toList(), reactions);
  }

  private static List<int[]> all(ReactionProfile problem) {
    List<int[]> found = new ArrayList<>();
    int[] profile = new int[problem.players()];
    for (int number = 0; number < problem.profiles().intValueExact(); number++) {
      boolean fixed = true;
      for (int player = 0; player < profile.length; player++) {
        fixed &= reply(problem, player, profile) == profile[player];
      }
      if (fixed) {
        found.add(profile.clone());
      }
      for (int player = profile.length - 1; player >= 0; player--) {
        profile[player] = (profile[player] + 1) % problem.size(player);
        if (profile[player] != 0) {
          break;
        }
      }
    }
    return found;
  }

  static int reply(ReactionProfile problem, int player, int... profile) {
    Reaction reaction = problem.reactions().get(player);
    return reaction
        .rule()
        .applyAsInt(reaction.reads().stream().mapToInt(other -> profile[other]).toArray());
  }

  private static void unwatched() {}
}
