package org.stratagem.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratagem.function.Signature.Parameter;

class SignatureTest {
  @Test
  void readsEveryFormOfParameter() {
    Signature signature =
        Signature.parse(
            "play(game: Game, strategies: Strategy..., everyone: Strategy?, order: alternating |"
                + " simultaneous = alternating, tolerance: Number = 1e-9, who: welfare | Player)");
    assertThat(signature.name()).isEqualTo("play");
    assertThat(signature.parameters())
        .extracting(Parameter::name)
        .containsExactly("game", "strategies", "everyone", "order", "tolerance", "who");
    assertThat(signature.find("game"))
        .isEqualTo(new Parameter("game", "Game", java.util.List.of(), false, true, true, null));
    assertThat(signature.find("strategies"))
        .isEqualTo(
            new Parameter("strategies", "Strategy", java.util.List.of(), true, false, true, null));
    assertThat(signature.find("everyone"))
        .isEqualTo(
            new Parameter("everyone", "Strategy", java.util.List.of(), false, false, false, null));
    assertThat(signature.find("order"))
        .isEqualTo(
            new Parameter(
                "order",
                "Option",
                java.util.List.of("alternating", "simultaneous"),
                false,
                false,
                false,
                "alternating"));
    assertThat(signature.find("tolerance"))
        .extracting(p -> p == null ? null : p.fallback())
        .isEqualTo("1e-9");
    assertThat(signature.find("who"))
        .isEqualTo(
            new Parameter("who", "Player", java.util.List.of("welfare"), false, true, false, null));
    assertThat(signature.find("nobody")).isNull();
  }

  @Test
  void writesWhatItRead() {
    String text =
        "play(game: Game, strategies: Strategy..., everyone: Strategy?, order: alternating |"
            + " simultaneous = alternating, who: welfare | Player)";
    assertThat(Signature.parse(text).text()).isEqualTo(text);
  }

  @Test
  void aFunctionMayTakeNothing() {
    assertThat(Signature.parse("now()").parameters()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "f; wanted (",
        "F(x: Number); small first letter",
        "f(x); wanted :",
        "f(x: Nummer); no kind named Nummer",
        "f(x: Number, x: Text); two parameters named x",
        "f(x: Number) y; wanted the end",
        "f(x: Number; wanted )",
        "f(x: Number?, y: Value...); comes after a parameter that may be left out",
        "f(x: a | b = c); the default c is no option",
        "f(x: a | a); stands twice",
        "f(x: Number | Text); two kinds",
      })
  void saysWhatIsWrongWithASignature(String text, String message) {
    assertThatThrownBy(() -> Signature.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
