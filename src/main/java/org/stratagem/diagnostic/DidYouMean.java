package org.stratagem.diagnostic;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that a misspelt one was probably meant to be. */
public final class DidYouMean {
  private DidYouMean() {}

  /**
   * The nearest candidate by optimal string alignment distance (Damerau 1964), or nothing when none
   * is near: at most one edit for names up to four letters, two up to eight, three beyond; case
   * differences count for nothing.
   */
  public static Optional<String> nearest(String wrong, Collection<String> candidates) {
    int allowed = wrong.length() <= 1 ? 0 : wrong.length() <= 4 ? 1 : wrong.length() <= 8 ? 2 : 3;
    String best = null;
    int bestDistance = allowed + 1;
    String sought = wrong.toLowerCase(Locale.ROOT);
    for (String candidate : candidates) {
      if (candidate.equals(wrong) || Math.abs(candidate.length() - wrong.length()) > allowed) {
        continue;
      }
      int distance = distance(sought, candidate.toLowerCase(Locale.ROOT), bestDistance);
      if (distance < bestDistance && distance < Math.max(wrong.length(), 2)) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * The distance, or {@code enough} where it is that or more: only the entries near the diagonal
   * can be less.
   */
  private static int distance(String a, String b, int enough) {
    if (Math.abs(a.length() - b.length()) >= enough) {
      return enough;
    }
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      int from = Math.max(0, i - enough);
      int to = Math.min(b.length(), i + enough);
      int least = enough;
      for (int j = from; j <= to; j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
        } else {
          boolean same = a.charAt(i - 1) == b.charAt(j - 1);
          int best = d[i - 1][j - 1] + (same ? 0 : 1);
          best = j < i + enough ? Math.min(best, d[i - 1][j] + 1) : best;
          best = j > i - enough ? Math.min(best, d[i][j - 1] + 1) : best;
          if (i > 1
              && j > 1
              && a.charAt(i - 1) == b.charAt(j - 2)
              && a.charAt(i - 2) == b.charAt(j - 1)) {
            best = Math.min(best, d[i - 2][j - 2] + 1);
          }
          d[i][j] = best;
        }
        least = Math.min(least, d[i][j]);
      }
      // A transposition reaches over one row, and what it saves it has paid for in the row between.
      if (least >= enough) {
        return enough;
      }
    }
    return Math.min(d[a.length()][b.length()], enough);
  }
}
