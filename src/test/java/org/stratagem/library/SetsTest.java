package org.stratagem.library;

import static org.assertj.core.api.Assertions.assertThat;
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

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.numeric.Real;
import org.stratagem.value.Sequence;
import org.stratagem.value.ValueSet;

class SetsTest {
  private static List<Object> elements(Object list) {
    return ((Sequence) list).elements();
  }

  @Test
  void setOperations() {
    ValueSet left = set(label("A"), label("B"));
    ValueSet right = set(label("B"), label("C"));
    assertThat(call("union", left, right)).isEqualTo(set(label("A"), label("B"), label("C")));
    assertThat(call("intersection", left, right)).isEqualTo(set(label("B")));
    assertThat(call("difference", left, right)).isEqualTo(set(label("A")));
    assertThat(refusal("union", left, label("A")).code()).isEqualTo(Code.E310);
  }

  @Test
  void subsetsAreAllMasksOnce() {
    for (int n = 0; n <= 6; n++) {
      List<Object> subsets = elements(call("subsets", range(1, n)));
      Set<Object> masks = new HashSet<>();
      for (int mask = 0; mask < 1 << n; mask++) {
        List<Object> members = new ArrayList<>();
        for (int i = 0; i < n; i++) {
          if ((mask >> i & 1) == 1) {
            members.add(number(i + 1));
          }
        }
        masks.add(ValueSet.of(members));
      }
      assertThat(subsets).hasSize(1 << n);
      assertThat(new HashSet<>(subsets)).isEqualTo(masks);
      for (int size = 0; size <= n + 1; size++) {
        int wanted = size;
        assertThat(elements(callNamed("subsets", Map.of("size", number(size)), 1000, range(1, n))))
            .containsExactlyElementsOf(
                subsets.stream().filter(s -> ((ValueSet) s).elements().size() == wanted).toList());
      }
    }
  }

  @Test
  void permutationsAreSortedAndDistinct() {
    int factorial = 1;
    for (int n = 0; n <= 6; n++) {
      factorial *= Math.max(n, 1);
      List<Object> permutations = elements(call("permutations", range(1, n)));
      assertThat(permutations).hasSize(factorial).doesNotHaveDuplicates();
      assertThat(call("sort", new Sequence(permutations))).isEqualTo(new Sequence(permutations));
      for (Object order : permutations) {
        assertThat(call("sort", order)).isEqualTo(range(1, n));
      }
    }
    assertThat(elements(call("permutations", list(label("A"), label("A"))))).hasSize(2);
  }

  @Test
  void compositionsAreTheListsWithTheirSum() {
    for (int n = 0; n <= 6; n++) {
      for (int k = 1; k <= 4; k++) {
        List<Object> compositions = elements(call("compositions", number(n), number(k)));
        List<Object> wanted = new ArrayList<>();
        odometer(n, k, new ArrayList<>(), wanted);
        assertThat(compositions).isEqualTo(wanted);
        assertThat(number(compositions.size()))
            .isEqualTo(call("binomial", number(n + k - 1), number(k - 1)));
      }
    }
    assertThat(call("compositions", number(0), number(0))).isEqualTo(list(list()));
    assertThat(call("compositions", number(2), number(0))).isEqualTo(list());
    assertThat(refusal("compositions", number(-1), number(2)).code()).isEqualTo(Code.E303);
    assertThat(refusal("compositions", ratio(1, 2), number(2)).message())
        .isEqualTo("`compositions` needs a whole number, at least 0 for `n`, got 1/2");
  }

  /** All lists of k digits 0..n, in order, that sum to n. */
  private static void odometer(int n, int k, List<Object> digits, List<Object> found) {
    if (digits.size() == k) {
      Real sum = digits.stream().map(Real.class::cast).reduce(Real.ZERO, Real::plus);
      if (sum.equals(number(n))) {
        found.add(new Sequence(digits));
      }
      return;
    }
    for (int digit = 0; digit <= n; digit++) {
      List<Object> longer = new ArrayList<>(digits);
      longer.add(number(digit));
      odometer(n, k, longer, found);
    }
  }

  @Test
  void enumerationsAreCountedFirst() {
    assertTooMany(refusal("subsets", range(1, 30)), "there are 1,073,741,824 subsets");
    assertTooMany(
        refusal("permutations", range(1, 20)), "there are 2,432,902,008,176,640,000 permutations");
    assertTooMany(
        refusal("compositions", number(100), number(10)),
        "there are 4,263,421,511,271 compositions");
    assertTooMany(
        refusalNamed("subsets", Map.of("size", number(10)), 1000, range(1, 30)),
        "there are 30,045,015 subsets of size 10");
    assertTooMany(refusal("subsets", range(1, 2000)), "there are 2^2000 subsets");
    assertTooMany(refusal("permutations", range(1, 2000)), "there are 2000! permutations");
    assertTooMany(refusal("compositions", number(1), number(2_000_000_000)), "compositions");
    assertTooMany(refusal("compositions", number(0), number(2_000_000_000)), "compositions");
  }

  private static void assertTooMany(Diagnostic refused, String start) {
    assertThat(refused.code()).isEqualTo(Code.L401);
    assertThat(refused.message())
        .contains(start.replace("there are ", ""))
        .endsWith("more than the limit of 1,000");
    assertThat(refused.hints()).anyMatch(hint -> hint.contains("--max-size"));
  }
}
