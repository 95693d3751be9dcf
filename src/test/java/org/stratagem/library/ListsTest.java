package org.stratagem.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stratagem.library.LibraryCalls.call;
import static org.stratagem.library.LibraryCalls.callNamed;
import static org.stratagem.library.LibraryCalls.function;
import static org.stratagem.library.LibraryCalls.label;
import static org.stratagem.library.LibraryCalls.list;
import static org.stratagem.library.LibraryCalls.number;
import static org.stratagem.library.LibraryCalls.range;
import static org.stratagem.library.LibraryCalls.ratio;
import static org.stratagem.library.LibraryCalls.refusal;
import static org.stratagem.library.LibraryCalls.set;
import static org.stratagem.library.LibraryCalls.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.function.FunctionValue;
import org.stratagem.numeric.Real;
import org.stratagem.value.Distribution;
import org.stratagem.value.NamedTuple;
import org.stratagem.value.Sequence;

class ListsTest {
  private static final FunctionValue SQUARE = function(x -> ((Real) x).times((Real) x));
  private static final FunctionValue EVEN =
      function(x -> ((Real) x).dividedBy(number(2)).isInteger());

  @Test
  void lengthsAndEnds() {
    assertThat(call("length", range(1, 7))).isEqualTo(number(7));
    assertThat(call("length", set(number(1), number(1).plus(number(0))))).isEqualTo(number(1));
    assertThat(call("length", tuple(number(1), label("C")))).isEqualTo(number(2));
    assertThat(call("empty", list())).isEqualTo(true);
    assertThat(call("empty", list(number(1)))).isEqualTo(false);
    assertThat(call("first", range(3, 5))).isEqualTo(number(3));
    assertThat(call("last", range(3, 5))).isEqualTo(number(5));
    Diagnostic refused = refusal("last", list());
    assertThat(refused.code()).isEqualTo(Code.E306);
    assertThat(refused.message()).isEqualTo("the empty list has no last element");
    assertThat(refusal("length", label("C")).code()).isEqualTo(Code.E310);
  }

  @Test
  void takeAndDropMakeUpTheList() {
    for (int n = 0; n <= 7; n++) {
      assertThat(
              call(
                  "concat",
                  call("take", range(1, 5), number(n)),
                  call("drop", range(1, 5), number(n))))
          .isEqualTo(range(1, 5));
    }
    assertThat(refusal("take", range(1, 5), number(-1)).code()).isEqualTo(Code.E303);
  }

  @Test
  void indexFindsTheFirst() {
    assertThat(call("index", list(label("C"), label("D"), label("D")), label("D")))
        .isEqualTo(number(1));
    assertThat(refusal("index", list(label("C")), label("D")).message())
        .isEqualTo("the label `D` does not stand in this list");
  }

  @Test
  void mapAndFilter() {
    assertThat(call("map", range(1, 4), SQUARE))
        .isEqualTo(list(number(1), number(4), number(9), number(16)));
    assertThat(call("filter", range(1, 6), EVEN)).isEqualTo(list(number(2), number(4), number(6)));
    assertThat(call("filter", set(number(1), number(2)), EVEN)).isEqualTo(set(number(2)));
    assertThat(refusal("map", SQUARE, range(1, 4)).hints())
        .anyMatch(hint -> hint.contains("map(list, function)"));
    assertThat(refusal("filter", range(1, 4), SQUARE).code()).isEqualTo(Code.E310);
    assertThat(refusal("map", range(1, 4), number(1)).message())
        .isEqualTo("`map` needs a function for `function`, got the number 1");
  }

