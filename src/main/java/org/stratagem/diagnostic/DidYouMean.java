package org.stratagem.diagnostic;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that a misspelt one was probably meant to be. */
public final class DidYouMean {
  private DidYouMean() {}

  /**
   * The nearest candidate by optimal string alignment distance (Damerau 1964), or nothing when none is near: at most one
   * edit for names up to four letters, two up to eight, three beyond; case differences count for nothing.
   */
  public static Optional<String> nearest(String wrong, Collection<String> candidates) {
    int allowed = wrong.length() <= 1 ? 0 : wrong.length() <= 4 ? 1 : wrong.length() <= 8 ? 2 : 3;
    String best = null;
    int bestDistance = allowed + 1;
    for (String candidate : candidates) {
      if (candidate.equals(wrong) || Math.abs(candidate.length() - wrong.length()) > allowed) {
        continue;
      }
      int distance = distance(wrong.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
      if (distance < bestDistance && distance < Math.max(wrong.length(), 2)) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int substitution = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        d[i][j] = Math.min(substitution, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
