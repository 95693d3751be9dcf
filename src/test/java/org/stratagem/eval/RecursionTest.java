package org.stratagem.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.stratagem.eval.Terms.call;
import static org.stratagem.eval.Terms.choose;
import static org.stratagem.eval.Terms.evaluate;
import static org.stratagem.eval.Terms.function;
import static org.stratagem.eval.Terms.interpreter;
import static org.stratagem.eval.Terms.local;
import static org.stratagem.eval.Terms.number;
import static org.stratagem.eval.Terms.op;
import static org.stratagem.eval.Terms.symbol;

import org.junit.jupiter.api.Test;
import org.stratagem.core.Symbol;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.numeric.Real;
import org.stratagem.value.Operator;

/** How deep recursion goes, and how it ends where it never would. */
class RecursionTest {
  private static final Symbol COUNT = symbol("count", Symbol.Kind.FUNCTION);

  @Test
  void aMillionCallsDeep() throws Exception {
    Interpreter interpreter =
        interpreter(
            function(
                COUNT,
                1,
                1,
                choose(
                    op(Operator.EQUAL, local(0), number(0)),
                    number(0),
                    op(Operator.PLUS, number(1), call(COUNT, op(Operator.MINUS, local(0), number(1)))))));
    Object result = DeepStack.run(() -> evaluate(interpreter, call(COUNT, number(1_000_000))));
    assertThat(result).isEqualTo(Real.of(1_000_000));
  }

  @Test
  void aRecursionWithoutEndIsRefused() {
    Interpreter interpreter =
        interpreter(function(COUNT, 1, 1, op(Operator.PLUS, number(1), call(COUNT, op(Operator.PLUS, local(0), number(1))))));
    StratagemException refusal =
        catchThrowableOfType(
            StratagemException.class,
            () -> DeepStack.run(() -> evaluate(interpreter, call(COUNT, number(0)))));
    assertThat(refusal.diagnostic().code()).isEqualTo(Code.L403);
    assertThat(refusal.getMessage()).contains("`count`").containsPattern("\\d{6,} calls deep");
  }
}
