package org.stratagem.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;
import org.stratagem.check.resolve.Imported;
import org.stratagem.check.resolve.Resolution;
import org.stratagem.check.resolve.Resolver;
import org.stratagem.core.Body;
import org.stratagem.core.Module;
import org.stratagem.core.Statement;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.function.FunctionValue;
import org.stratagem.function.Registries;
import org.stratagem.function.Registry;
import org.stratagem.numeric.Formula;
import org.stratagem.numeric.FormulaGraph;
import org.stratagem.numeric.Real;
import org.stratagem.numeric.Tape;
import org.stratagem.source.SourceFile;
import org.stratagem.syntax.Parser;
import org.stratagem.syntax.SyntaxTree;
import org.stratagem.value.Printer;

/**
 * Expressions evaluated without a checker before them, so that the evaluator's own refusals are
 * seen; no games.
 */
final class Asked {
  private static final Registry LIBRARY = Registries.load();

  /** A game whose labels the expressions may use; it is never played. */
  private static final String LABELS =
      "game Labels { players Ann, Bob choose {C, D, N} payoff { _, _ -> 0, 0 } }\n";

  private final Interpreter interpreter;
  private final Body body;

  private Asked(String declarations, String expression, Limits limits) {
    String text = LABELS + declarations + "\nshow " + expression + "\n";
    SyntaxTree tree = Parser.parse(new SourceFile("test.game", text));
    assertThat(tree.diagnostics()).isEmpty();
    Resolution resolution =
        Resolver.resolve(tree, (path, from) -> new Imported.Unreadable(path), null, LIBRARY);
    // A definition that needs itself is refused here already; the evaluator has to do so by itself
    // too.
    assertThat(resolution.diagnostics())
        .allMatch(found -> !found.isError() || found.code() == Code.E311);
    Module module = resolution.module();
    List<Statement> statements = module.statements();
    this.interpreter = new Interpreter(module, LIBRARY, limits, ignored -> new NoGames());
    this.body = ((Statement.Show) statements.get(statements.size() - 1)).body();
  }

  private Object run() throws Exception {
    return DeepStack.run(() -> interpreter.evaluate(body, interpreter.elaborator().topLevel()));
  }

  static Object value(String declarations, String expression) throws Exception {
    return new Asked(declarations, expression, Limits.none()).run();
  }

  static Object value(String expression) throws Exception {
    return value("", expression);
  }

  /** The value as users write it. */
  static String text(String expression) throws Exception {
    return Printer.text(value(expression));
  }

  static String text(String declarations, String expression) throws Exception {
    return Printer.text(value(declarations, expression));
  }

  /** A function with the formula that it is of unknown numbers. */
  record Traced(FunctionValue function, Tape tape) {}

  /** The function {@code f} of the declarations, traced at unknown numbers. */
  static Traced traced(String declarations, int formals) throws Exception {
    Asked asked = new Asked(declarations, "f", Limits.none());
    FunctionValue function = (FunctionValue) asked.run();
    FormulaGraph graph = new FormulaGraph();
    List<Formula> inputs = Stream.generate(graph::variable).limit(formals).toList();
    Object result =
        DeepStack.run(() -> asked.interpreter.trace(graph, () -> function.call(inputs.toArray())));
    Formula formula = result instanceof Formula f ? f : graph.constant((Real) result);
    return new Traced(function, graph.tape(inputs, formula));
  }

  static Diagnostic refusal(String expression) {
    return refusal("", expression, Limits.none());
  }

  static Diagnostic refusal(String declarations, String expression) {
    return refusal(declarations, expression, Limits.none());
  }

  static Diagnostic refusal(String declarations, String expression, Limits limits) {
    Asked asked = new Asked(declarations, expression, limits);
    StratagemException refused = catchThrowableOfType(StratagemException.class, asked::run);
    assertThat(refused).as("a refusal of %s", expression).isNotNull();
    return refused.diagnostic();
  }
}
