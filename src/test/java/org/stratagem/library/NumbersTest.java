package org.stratagem.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.stratagem.library.LibraryCalls.call;
import static org.stratagem.library.LibraryCalls.callNamed;
import static org.stratagem.library.LibraryCalls.label;
import static org.stratagem.library.LibraryCalls.list;
import static org.stratagem.library.LibraryCalls.number;
import static org.stratagem.library.LibraryCalls.range;
import static org.stratagem.library.LibraryCalls.ratio;
import static org.stratagem.library.LibraryCalls.refusal;
import static org.stratagem.library.LibraryCalls.refusalNamed;
import static org.stratagem.library.LibraryCalls.set;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.numeric.Real;

class NumbersTest {
  @Test
  void exactArgumentsStayExact() {
    assertThat(call("abs", ratio(-2, 3))).isEqualTo(ratio(2, 3));
    assertThat(call("floor", ratio(-7, 2))).isEqualTo(number(-4));
    assertThat(call("ceil", ratio(-7, 2))).isEqualTo(number(-3));
    assertThat(call("round", ratio(-5, 2))).isEqualTo(number(-3));
    assertThat(call("sign", ratio(-5, 2))).isEqualTo(number(-1));
    for (String name : new String[] {"abs", "floor", "ceil", "round", "sign"}) {
      assertThat(((Real) call(name, ratio(5, 3))).isExact()).as(name).isTrue();
      assertThat(((Real) call(name, Real.of(1.75))).isExact()).as(name).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqrt", "exp", "log", "logistic", "sin", "cos"})
  void transcendentalFunctionsGiveDoubles(String name) {
    assertThat(((Real) call(name, number(1))).isExact()).isFalse();
  }

  @Test
  void logarithmsToABase() {
    Real three = (Real) callNamed("log", Map.of("base", number(2)), 1000, number(8));
    assertThat(three.doubleValue()).isCloseTo(3, within(1e-15));
    assertThat(refusalNamed("log", Map.of("base", number(1)), 1000, number(8)).code())
        .isEqualTo(Code.E303);
  }

  @ParameterizedTest
  @CsvSource({"sqrt, -1", "log, 0", "log, -1", "exp, 1000"})
  void resultsThatAreNoNumbersAreRefused(String name, long x) {
    Diagnostic refused = refusal(name, number(x));
    assertThat(refused.code()).isEqualTo(Code.E302);
    assertThat(refused.message()).startsWith("`" + name + "(" + x + ")` is not a number: ");
    assertThat(refused.span().text()).isEqualTo("argument");
  }

  @Test
  void argumentsOfAnotherKindAreRefusedInWords() {
    Diagnostic refused = refusal("sqrt", label("C"));
    assertThat(refused.code()).isEqualTo(Code.E310);
    assertThat(refused.message()).isEqualTo("`sqrt` needs a number for `x`, got the label `C`");
    assertThat(refusal("min", number(1), label("C")).message())
        .isEqualTo("`min` needs numbers, and the label `C` is among them");
  }

  @Test
  void binomialsSatisfyPascalsRule() {
    for (int n = 1; n <= 30; n++) {
      for (int k = 1; k <= n + 1; k++) {
        Real left = (Real) call("binomial", number(n - 1), number(k - 1));
        Real right = (Real) call("binomial", number(n - 1), number(k));
        assertThat(call("binomial", number(n), number(k))).isEqualTo(left.plus(right));
      }
    }
    assertThat(call("binomial", number(100), number(50)))
        .isEqualTo(Real.parse("100891344545564193334812497256"));
    assertThat(refusal("binomial", ratio(1, 2), number(1)).code()).isEqualTo(Code.E303);
  }

  @Test
  void leastAndGreatestOfSeveralNumbersOrOneCollection() {
    assertThat(call("min", number(3), ratio(1, 2), Real.of(0.75))).isEqualTo(ratio(1, 2));
    assertThat(call("max", list(number(3), ratio(1, 2)))).isEqualTo(number(3));
    assertThat(call("max", set(number(3), number(4)))).isEqualTo(number(4));
    assertThat(call("min", number(7))).isEqualTo(number(7));
    assertThat(refusal("max", list()).code()).isEqualTo(Code.E305);
  }

  @Test
  void totals() {
    assertThat(call("sum", range(1, 100))).isEqualTo(number(5050));
    assertThat(call("sum", list())).isEqualTo(number(0));
    assertThat(call("product", range(1, 20))).isEqualTo(number(2432902008176640000L));
    assertThat(call("product", list())).isEqualTo(number(1));
    assertThat(call("sum", ratio(1, 3), ratio(1, 6))).isEqualTo(ratio(1, 2));
    assertThat(refusal("product", Real.of(1e300), Real.of(1e300)).code()).isEqualTo(Code.E302);
  }

  @Test
  void truthValues() {
    assertThat(call("all", list(true, true))).isEqualTo(true);
    assertThat(call("all", list(true, false))).isEqualTo(false);
    assertThat(call("all", list())).isEqualTo(true);
    assertThat(call("any", list(false, true))).isEqualTo(true);
    assertThat(call("any", list())).isEqualTo(false);
    assertThat(call("count", list(true, false, true))).isEqualTo(number(2));
    assertThat(refusal("any", list(true, number(1))).code()).isEqualTo(Code.E310);
  }
}
