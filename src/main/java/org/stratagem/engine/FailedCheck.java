package org.stratagem.engine;

import java.util.List;
import org.stratagem.core.Body;
import org.stratagem.core.Term;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.eval.Interpreter;
import org.stratagem.value.Operator;
import org.stratagem.value.Printer;

/** Says of a check that does not hold what its sides are. */
final class FailedCheck {
  /** Values of more characters stand below the line, in full. */
  private static final int BESIDE = 70;

  private final Interpreter interpreter;

  FailedCheck(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** The diagnostic of a body that is false. */
  Diagnostic explain(Body body) {
    return explain(body.frameSize(), body.term());
  }

  private Diagnostic explain(int frameSize, Term term) {
    if (term instanceof Term.Operation operation && operation.operands().size() == 2) {
      Term left = operation.operands().get(0);
      Term right = operation.operands().get(1);
      if (operation.operator() == Operator.AND) {
        boolean leftHolds = evaluate(frameSize, left).equals(Boolean.TRUE);
        return explain(frameSize, leftHolds ? right : left);
      } else if (operation.operator().isComparison()) {
        Diagnostic failed =
            Diagnostic.error(
                Code.C501,
                operation.operatorSpan(),
                "the check fails: " + why(operation.operator()));
        return sides(failed, frameSize, List.of(left, right), List.of("left", "right"));
      }
    }
    Diagnostic failed = Diagnostic.error(Code.C501, term.span(), "the check fails: this is false");
    if (term instanceof Term.LibraryCall call) {
      Diagnostic atName =
          Diagnostic.error(
              Code.C501,
              call.nameSpan(),
              "the check fails: `" + call.name() + "` gives false here");
      List<Term> arguments = call.arguments().stream().map(Term.Argument::value).toList();
      List<String> names =
          call.arguments().stream()
              .map(argument -> argument.name() == null ? "argument" : argument.name())
              .toList();
      return sides(atName, frameSize, arguments, names);
    }
    return failed;
  }

  private Diagnostic sides(Diagnostic failed, int frameSize, List<Term> sides, List<String> names) {
    Diagnostic explained = failed;
    for (int i = 0; i < sides.size(); i++) {
      Term side = sides.get(i);
      String text = Printer.text(evaluate(frameSize, side));
      if (text.length() <= BESIDE) {
        explained = explained.also(side.span(), text);
      } else {
        explained = explained.also(side.span(), names.get(i)).note(names.get(i) + ": " + text);
      }
    }
    return explained;
  }

  private Object evaluate(int frameSize, Term term) {
    return interpreter.evaluate(new Body(frameSize, term), interpreter.elaborator().topLevel());
  }

  private static String why(Operator operator) {
    return switch (operator) {
      case EQUAL -> "the two sides differ";
      case NOT_EQUAL -> "the two sides are equal";
      case IN -> "the left side is not in the right";
      default -> "the left side is not `" + operator.symbol() + "` the right";
    };
  }
}
