package org.stratagem.engine;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import org.stratagem.check.Shapes;
import org.stratagem.core.Module;
import org.stratagem.core.Statement;
import org.stratagem.core.Symbol;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.elaborate.Elaboration;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.eval.Interpreter;
import org.stratagem.eval.Limits;
import org.stratagem.eval.SweepWatch;
import org.stratagem.function.Registry;
import org.stratagem.type.GameShape;

/**
 * The interpreters of a file and of the scopes of its rejects; they tell the checker the shapes of
 * games.
 */
final class Scopes implements Shapes {
  private final Map<Module, Interpreter> interpreters = new IdentityHashMap<>();
  private final Map<Symbol, Interpreter> homes = new IdentityHashMap<>();
  private final Interpreter top;

  Scopes(Module module, Registry library, Limits limits) {
    this(module, library, limits, SweepWatch.none());
  }

  Scopes(Module module, Registry library, Limits limits, SweepWatch watch) {
    top = new Interpreter(module, library, limits, watch, Elaboration::new);
    add(module, top);
  }

  private void add(Module module, Interpreter interpreter) {
    interpreters.put(module, interpreter);
    module.definitions().keySet().forEach(symbol -> homes.put(symbol, interpreter));
    for (Statement statement : module.statements()) {
      if (statement instanceof Statement.Reject reject) {
        add(reject.scope(), interpreter.withModule(reject.scope()));
      }
    }
  }

  /** The interpreter of the file. */
  Interpreter top() {
    return top;
  }

  /** The interpreter of the file or of a reject in it. */
  Interpreter of(Module module) {
    return Objects.requireNonNull(interpreters.get(module), "a module of this file");
  }

  @Override
  public GameShape shape(Symbol symbol, Map<String, Object> overrides) {
    Interpreter home = homes.getOrDefault(symbol, top);
    Object game = home.global(symbol, symbol.span());
    if (!overrides.isEmpty()) {
      game = home.elaborator().instantiate(game, overrides, symbol.span());
    }
    if (game instanceof GameInstance instance) {
      return instance.shape();
    }
    throw new StratagemException(
        Diagnostic.error(Code.X901, symbol.span(), "`" + symbol + "` has no moves to check"));
  }

  /** Every symbol knows its home already. */
  @Override
  public Shapes within(Module scope) {
    return this;
  }
}
