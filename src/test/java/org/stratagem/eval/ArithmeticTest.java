package org.stratagem.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;

/** What numbers stay exact, and which results are no numbers. */
class ArithmeticTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1/3 + 0.1 | 13/30",
        "0.1 + 0.2 == 3/10 | true",
        "2 ^ 10 | 1024",
        "(2/3) ^ -2 | 9/4",
        "2 ^ 3 ^ 2 | 512",
        "-2 ^ 2 | -4",
        "0 ^ 0 | 1",
        "(-1) ^ (10 ^ 30 + 1) | -1",
        "4 ^ (1/2) | 2.0",
        "7 mod 3 | 1",
        "-7 mod 3 | 2",
        "7 mod -3 | -2",
        "7/2 mod 1 | 1/2",
        "-1/3 mod 1/4 | 1/6",
        "exp(0) - 1 | 0.0",
        "exp(0) == 1 | true",
        "exp(0) / 2 == 1/2 | true",
        "0.1 * exp(0) == 1/10 | false",
        "1 - 1/3 - 1/3 - 1/3 | 0",
        "10 ^ 30 + 1 > 10 ^ 30 | true",
        "max(1/3, 0.3) | 1/3",
        "exp(1) mod 1 < 1 | true",
        "not 1 > 2 and (true or 1/0 == 1) | true",
        "false and 1 / 0 == 1 | false",
        "1e-9 * 10 ^ 9 | 1",
        "exp(-20) < 1e-8 | true",
        "5 in 0..10 by 5 | true",
        "4 in 0..10 by 5 | false",
        "1/2 in 0..1 by 1/4 | true",
        "C in {C, D} | true",
        "(1, 2) in [(1, 2), (2, 1)] | true",
        "C in {C: 1/2, N: 1/2} | true",
        "D in {C: 1/2, N: 1/2} | false",
      })
  void values(String expression, String expected) throws Exception {
    assertThat(Asked.text(expression)).isEqualTo(expected);
  }

  @Test
  void exactPowersAreExact() throws Exception {
    assertThat(Asked.text("3 ^ 200")).isEqualTo(BigInteger.valueOf(3).pow(200).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 / (2 - 2) | E301 | `1 / (2 - 2)` divides 1 by zero: `2 - 2` is 0",
        "1 mod 0 | E301 | `1 mod 0` divides 1 by zero",
        "0 ^ -1 | E301 | divides by zero",
        "(-8) ^ (1/3) | E302 | -8 is negative, and 1/3 is not an exact integer",
        "exp(700) * exp(700) | E302 | too large for a number",
        "10 ^ 10 ^ 9 | L401 | 1,204,",
        "C + 1 | E310 | `C` is `C`, a label, where a number is needed",
        "1 < C | E310 | where a number is needed",
        "not 3 | E310 | where a truth value is needed",
        "if 1 then 2 else 3 | E310 | `1` is `1`, a number, where a truth value is needed",
        "3 in 4 | E310 | nothing can be `in` it",
        "0..10 by 0 | E303 | it would never end",
        "1..10 ^ 9 | L401 | there are 1,000,000,000 numbers in `1..10 ^ 9`, more than the limit of"
            + " 1,000,000",
        "length(1..10 ^ 40) | L401 | about 10^40",
        "{C: 1/2, D: 1/3} | E304 | sum to 5/6, not to 1",
        "{C: 3/2, D: -1/2} | E304 | the weight of `D` is -1/2, which is negative",
        "{C: exp(0) / 3, D: 1/3} | E304 | not to 1",
        "{1: 1/2, 2 - 1: 1/2} | E304 | `1` has two weights",
        "[1, 2][2] | E306 | there is no position 2 in `[1, 2]`: it has length 2, so its positions"
            + " are 0 to 1",
        "[][0] | E306 | is empty",
        "(1, 2)[-1] | E306 | there is no position -1",
        "[1][1/2] | E306 | 1/2 is not an integer",
        "3[0] | E310 | has no positions",
        "3(4) | T106 | is not a function",
        "(x => x)[0] | E310 | the function `x => x`",
        "(open: 1, final: 2).finale | N107 | there is no field `finale`",
        "match C { D -> 1 N -> 2 } | E308 | no case of this match covers `C`, a label",
        "max x in {} { x } | E305 | there is no value for `x`",
        "argmax x in 1..3 when x > 5 { x } | E305 | no value of `x` satisfies `x > 5`",
        "argmin x in 3..1 { x } | E305 | nothing to choose from",
        "sum x in 3 { x } | E310 | `x` cannot run over it",
        "max x in [2, 1] { x } | E303 | is empty: 2 is greater than 1",
        "expect x ~ {1: 1/2, 2: 1/2} when x > 2 { x } | E305 | has probability 0",
        "softmax x in [0, 1] { x } | X901 | would be a density",
      })
  void refusals(String expression, Code code, String words) {
    Diagnostic refusal = Asked.refusal(expression);
    assertThat(refusal.code()).as(refusal.message()).isEqualTo(code);
    assertThat(refusal.message()).contains(words);
    assertThat(refusal.span().line()).isEqualTo(3);
  }

  @Test
  void aMisspeltFieldIsFound() {
    assertThat(Asked.refusal("(open: 1, final: 2).finale").hints())
        .containsExactly("did you mean `final`?");
  }

  @Test
  void wrongNumbersOfArguments() {
    String declarations = "fn f(x, y) = x + y";
    assertThat(Asked.refusal(declarations, "f(1, 2, 3)").code()).isEqualTo(Code.T107);
    assertThat(Asked.refusal(declarations, "f(1)").message())
        .isEqualTo("`f` takes 2 arguments, (x, y), but is given 1");
    assertThat(Asked.refusal(declarations, "f((1, 2, 3))").code()).isEqualTo(Code.T107);
  }
}
