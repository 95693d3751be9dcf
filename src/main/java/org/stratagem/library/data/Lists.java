package org.stratagem.library.data;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.function.Arguments;
import org.stratagem.function.Call;
import org.stratagem.function.FunctionValue;
import org.stratagem.function.Library;
import org.stratagem.function.TypingRule;
import org.stratagem.library.argument.Inputs;
import org.stratagem.library.argument.Wording;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.value.Domain;
import org.stratagem.value.NamedTuple;
import org.stratagem.value.Sequence;
import org.stratagem.value.Tuple;
import org.stratagem.value.ValueSet;

/** Functions of lists. A tuple or a profile counts as the list of its parts. */
public final class Lists {
  private Lists() {}

  @Library(
      signature = "length(values: Collection)",
      result = "the number of elements of a list, a set or a tuple",
      documentation =
          "A history's length is the number of rounds played so far. The strategies of a tier are"
              + " counted, not listed.",
      example = {"check length([C, D, C]) == 3", "check length({C, D, C}) == 2"},
      typing = TypingRule.NUMBER)
  public static Object length(Arguments arguments, Call call) {
    Object values = arguments.get("values");
    if (values instanceof NamedTuple named) {
      return Real.of(named.fields().size());
    } else if (values instanceof Domain domain) {
      return Rational.of(domain.size(), BigInteger.ONE);
    }
    return Real.of(new Inputs("length", arguments, call).collection("values").size());
  }

  @Library(
      signature = "empty(values: Collection)",
      result = "whether a list or a set has no elements",
      documentation = "A history is empty before the first round.",
      example = {"check empty([])", "check not empty(0..0)"},
      typing = TypingRule.TRUTH)
  public static Object empty(Arguments arguments, Call call) {
    return new Inputs("empty", arguments, call).collection("values").isEmpty();
  }

  @Library(
      signature = "first(list: List)",
      result = "the first element of the list",
      documentation = "The empty list has none: it is refused.",
      example = {"check first([C, D]) == C"},
      typing = TypingRule.ELEMENT)
  public static Object first(Arguments arguments, Call call) {
    List<Object> list = nonempty("first", arguments, call);
    return list.get(0);
  }

  @Library(
      signature = "last(list: List)",
      result = "the last element of the list",
      documentation =
          "The last round of a history is the latest. The empty list has no last element: it is"
              + " refused.",
      example = {"check last([C, D]) == D"},
      typing = TypingRule.ELEMENT)
  public static Object last(Arguments arguments, Call call) {
    List<Object> list = nonempty("last", arguments, call);
    return list.get(list.size() - 1);
  }

  private static List<Object> nonempty(String function, Arguments arguments, Call call) {
    Inputs inputs = new Inputs(function, arguments, call);
    List<Object> list = inputs.list("list");
    if (list.isEmpty()) {
      throw new StratagemException(
          inputs
              .refused(Code.E306, "list", "the empty list has no " + function + " element")
              .diagnostic()
              .hint("ask `empty(...)` first"));
    }
    return list;
  }

  @Library(
      signature = "take(list: List, n: Integer)",
      result = "the first `n` elements of the list, or all where it has fewer",
      documentation = "`n` is a whole number from 0 up.",
      example = {"check take([1, 2, 3], 2) == [1, 2]"},
      typing = TypingRule.LIST)
  public static Object take(Arguments arguments, Call call) {
    Inputs inputs = new Inputs("take", arguments, call);
    List<Object> list = inputs.list("list");
    return new Sequence(list.subList(0, Math.min(inputs.count("n", 0), list.size())));
  }

  @Library(
      signature = "drop(list: List, n: Integer)",
      result = "the list without its first `n` elements",
      documentation = "`n` is a whole number from 0 up; of a shorter list nothing is left.",
      example = {"check drop([1, 2, 3], 2) == [3]"},
      typing = TypingRule.LIST)
  public static Object drop(Arguments arguments, Call call) {
    Inputs inputs = new Inputs("drop", arguments, call);
    List<Object> list = inputs.list("list");
    return new Sequence(list.subList(Math.min(inputs.count("n", 0), list.size()), list.size()));
  }

  @Library(
      signature = "index(list: List, value: Value)",
      result = "the position, counted from 0, where the value first stands in the list",
      documentation =
          "A value that does not stand there is refused; `value in list` tells beforehand.",
      example = {"check index([C, D, D], D) == 1"},
      typing = TypingRule.NUMBER)
  public static Object index(Arguments arguments, Call call) {
    Inputs inputs = new Inputs("index", arguments, call);
    List<Object> list = inputs.list("list");
    Object value = arguments.get("value");
    for (int i = 0; i < list.size(); i++) {
      call.tick();
      if (call.equal(list.get(i), value)) {
        return Real.of(i);
      }
    }
    throw new StratagemException(
        inputs
            .refused(Code.E306, "value", Wording.of(value) + " does not stand in this list")
            .diagnostic()
            .hint("ask `value in list` first"));
  }

  @Library(
      signature = "map(values: Collection, function: Function)",
      result = "the list of what the function gives for each element, in order",
      documentation =
          "The binder `each x in D { ... }` says the same, and takes several variables and a"
              + " guard.",
      example = {"check map([1, 2, 3], x => x ^ 2) == [1, 4, 9]"},
      typing = TypingRule.MAP)
  public static Object map(Arguments arguments, Call call) {
    Inputs inputs = listThenFunction("map", "function", arguments, call);
    Object function = inputs.function("function");
    List<Object> images = new ArrayList<>();
    for (Object value : inputs.collection("values")) {
      call.tick();
      images.add(call.apply(function, List.of(value)));
    }
    return new Sequence(images);
  }

