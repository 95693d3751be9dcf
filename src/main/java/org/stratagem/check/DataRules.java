package org.stratagem.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.function.TypingRule;

/** The typing rules of library functions on numbers, distributions, lists and sets. */
final class DataRules {
  private final Session session;

  DataRules(Session session) {
    this.session = session;
  }

  /** The rule of a library function, or ANY. */
  static TypingRule rule(LibraryCalls.Bound call) {
    try {
      return TypingRule.valueOf(call.function().typing().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknownRule) {
      return TypingRule.ANY; // a function of another provider: nothing is known of its result
    }
  }

  Type type(LibraryCalls.Bound call) {
    Type first = session.data(call.first());
    return switch (rule(call)) {
      case NUMBER, COUNT -> Type.NUMBER;
      case TRUTH, TRUTHS -> Type.TRUTH;
      case SAME -> call.first();
      case NUMBERS -> numbers(call);
      case ELEMENT -> element(first);
      case LIST, PERMUTATIONS, SUBSETS, SET, FLATTEN, CONCAT, ZIP -> collection(call, first);
      case COMPOSITIONS -> new Type.Listing(Type.UNKNOWN);
      case MAP ->
          new Type.Listing(
              session.calls.apply(call.second(), item(call, first), call.at(), call.at()));
      case FILTER -> filter(call, first);
      case UNIFORM -> new Type.Chances(element(first));
      case POISSON -> new Type.Chances(element(session.data(call.second())));
      case NORMALIZE -> first instanceof Type.Chances ? first : new Type.Chances(Type.UNKNOWN);
      case PRODUCT -> product(call);
      case PROB -> prob(call, first);
      case MODE -> distributed(first);
      case SUPPORT -> new Type.Collected(distributed(first));
      case NEAR -> near(call);
      case SIMPLEX -> simplex(Type.integer(first));
      default -> any(call);
    };
  }

  private static Type simplex(@Nullable Integer parts) {
    return new Type.Segment(
        parts == null || parts < 1 || parts > 1_000
            ? Type.UNKNOWN
            : new Type.Product(Collections.nCopies(parts, Type.NUMBER)));
  }

  private Type any(LibraryCalls.Bound call) {
    call.arguments().values().forEach(all -> all.forEach(g -> session.calls.exercise(g.type())));
    return Type.UNKNOWN;
  }

  private static Type element(Type collection) {
    Type element = Types.element(collection);
    return element == null ? Type.UNKNOWN : element;
  }

  private static Type distributed(Type distribution) {
    if (distribution instanceof Type.Chances chances) {
      return chances.of();
    }
    return Types.isLabel(distribution) ? distribution : Type.UNKNOWN;
  }

  private Type numbers(LibraryCalls.Bound call) {
    List<Calls.Given> all = call.positional();
    for (Calls.Given given : all) {
      Type data = session.data(given.type());
      Type element = all.size() == 1 ? Types.element(data) : null;
      session.expectNumber(
          element == null ? given.type() : element,
          given.at(),
          "what `" + call.function().name() + "` takes");
    }
    return Type.NUMBER;
  }

  private Type collection(LibraryCalls.Bound call, Type first) {
    Type element = element(first);
    return switch (rule(call)) {
      case PERMUTATIONS -> new Type.Listing(new Type.Listing(element));
      case SUBSETS -> new Type.Listing(new Type.Collected(element));
      case SET -> new Type.Collected(elements(call));
      case FLATTEN -> new Type.Listing(element(element));
      case CONCAT -> new Type.Listing(elements(call));
      case ZIP -> {
        List<Type> parts = new ArrayList<>();
        call.positional().forEach(given -> parts.add(element(session.data(given.type()))));
        yield new Type.Listing(new Type.Product(parts));
      }
      default -> new Type.Listing(element);
    };
  }

  private Type elements(LibraryCalls.Bound call) {
    List<Type> elements = new ArrayList<>();
    call.positional().forEach(given -> elements.add(element(session.data(given.type()))));
    return session.terms.common(elements);
  }

  private static List<Calls.Given> item(LibraryCalls.Bound call, Type collection) {
    return List.of(new Calls.Given(element(collection), call.at()));
  }

  private Type filter(LibraryCalls.Bound call, Type first) {
    Type kept = session.calls.apply(call.second(), item(call, first), call.at(), call.at());
    if (call.positional().size() > 1) {
      session.expectTruth(
          kept, call.positional().get(1).at(), "what the condition of `filter` gives");
    }
    return first instanceof Type.Collected ? first : new Type.Listing(element(first));
  }

  private Type product(LibraryCalls.Bound call) {
    List<Type> parts = new ArrayList<>();
    for (Calls.Given given : call.positional()) {
      if (session.data(given.type()) instanceof Type.Chances chances) {
        parts.add(chances.of());
      }
    }
    if (parts.isEmpty()) {
      return numbers(call);
    }
    return parts.size() == call.positional().size()
        ? new Type.Chances(new Type.Product(parts))
        : new Type.Chances(Type.UNKNOWN);
  }

  private Type prob(LibraryCalls.Bound call, Type first) {
    List<Calls.Given> all = call.positional();
    if (all.size() > 1) {
      Type of = session.plans.deep(distributed(first));
      Type value = session.plans.deep(all.get(1).type());
      if (Overlap.of(of, value) == Overlap.DIFFERENT
          || (Overlap.of(of, value) == Overlap.DISJOINT
              && !(of instanceof Type.Values known && known.single() != null))) {
        Diagnostic diagnostic =
            Diagnostic.error(
                    Code.T102,
                    all.get(1).at(),
                    Describe.type(all.get(1).type())
                        + " is never drawn from "
                        + Describe.type(first))
                .labelled("this is " + Describe.type(all.get(1).type()));
        session.reporter.report(
            Operators.meant(value, of)
                .map(name -> diagnostic.hint("did you mean `" + name + "`?"))
                .orElse(diagnostic));
      }
    }
    return Type.NUMBER;
  }

  private Type near(LibraryCalls.Bound call) {
    List<Calls.Given> all = call.positional();
    if (all.size() > 1) {
      Type left = session.plans.deep(all.get(0).type());
      Type right = session.plans.deep(all.get(1).type());
      if (Overlap.of(left, right) == Overlap.DIFFERENT && !areLists(left, right)) {
        session.reporter.error(
            Code.T102,
            call.at(),
            "`near` compares "
                + Describe.type(all.get(0).type())
                + " with "
                + Describe.type(all.get(1).type())
                + ": they are never near");
      }
    }
    return Type.TRUTH;
  }

  private static boolean areLists(Type left, Type right) {
    @Nullable Type x = Types.element(left);
    @Nullable Type y = Types.element(right);
    return x != null && y != null;
  }
}
