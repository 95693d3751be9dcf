package org.stratagem.function;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Code;

/**
 * A grounding: a way in which the strategies of a profile become actions. The types choose among
 * the ways and the user asks for one of them by a library function, which carries it out and puts
 * the certificate of what it found beside its answer. What stands here is all that the checker
 * needs: which strategies the way is for, what is wrong with others, and how it is asked for.
 *
 * <p>Groundings are found with the functions that carry them out, by {@link LibraryProvider}.
 * {@code play} (application in the order that the stages choose), {@code fixpoints}, {@code
 * fixpoint} and {@code iterate} (peers who answer one another) and {@code unwindings} (ladders) are
 * such ways; a tutorial in the specification adds another.
 */
public interface GroundingMethod {
  /** The name of the library function that carries it out. */
  String function();

  /**
   * What happens to the strategies, for whoever asks how a tier can be played: a sentence without
   * its full stop.
   */
  String account();

  /** Why the strategies do not become actions in this way; null where they do. */
  @Nullable Refusal refusal(Meeting meeting);

  /**
   * How to ask for it: a call that can be pasted into a file, and what it shows. Asked for only
   * where nothing is refused, and null where the call cannot be written for these strategies.
   */
  @Nullable String question(Meeting meeting);

  /**
   * Why some strategies do not become actions in a way.
   *
   * @param code the diagnostic's code
   * @param player whose strategy does not fit, or -1 where that is a matter of all
   * @param message one sentence, without a full stop
   * @param hints what to do instead
   */
  record Refusal(Code code, int player, String message, List<String> hints) {
    public Refusal {
      hints = List.copyOf(hints);
    }
  }
}
