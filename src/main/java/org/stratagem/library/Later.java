package org.stratagem.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.function.LibraryFunction;
import org.stratagem.function.Signature;
import org.stratagem.function.TypingRule;

/**
 * Functions whose names and arguments are settled but which nothing computes yet: files that use
 * them can be written and checked, and running one says so (X901) instead of "unknown name".
 */
final class Later {
  private static final List<String> SIGNATURES =
      List.of(
          "metathreat(game: Game, strategies: Strategy..., everyone: Strategy?, noise: Number |"
              + " vanishing = vanishing, revision: simultaneous | single = simultaneous)",
          "gr2(game: Game, levels: Integer, weights: Distribution?, model: own | foe = own,"
              + " temperature: Number?)");

  private Later() {}

  /** The announced functions, by name. */
  static Map<String, Supplier<LibraryFunction>> functions() {
    Map<String, Supplier<LibraryFunction>> functions = new LinkedHashMap<>();
    for (String text : SIGNATURES) {
      functions.put(text.substring(0, text.indexOf('(')), () -> function(Signature.parse(text)));
    }
    return functions;
  }

  private static LibraryFunction function(Signature signature) {
    return new LibraryFunction(
        signature,
        "not available yet",
        "Files that use it are checked; running it is refused (X901).",
        "",
        TypingRule.ANY.word(),
        (arguments, call) -> {
          throw new StratagemException(
              Diagnostic.error(
                  Code.X901, call.span(), "`" + signature.name() + "` is not available yet"));
        });
  }
}
