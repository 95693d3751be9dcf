package org.stratagem.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class DidYouMeanTest {
  @Test
  void prefersTheNearestAndTheFirstOfEquals() {
    assertThat(DidYouMean.nearest("Swevre", List.of("Straight", "Swerves", "Swerve")))
        .contains("Swerve");
    assertThat(DidYouMean.nearest("cat", List.of("bat", "hat"))).contains("bat");
    assertThat(DidYouMean.nearest("Swerve", List.of("Straight"))).isEmpty();
  }

  /** The search looks only near the diagonal and gives up early; the whole table says the same. */
  @Test
  void agreesWithTheWholeTable() {
    long seed = 11;
    Random random = new Random(seed);
    for (int round = 0; round < 5000; round++) {
      String wrong = word(random);
      List<String> candidates = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        candidates.add(word(random));
      }
      assertThat(DidYouMean.nearest(wrong, candidates).orElse("nothing"))
          .as("seed %d: %s among %s", seed, wrong, candidates)
          .isEqualTo(plainly(wrong, candidates));
    }
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    int length = 1 + random.nextInt(11);
    for (int i = 0; i < length; i++) {
      word.append("abA".charAt(random.nextInt(3)));
    }
    return word.toString();
  }

  private static String plainly(String wrong, List<String> candidates) {
    int length = wrong.length();
    int least = length <= 1 ? 1 : length <= 4 ? 2 : length <= 8 ? 3 : 4;
    String best = "nothing";
    for (String candidate : candidates) {
      int distance = distance(wrong.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
      if (!candidate.equals(wrong) && distance < least && distance < Math.max(length, 2)) {
        least = distance;
        best = candidate;
      }
    }
    return best;
  }

  /** Optimal string alignment (Damerau 1964), by its definition. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i + j;
        if (i > 0 && j > 0) {
          int differs = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
          d[i][j] = Math.min(d[i - 1][j - 1] + differs, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        }
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
