package org.stratagem.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stratagem.check.resolve.Imported;
import org.stratagem.check.resolve.Resolution;
import org.stratagem.check.resolve.Resolver;
import org.stratagem.core.Definition;
import org.stratagem.core.Module;
import org.stratagem.core.Statement;
import org.stratagem.core.Symbol;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.elaborate.Elaboration;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.eval.Interpreter;
import org.stratagem.eval.Limits;
import org.stratagem.function.Registries;
import org.stratagem.function.Registry;
import org.stratagem.library.Prelude;
import org.stratagem.source.SourceFile;
import org.stratagem.syntax.Parser;
import org.stratagem.syntax.SyntaxTree;
import org.stratagem.type.GameShape;

/** A text, parsed, resolved and checked as the pipeline does it. */
final class CheckedText {
  static final Registry LIBRARY = Registries.load();
  static final Module PRELUDE = prelude();

  private final SyntaxTree tree;
  private final Resolution resolution;
  private final Checked checked;

  private CheckedText(SyntaxTree tree, Resolution resolution, Checked checked) {
    this.tree = tree;
    this.resolution = resolution;
    this.checked = checked;
  }

  private static Module prelude() {
    SyntaxTree tree = Parser.parse(Prelude.source());
    return Resolver.resolve(tree, (path, from) -> new Imported.Unreadable("none"), null, LIBRARY)
        .module();
  }

  static CheckedText of(String text) {
    SyntaxTree tree = Parser.parse(new SourceFile("test.game", text));
    Resolution resolution =
        Resolver.resolve(
            tree, (path, from) -> new Imported.Unreadable("no imports here"), PRELUDE, LIBRARY);
    Module module = resolution.module();
    Interpreter interpreter = new Interpreter(module, LIBRARY, Limits.none(), Elaboration::new);
    return new CheckedText(
        tree, resolution, Checker.check(module, LIBRARY, new EvaluatedShapes(interpreter)));
  }

  /** What the parser, the resolver and the checker found, in that order. */
  List<Diagnostic> diagnostics() {
    List<Diagnostic> all = new ArrayList<>(tree.diagnostics());
    all.addAll(resolution.diagnostics());
    all.addAll(checked.diagnostics());
    return all;
  }

  /** "T101 3:14 message" for each. */
  List<String> lines() {
    return diagnostics().stream().map(CheckedText::line).toList();
  }

  /** What was found in the scope of each reject. */
  Map<Statement.Reject, List<Diagnostic>> refused() {
    return checked.refused();
  }

  static String line(Diagnostic diagnostic) {
    return diagnostic.code()
        + " "
        + diagnostic.span().line()
        + ":"
        + diagnostic.span().column()
        + " "
        + diagnostic.message();
  }

  /** Shapes as the evaluator finds them. */
  private record EvaluatedShapes(Interpreter interpreter) implements Shapes {
    @Override
    public GameShape shape(Symbol game, Map<String, Object> overrides) {
      Object instance = interpreter.global(game, game.span());
      Object replaced =
          overrides.isEmpty()
              ? instance
              : interpreter.elaborator().instantiate(instance, overrides, game.span());
      return ((GameInstance) replaced).shape();
    }

    @Override
    public Shapes within(Module scope) {
      return new EvaluatedShapes(interpreter.withModule(scope));
    }
  }

  static Shapes shapes(Interpreter interpreter) {
    return new EvaluatedShapes(interpreter);
  }

  /** Used where a test needs a declaration. */
  List<Definition> definitions() {
    return List.copyOf(resolution.module().definitions().values());
  }
}
