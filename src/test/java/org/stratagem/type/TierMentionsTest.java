package org.stratagem.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TierMentionsTest {
  @Test
  void circlesAreWhatReachesEachOther() {
    Random random = new Random(41);
    for (int round = 0; round < 300; round++) {
      int size = 1 + random.nextInt(9);
      List<TierTerm.Definition> definitions = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        List<TierTerm> parts = new ArrayList<>();
        for (int j = random.nextInt(3); j > 0; j--) {
          parts.add(use(random.nextInt(size + 1)));
        }
        definitions.add(tier(i, new TierTerm.Tuple(parts)));
      }
      TierTable table = TierTable.of(definitions);
      TierMentions mentions = TierMentions.of(table);
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          boolean circle =
              i == j
                  || (reached(table, i).contains("T" + j) && reached(table, j).contains("T" + i));
          assertThat(mentions.areInOneCircle("T" + i, "T" + j)).isEqualTo(circle);
        }
      }
    }
  }

  @Test
  void whatIsMentionedComesFirst() {
    TierTable table =
        TierTable.of(List.of(tier(0, use(1)), tier(1, use(2)), tier(2, use(1)), tier(3, use(0))));
    assertThat(TierMentions.of(table).circles())
        .extracting(circle -> circle.stream().map(TierTerm.Definition::name).sorted().toList())
        .containsExactly(List.of("T1", "T2"), List.of("T0"), List.of("T3"));
  }

  /** Neither deep recursion nor a search from each tier: either would not come to an end here. */
  @Test
  void aLongChainIsOneSearch() {
    int length = 300_000;
    List<TierTerm.Definition> chain = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      chain.add(tier(i, use((i + 1) % length)));
    }
    assertThat(TierMentions.of(TierTable.of(chain)).circles()).hasSize(1);
  }

  private static TierTerm.Definition tier(int number, TierTerm body) {
    return new TierTerm.Definition("T" + number, false, body);
  }

  private static TierTerm use(int number) {
    return new TierTerm.Use("T" + number, null);
  }

  private static Set<String> reached(TierTable table, int from) {
    Set<String> reached = new HashSet<>();
    List<String> open = new ArrayList<>(List.of("T" + from));
    while (!open.isEmpty()) {
      TierTerm.Definition definition = table.find(open.remove(open.size() - 1));
      if (definition != null && definition.body() instanceof TierTerm.Tuple tuple) {
        for (TierTerm part : tuple.parts()) {
          if (reached.add(((TierTerm.Use) part).tier())) {
            open.add(((TierTerm.Use) part).tier());
          }
        }
      }
    }
    return reached;
  }
}
