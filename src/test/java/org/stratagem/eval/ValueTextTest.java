package org.stratagem.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.value.Distribution;
import org.stratagem.value.Interval;
import org.stratagem.value.Label;
import org.stratagem.value.NamedTuple;
import org.stratagem.value.NotMade;
import org.stratagem.value.Player;
import org.stratagem.value.Printer;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;
import org.stratagem.value.Sequence;
import org.stratagem.value.Table;
import org.stratagem.value.Tuple;
import org.stratagem.value.ValueSet;

class ValueTextTest {
  private final Random random = new Random(20_26);

  private Object value(int depth) {
    int kinds = depth == 0 ? 7 : 15;
    return switch (random.nextInt(kinds)) {
      case 0 -> Rational.of(random.nextInt(2_000) - 1_000, 1 + random.nextInt(50));
      case 1 -> Real.of(random.nextGaussian() * Math.pow(10, random.nextInt(600) - 300));
      case 2 -> random.nextBoolean();
      case 3 -> text();
      case 4 -> new Label("L" + random.nextInt(5));
      case 5 -> new Player("P", random.nextBoolean() ? null : Real.of(random.nextInt(5)));
      case 6 -> NotMade.MOVE;
      case 7 -> new Interval(Real.of(random.nextInt(5)), Real.of(9.5));
      case 8 -> new Tuple(values(depth));
      case 9 -> new Sequence(values(depth));
      case 10 -> ValueSet.of(values(depth));
      case 11 -> new NamedTuple(fields(depth));
      case 12 -> Distribution.of(weights(depth));
      case 13 -> new Result("kind", random.nextBoolean() ? profile(depth) : null, fields(depth));
      default -> new Table(List.of("a"), List.of(List.of(value(depth - 1))), random.nextInt(2));
    };
  }

  private String text() {
    String letters = "a;-\\\n\r\"8é ";
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(5); i > 0; i--) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }

  private List<Object> values(int depth) {
    List<Object> values = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      values.add(value(depth - 1));
    }
    return values;
  }

  private Map<String, Object> fields(int depth) {
    Map<String, Object> fields = new LinkedHashMap<>();
    values(depth).forEach(value -> fields.put("f" + fields.size(), value));
    return fields;
  }

  private Map<Object, Real> weights(int depth) {
    Map<Object, Real> weights = new LinkedHashMap<>();
    values(depth).forEach(value -> weights.put(value, Rational.of(1, 1 + weights.size())));
    return weights;
  }

  private Profile profile(int depth) {
    List<Object> values = values(depth);
    List<Player> players = new ArrayList<>();
    values.forEach(value -> players.add(new Player("P", Real.of(players.size()))));
    return new Profile(players, values);
  }

  @Test
  void dataComesBackAsItWas() {
    for (int i = 0; i < 5_000; i++) {
      Object value = value(3);
      String text = ValueText.write(value).orElseThrow();
      assertThat(text).doesNotContain("\n", "\r");
      Object back = ValueText.read(text).orElseThrow();
      assertThat(back).isEqualTo(value).hasSameClassAs(value);
      // Equality of the language ignores what output shows: the order of a set, whether 0.5 is
      // exact.
      assertThat(Printer.text(back)).isEqualTo(Printer.text(value));
      assertThat(ValueText.write(back)).contains(text);
    }
  }

  @Test
  void exactAndInexactNumbersStayApart() {
    Object half = ValueText.read(ValueText.write(Real.of(0.5)).orElseThrow()).orElseThrow();
    assertThat(((Real) half).isExact()).isFalse();
    Object exact = ValueText.read(ValueText.write(Rational.of(1, 2)).orElseThrow()).orElseThrow();
    assertThat(((Real) exact).isExact()).isTrue();
  }

  @Test
  void whatIsNoDataHasNoText() {
    Object function = new Object();
    assertThat(ValueText.write(function)).isEmpty();
    assertThat(ValueText.write(new Tuple(List.of(Real.ONE, function)))).isEmpty();
  }

  @Test
  void damagedTextIsNoValue() {
    String text = ValueText.write(new Tuple(List.of(Real.ONE, "word"))).orElseThrow();
    for (int length = 0; length < text.length(); length++) {
      assertThat(ValueText.read(text.substring(0, length))).isEmpty();
    }
    assertThat(ValueText.read(text + "y")).isEmpty();
    assertThat(ValueText.read("z")).isEmpty();
  }
}
