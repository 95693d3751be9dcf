package org.stratagem.library.game;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;

/** What a search for equilibria found: the answer to {@code nash} and to {@code equilibria}. */
public interface FoundEquilibria {
  GameInstance game();

  /** The equilibria, each with its certificate. */
  Sequence list();

  /** The connected sets of equilibria, where the search tells of them. */
  default Sequence components() {
    return new Sequence(List.of());
  }

  /** Whether it is proven that there are no others. */
  boolean isComplete();

  /** What is known of others. */
  String reason();

  /** How they were found, and how much work that was. */
  String method();

  /** The list with what is proven of it. */
  default Result whole() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("list", list());
    fields.put("components", components());
    fields.put("complete", isComplete());
    fields.put("reason", reason());
    fields.put("method", method());
    return new Result("equilibria", fields).about(game());
  }
}