  @Library(
      signature = "filter(values: Collection, condition: Function)",
      result = "the list or set of the elements for which the condition holds",
      documentation = "Keeps the order; a set stays a set.",
      example = {
        "check filter(1..6, x => x mod 2 == 0) == [2, 4, 6]",
        "check filter({1, 2, 3}, x => x > 1) == {2, 3}",
      },
      typing = TypingRule.FILTER)
  public static Object filter(Arguments arguments, Call call) {
    Inputs inputs = listThenFunction("filter", "condition", arguments, call);
    List<Object> kept = new ArrayList<>();
    for (Object value : inputs.collection("values")) {
      call.tick();
      if (inputs.holds("condition", value)) {
        kept.add(value);
      }
    }
    return arguments.get("values") instanceof ValueSet ? ValueSet.of(kept) : new Sequence(kept);
  }

  private static Inputs listThenFunction(
      String name, String second, Arguments arguments, Call call) {
    Inputs inputs = new Inputs(name, arguments, call);
    if (arguments.get("values") instanceof FunctionValue function
        && !(arguments.get(second) instanceof FunctionValue)) {
      throw new StratagemException(
          inputs
              .wrongKind("values", "a list or a set", function)
              .diagnostic()
              .hint("the list comes first: `" + name + "(list, function)`"));
    }
    return inputs;
  }

  @Library(
      signature = "sort(values: Collection, by: Function?)",
      result = "the list of the elements in ascending order",
      documentation =
          "Orders numbers, texts, and tuples or lists of them part by part; anything else by the"
              + " key that `by` gives for each element. Elements with equal keys keep their order.",
      example = {
        "check sort([3, 1/2, 2]) == [1/2, 2, 3]",
        "check sort([(A, 2), (B, 1)], by: pair => pair[1]) == [(B, 1), (A, 2)]",
      },
      typing = TypingRule.LIST)
  public static Object sort(Arguments arguments, Call call) {
    Inputs inputs = new Inputs("sort", arguments, call);
    return new Sequence(Ordering.sorted(inputs.collection("values"), inputs));
  }

  @Library(
      signature = "reverse(list: List)",
      result = "the list from its last element to its first",
      documentation = "See also `sort`.",
      example = {"check reverse(1..3) == [3, 2, 1]"},
      typing = TypingRule.LIST)
  public static Object reverse(Arguments arguments, Call call) {
    List<Object> reversed = new ArrayList<>(new Inputs("reverse", arguments, call).list("list"));
    Collections.reverse(reversed);
    return new Sequence(reversed);
  }

  @Library(
      signature = "concat(lists: List...)",
      result = "the list of the elements of all the lists, one list after the other",
      documentation = "Of a list of lists, see `flatten`.",
      example = {"check concat([C], [D, C], []) == [C, D, C]"},
      typing = TypingRule.CONCAT)
  public static Object concat(Arguments arguments, Call call) {
    Inputs inputs = new Inputs("concat", arguments, call);
    List<Object> joined = new ArrayList<>();
    for (Object list : arguments.rest("lists")) {
      call.tick();
      joined.addAll(inputs.list(list, "lists"));
    }
    return new Sequence(joined);
  }

  @Library(
      signature = "flatten(lists: Collection)",
      result = "the list of the elements of the lists in a list",
      documentation = "Takes one level of brackets away.",
      example = {"check flatten([[C], [D, C], []]) == [C, D, C]"},
      typing = TypingRule.FLATTEN)
  public static Object flatten(Arguments arguments, Call call) {
    Inputs inputs = new Inputs("flatten", arguments, call);
    List<Object> joined = new ArrayList<>();
    for (Object list : inputs.collection("lists")) {
      call.tick();
      joined.addAll(inputs.collection(list, "lists"));
    }
    return new Sequence(joined);
  }

  @Library(
      signature = "zip(lists: List...)",
      result = "the list of tuples of the lists' first elements, second elements, and so on",
      documentation = "The lists, two or more, have to be of one length.",
      example = {"check zip([C, D], [1, 2]) == [(C, 1), (D, 2)]"},
      typing = TypingRule.ZIP)
  public static Object zip(Arguments arguments, Call call) {
    Inputs inputs = new Inputs("zip", arguments, call);
    List<List<Object>> lists = new ArrayList<>();
    for (Object list : arguments.rest("lists")) {
      lists.add(inputs.list(list, "lists"));
    }
    if (lists.size() < 2) {
      throw inputs.refused(Code.E310, "lists", "`zip` needs two lists or more");
    }
    int length = lists.get(0).size();
    for (List<Object> list : lists) {
      if (list.size() != length) {
        throw inputs.outside(
            "lists", "lists of one length", length + " elements beside " + list.size());
      }
    }
    List<Object> tuples = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      call.tick();
      List<Object> parts = new ArrayList<>(lists.size());
      for (List<Object> list : lists) {
        parts.add(list.get(i));
      }
      tuples.add(new Tuple(parts));
    }
    return new Sequence(tuples);
  }
}
