package org.stratagem.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stratagem.core.Term.Pattern;
import org.stratagem.source.SourceFile;
import org.stratagem.source.Span;
import org.stratagem.value.Label;
import org.stratagem.value.ValueSet;

/** How much work large label sets are, counted: twice the labels, twice the work. */
class GrowthTest {
  private static final int SIZE = 3000;
  private static final Span NOWHERE = new Span(new SourceFile("none", ""), 0, 0);

  @Test
  void theTypesOfManyLabelsAreJoinedAtOnce() {
    AtomicLong joins = new AtomicLong();
    List<Type> labels = labels();
    Type joined =
        Types.joinAll(
            labels,
            (a, b) -> {
              joins.incrementAndGet();
              return Types.join(a, b);
            });
    assertThat(joined)
        .isEqualTo(Types.ofValues(IntStream.range(0, SIZE).mapToObj(GrowthTest::label).toList()));
    assertThat(joins).hasValue(0);
  }

  @Test
  void joiningAtOnceIsJoiningOneByOne() {
    List<Type> few = labels().subList(0, 20);
    List<Type> pairs = new ArrayList<>();
    few.forEach(label -> pairs.add(new Type.Product(List.of(label, few.get(3)))));
    for (List<Type> types : List.of(few, pairs)) {
      Type folded = Type.NEVER;
      for (Type type : types) {
        folded = Types.join(folded, type);
      }
      assertThat(Types.joinAll(types, Types::join)).isEqualTo(folded);
    }
    assertThat(Types.joinAll(List.of(Type.NUMBER, few.get(0), few.get(1)), Types::join)).isNull();
  }

  @Test
  void aTableOfOneRowPerLabelIsReadRowByRow() {
    long once = comparisons(SIZE);
    long twice = comparisons(2 * SIZE);
    assertThat(once).isGreaterThan(SIZE);
    assertThat(twice).isLessThan(3 * once);
  }

  @Test
  void aWildRowCoversTheValuesThatNoRowAsksFor() {
    List<Type> columns =
        Collections.nCopies(2, Types.ofValues(List.of(label(0), label(1), label(2))));
    List<List<Pattern>> rows =
        List.of(List.of(exactly(label(0)), wild()), List.of(wild(), exactly(label(1))));
    assertThat(Coverage.missing(rows, columns))
        .containsExactly(
            List.of("L1", "L0"), List.of("L1", "L2"), List.of("L2", "L0"), List.of("L2", "L2"));
  }

  /** How often values are compared while the rows {@code value, _} are found to leave out none. */
  private static long comparisons(int size) {
    AtomicLong comparisons = new AtomicLong();
    List<Object> values = new ArrayList<>();
    List<List<Pattern>> rows = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Counted value = new Counted(i, comparisons);
      values.add(value);
      rows.add(List.of(exactly(value), wild()));
    }
    Type column = new Type.Values(ValueSet.of(values));
    assertThat(Coverage.missing(rows, List.of(column, column))).isEmpty();
    return comparisons.get();
  }

  private static List<Type> labels() {
    return IntStream.range(0, SIZE).mapToObj(i -> Type.of(label(i))).toList();
  }

  private static Label label(int number) {
    return new Label("L" + number);
  }

  private static Pattern exactly(Object value) {
    return new Pattern.Exactly(NOWHERE, value);
  }

  private static Pattern wild() {
    return new Pattern.Anything(NOWHERE);
  }

  /** A value that counts how often it is compared or sought. */
  private record Counted(int number, AtomicLong comparisons) {
    @Override
    public boolean equals(Object other) {
      comparisons.incrementAndGet();
      return other instanceof Counted counted && counted.number == number;
    }

    @Override
    public int hashCode() {
      comparisons.incrementAndGet();
      return number;
    }
  }
}
