package org.stratagem.library.game;

import org.stratagem.value.Result;
import org.stratagem.value.Sequence;

/** What a search for equilibria found: the answer to {@code nash} and to {@code equilibria}. */
public interface FoundEquilibria {
  /** The equilibria, each with its certificate. */
  Sequence list();

  /** The list with what is proven of it. */
  Result whole();
}