  @Test
  void sortedListsAreOrderedPermutations() {
    long seed = 99;
    Random random = new Random(seed);
    for (int round = 0; round < 50; round++) {
      List<Object> numbers = new ArrayList<>();
      for (int i = random.nextInt(20); i >= 0; i--) {
        numbers.add(
            random.nextBoolean()
                ? ratio(random.nextInt(20), 1 + random.nextInt(5))
                : Real.of(random.nextDouble()));
      }
      List<Object> sorted = ((Sequence) call("sort", new Sequence(numbers))).elements();
      assertThat(sorted).as("seed " + seed).containsExactlyInAnyOrderElementsOf(numbers);
      for (int i = 1; i < sorted.size(); i++) {
        assertThat((Real) sorted.get(i - 1))
            .as("seed " + seed)
            .isLessThanOrEqualTo((Real) sorted.get(i));
      }
    }
  }

  @Test
  void sortingByAKeyIsStable() {
    Sequence pairs =
        list(
            tuple(label("A"), number(2)),
            tuple(label("B"), number(1)),
            tuple(label("C"), number(2)));
    FunctionValue second = function(pair -> ((org.stratagem.value.Tuple) pair).parts().get(1));
    assertThat(callNamed("sort", Map.of("by", second), 1000, pairs))
        .isEqualTo(
            list(
                tuple(label("B"), number(1)),
                tuple(label("A"), number(2)),
                tuple(label("C"), number(2))));
    assertThat(call("sort", list(tuple(number(2), number(1)), tuple(number(1), number(9)))))
        .isEqualTo(list(tuple(number(1), number(9)), tuple(number(2), number(1))));
    assertThat(call("sort", list("b", "a"))).isEqualTo(list("a", "b"));
    assertThat(refusal("sort", list(label("A"), label("B"))).hints())
        .anyMatch(hint -> hint.contains("by:"));
    assertThat(call("sort", list())).isEqualTo(list());
  }

  @Test
  void joining() {
    assertThat(call("concat")).isEqualTo(list());
    assertThat(call("flatten", list(range(1, 2), list(), range(3, 3)))).isEqualTo(range(1, 3));
    assertThat(call("reverse", range(1, 3))).isEqualTo(list(number(3), number(2), number(1)));
    assertThat(call("zip", range(1, 2), list(label("C"), label("D"))))
        .isEqualTo(list(tuple(number(1), label("C")), tuple(number(2), label("D"))));
    assertThat(refusal("zip", range(1, 2), range(1, 3)).code()).isEqualTo(Code.E303);
    assertThat(refusal("flatten", list(number(1))).code()).isEqualTo(Code.E310);
  }

  @Test
  void nearIsElementwise() {
    Real tolerance = ratio(1, 100);
    assertThat(call("near", number(1), ratio(101, 100), tolerance)).isEqualTo(true);
    assertThat(call("near", number(1), ratio(102, 100), tolerance)).isEqualTo(false);
    assertThat(
            call(
                "near", tuple(number(1), label("C")), tuple(Real.of(1.001), label("C")), tolerance))
        .isEqualTo(true);
    assertThat(
            call(
                "near", tuple(number(1), label("C")), tuple(Real.of(1.001), label("D")), tolerance))
        .isEqualTo(false);
    assertThat(call("near", range(1, 2), range(1, 3), tolerance)).isEqualTo(false);
    NamedTuple left = new NamedTuple(Map.of("a", number(1)));
    assertThat(call("near", left, new NamedTuple(Map.of("a", Real.of(1.001))), tolerance))
        .isEqualTo(true);
    assertThat(call("near", left, new NamedTuple(Map.of("b", number(1))), tolerance))
        .isEqualTo(false);
    Distribution half = Distribution.of(Map.of(label("A"), ratio(1, 2), label("B"), ratio(1, 2)));
    Distribution almost =
        Distribution.of(Map.of(label("A"), Real.of(0.495), label("B"), Real.of(0.505)));
    assertThat(call("near", half, almost, tolerance)).isEqualTo(true);
    assertThat(call("near", half, Distribution.point(label("A")), tolerance)).isEqualTo(false);
    assertThat(refusal("near", number(1), number(1), number(-1)).code()).isEqualTo(Code.E303);
  }
}
