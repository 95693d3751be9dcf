package org.stratagem.library.data;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.function.Library;
import org.stratagem.function.TypingRule;
import org.stratagem.library.argument.Counting;
import org.stratagem.library.argument.Inputs;
import org.stratagem.value.Sequence;
import org.stratagem.value.ValueSet;

/** Sets, and enumerations, which are counted against the limit before they are made. */
public final class Sets {
  private Sets() {}

  @Library(
      signature = "union(sets: Collection...)",
      result = "the set of the values that stand in any of the lists or sets",
      documentation = "Of one list, the set of its elements.",
      example = {"check union({A, B}, {B, C}) == {A, B, C}", "check union([A, A]) == {A}"},
      typing = TypingRule.SET)
  public static Object union(Arguments arguments, Call call) {
    Inputs inputs = new Inputs("union", arguments, call);
    Set<Object> union = new LinkedHashSet<>();
    for (Object set : arguments.rest("sets")) {
      union.addAll(inputs.collection(set, "sets"));
    }
    return new ValueSet(union);
  }

  @Library(
      signature = "intersection(left: Collection, right: Collection)",
      result = "the set of the values that stand in both",
      documentation = "In the order of the first.",
      example = {"check intersection({A, B}, {B, C}) == {B}"},
      typing = TypingRule.SET)
  public static Object intersection(Arguments arguments, Call call) {
    Inputs inputs = new Inputs("intersection", arguments, call);
    Set<Object> common = new LinkedHashSet<>(inputs.collection("left"));
    common.retainAll(new LinkedHashSet<>(inputs.collection("right")));
    return new ValueSet(common);
  }

  @Library(
      signature = "difference(left: Collection, right: Collection)",
      result = "the set of the values that stand in the first and not in the second",
      documentation =
          "In a coalitional game, `difference(Players, s)` are the players outside `s`.",
      example = {"check difference({A, B}, {B, C}) == {A}"},
      typing = TypingRule.SET)
  public static Object difference(Arguments arguments, Call call) {
    Inputs inputs = new Inputs("difference", arguments, call);
    Set<Object> rest = new LinkedHashSet<>(inputs.collection("left"));
    rest.removeAll(new LinkedHashSet<>(inputs.collection("right")));
    return new ValueSet(rest);
  }

  @Library(
      signature = "subsets(of: Collection, size: Integer?)",
      result = "the list of all subsets, or of those with `size` elements",
      documentation =
          "Smaller subsets first; of one size, in lexicographic order. The subsets are counted"
              + " before they are made.",
      example = {
        "check subsets({A, B}) == [{}, {A}, {B}, {A, B}]",
        "check length(subsets(1..5, size: 2)) == binomial(5, 2)",
      },
      typing = TypingRule.SUBSETS)
  public static Object subsets(Arguments arguments, Call call) {
    Inputs inputs = new Inputs("subsets", arguments, call);
    List<Object> elements = new ArrayList<>(new LinkedHashSet<>(inputs.collection("of")));
    int least = 0;
    int greatest = elements.size();
    if (arguments.has("size")) {
      least = inputs.count("size", 0);
      greatest = least;
      if (least > elements.size()) {
        return new Sequence(List.of());
      }
      Counting.requireBinomial(elements.size(), least, least, "subsets of size " + least, call);
    } else {
      Counting.requirePowerOfTwo(elements.size(), "subsets", call);
    }
    List<Object> subsets = new ArrayList<>();
    for (int size = least; size <= greatest; size++) {
      Enumeration.subsets(elements, size, call, subset -> subsets.add(ValueSet.of(subset)));
    }
    return new Sequence(subsets);
  }

  @Library(
      signature = "permutations(of: Collection)",
      result = "the list of all orders of the elements, each a list",
      documentation =
          "In lexicographic order of positions; equal elements of a list count as different. The"
              + " orders are counted before they are made.",
      example = {
        "check permutations([A, B]) == [[A, B], [B, A]]",
        "check length(permutations(1..5)) == 120",
      },
      typing = TypingRule.PERMUTATIONS)
  public static Object permutations(Arguments arguments, Call call) {
    Inputs inputs = new Inputs("permutations", arguments, call);
    List<Object> elements = inputs.collection("of");
    Counting.requireFactorial(elements.size(), "permutations", call);
    List<Object> permutations = new ArrayList<>();
    Enumeration.permutations(elements, call, order -> permutations.add(new Sequence(order)));
    return new Sequence(permutations);
  }

  @Library(
      signature = "compositions(n: Integer, k: Integer)",
      result = "the list of all lists of `k` whole numbers from 0 up whose sum is `n`",
      documentation =
          "In lexicographic order: the ways to send `n` troops to `k` fields. There are `binomial(n"
              + " + k - 1, k - 1)` of them, counted before they are made.",
      example = {
        "check compositions(2, 2) == [[0, 2], [1, 1], [2, 0]]",
        "check length(compositions(6, 3)) == binomial(8, 2)",
      },
      typing = TypingRule.COMPOSITIONS)
  public static Object compositions(Arguments arguments, Call call) {
    Inputs inputs = new Inputs("compositions", arguments, call);
    int n = inputs.count("n", 0);
    int k = inputs.count("k", 0);
    if (k == 0) {
      return new Sequence(n == 0 ? List.of(new Sequence(List.of())) : List.of());
    }
    Counting.requireBinomial((long) n + k - 1, k - 1L, k, "compositions", call);
    List<Object> compositions = new ArrayList<>();
    Enumeration.compositions(n, k, call, parts -> compositions.add(new Sequence(parts)));
    return new Sequence(compositions);
  }
}
