package org.stratagem.library.tree;

import java.util.ArrayList;
import java.util.List;
import org.stratagem.elaborate.TreeForm;
import org.stratagem.game.tree.Recall;

/** Where players forget, in the game's words. */
final class Recollections {
  private Recollections() {}

  static List<String> sentences(TreeForm form) {
    List<String> sentences = new ArrayList<>();
    Recall recall = Recall.of(form.tree());
    for (int player = 0; player < form.tree().playerCount(); player++) {
      for (Recall.Forgetting lapse : recall.of(player)) {
        sentences.add(sentence(form, lapse));
      }
    }
    return sentences;
  }

  static String sentence(TreeForm form, Recall.Forgetting lapse) {
    String at = "at " + form.describe(lapse.set());
    String player = form.game().players().get(lapse.player()).toString();
    return switch (lapse.lapse()) {
      case ABSENT_MINDED ->
          player + " is absent-minded: a play may come twice to " + form.describe(lapse.set());
      case OWN_ACTION ->
          at + ", " + player + " has forgotten what it did at " + form.describe(lapse.earlier());
      case WHETHER_MOVED ->
          at + ", " + player + " has forgotten whether it was at " + form.describe(lapse.earlier());
      case KNOWLEDGE ->
          at
              + ", "
              + player
              + " has forgotten whether it was at "
              + form.describe(lapse.earlier())
              + " or at "
              + form.describe(lapse.other());
    };
  }
}
