package org.stratagem.elaborate;

import org.stratagem.check.resolve.Imported;
import org.stratagem.check.resolve.Resolution;
import org.stratagem.check.resolve.Resolver;
import org.stratagem.core.Definition;
import org.stratagem.core.Module;
import org.stratagem.core.Symbol;
import org.stratagem.eval.Interpreter;
import org.stratagem.eval.Limits;
import org.stratagem.function.Registries;
import org.stratagem.function.Registry;
import org.stratagem.library.Prelude;
import org.stratagem.source.SourceFile;
import org.stratagem.source.Span;
import org.stratagem.syntax.Parser;
import org.stratagem.syntax.SyntaxTree;

/** The declarations of a file, ready to be evaluated: what benchmarks measure from Java. */
final class CompiledFile {
  private final Module module;
  private final Interpreter interpreter;

  private CompiledFile(Module module, Registry library) {
    this.module = module;
    this.interpreter = new Interpreter(module, library, Limits.none(), Elaboration::new);
  }

  /** Refuses a text with mistakes. */
  static CompiledFile of(String text) {
    Registry library = Registries.load();
    Resolution prelude = resolve(Parser.parse(Prelude.source()), null, library);
    SyntaxTree tree = Parser.parse(new SourceFile("benchmark.game", text));
    Resolution resolution = resolve(tree, prelude.module(), library);
    if (!tree.diagnostics().isEmpty() || !resolution.diagnostics().isEmpty()) {
      throw new IllegalArgumentException(tree.diagnostics() + " " + resolution.diagnostics());
    }
    return new CompiledFile(resolution.module(), library);
  }

  private static Resolution resolve(
      SyntaxTree tree, @org.jspecify.annotations.Nullable Module prelude, Registry library) {
    return Resolver.resolve(
        tree, (path, from) -> new Imported.Unreadable("nothing is imported"), prelude, library);
  }

  Interpreter interpreter() {
    return interpreter;
  }

  Span anywhere() {
    return module.definitions().keySet().iterator().next().span();
  }

  GameInstance game(String name) {
    return (GameInstance) interpreter.global(symbol(name), anywhere());
  }

  /** A strategy that has no index, in the shoes of a player. */
  Object strategy(String name, GameInstance game, int player) {
    Definition.Strategy definition = (Definition.Strategy) module.definition(symbol(name));
    return game.seating().place(new StrategyReference(definition, null), player, anywhere());
  }

  private Symbol symbol(String name) {
    return module.definitions().keySet().stream()
        .filter(symbol -> symbol.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name));
  }
}
