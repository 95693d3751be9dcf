package org.stratagem.function;

import java.util.List;
import org.stratagem.source.Span;

/**
 * A call of a library function in progress: where it stands, and what the interpreter does for it.
 */
public interface Call {
  /** The whole call, for messages. */
  Span span();

  /** The place of one argument, or of the whole call when the argument was left out. */
  Span span(String parameter);

  /** Applies a function, strategy or game value to arguments. */
  Object apply(Object function, List<Object> arguments);

  /** The language's {@code ==}: functions by table. */
  boolean equal(Object left, Object right);

  /**
   * Throws the time limit's or the cancellation's diagnostic when it is time; call it in every long
   * loop.
   */
  void tick();

  /** The same at once: call it where a search has ended because a limit was reached. */
  default void refuseIfOver() {
    tick();
  }

  /**
   * Tells whoever watches how far a long search has come.
   *
   * @param done how much is done
   * @param all how much there is; with {@code done} as much, the search is over
   * @param words what is said of it, in the game's words
   */
  default void progress(int done, int all, String words) {}

  /** The greatest number of things that may be enumerated ({@code --max-size}). */
  long maxSize();
}
