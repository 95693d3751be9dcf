package org.stratagem.elaborate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stratagem.core.Definition;
import org.stratagem.core.Symbol;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.DidYouMean;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.eval.Interpreter;
import org.stratagem.source.Span;

/**
 * Where a game's parameters and the sizes of its families are evaluated: earlier parameters are
 * known, nothing else.
 */
final class ParameterScope extends Refusing {
  private final Map<Symbol, Object> parameters;

  ParameterScope(Map<Symbol, Object> parameters) {
    super("before the game is set up");
    this.parameters = parameters;
  }

  /** Gives each parameter its value: what was given for it, else its default. */
  void fill(
      List<Definition.Parameter> declared, Map<String, Object> given, Interpreter interpreter) {
    for (Definition.Parameter parameter : declared) {
      Object value = given.get(parameter.symbol().name());
      parameters.put(
          parameter.symbol(),
          value != null ? value : interpreter.evaluate(parameter.defaultValue(), this));
    }
  }

  /** Refuses values for parameters that the game does not have. */
  static void refuseUnknown(
      Symbol game, List<Definition.Parameter> declared, Set<String> given, Span at) {
    List<String> names = declared.stream().map(parameter -> parameter.symbol().name()).toList();
    for (String name : given) {
      if (!names.contains(name)) {
        Diagnostic refusal =
            Diagnostic.error(Code.N108, at, "`" + game + "` has no parameter `" + name + "`");
        refusal =
            DidYouMean.nearest(name, names)
                .map(near -> "did you mean `" + near + "`?")
                .or(
                    () ->
                        names.isEmpty()
                            ? java.util.Optional.empty()
                            : java.util.Optional.of(
                                "its parameters are " + String.join(", ", names)))
                .map(refusal::hint)
                .orElse(refusal);
        throw new StratagemException(refusal);
      }
    }
  }

  @Override
  public Object gameName(Symbol symbol, Span at) {
    Object value = parameters.get(symbol);
    if (value == null) {
      throw new StratagemException(
          Diagnostic.error(
              Code.N110,
              at,
              "`" + symbol + "` cannot be used here: only parameters that stand before it can"));
    }
    return value;
  }
}
