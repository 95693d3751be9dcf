package org.stratagem.engine.gambit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The labels of the alternatives of one choice. */
final class Labels {
  private Labels() {}

  /**
   * A label for each; those without a name have their number, and of equal names the later ones
   * have one too.
   */
  static List<String> of(List<String> originals, ForeignNames names) {
    Map<String, Integer> seen = new HashMap<>();
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < originals.size(); i++) {
      String original = originals.get(i).isEmpty() ? String.valueOf(i + 1) : originals.get(i);
      int times = seen.merge(original, 1, Integer::sum);
      while (times > 1 && seen.containsKey(original + " " + times)) {
        times++;
      }
      String distinct = times == 1 ? original : original + " " + times;
      seen.putIfAbsent(distinct, 1);
      labels.add(names.label(distinct));
    }
    return labels;
  }
}
