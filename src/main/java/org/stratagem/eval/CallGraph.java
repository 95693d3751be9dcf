package org.stratagem.eval;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.stratagem.core.Body;
import org.stratagem.core.Definition;
import org.stratagem.core.Module;
import org.stratagem.core.Subterms;
import org.stratagem.core.Symbol;
import org.stratagem.core.Term;

/** Which definitions mention which, and so which of them need themselves. */
public final class CallGraph {
  private final Map<Symbol, Set<Symbol>> mentioned;

  /**
   * @param bodies the definitions among which recursion is looked for: functions and lets, of a
   *     file or of a game
   */
  public CallGraph(Map<Symbol, Body> bodies) {
    Map<Symbol, Set<Symbol>> all = new LinkedHashMap<>();
    bodies.forEach(
        (symbol, body) -> {
          Set<Symbol> found = new LinkedHashSet<>();
          Mentions.collect(body.term(), found);
          found.retainAll(bodies.keySet());
          all.put(symbol, found);
        });
    this.mentioned = all;
  }

  static CallGraph ofModule(Module module) {
    Map<Symbol, Body> bodies = new LinkedHashMap<>();
    module
        .definitions()
        .forEach(
            (symbol, definition) -> {
              if (definition instanceof Definition.Function function) {
                bodies.put(symbol, function.body());
              } else if (definition instanceof Definition.Let let) {
                bodies.put(symbol, let.body());
              }
            });
    return new CallGraph(bodies);
  }

  /**
   * The definitions that need themselves, directly or through others: those in a circle. Strongly
   * connected components, with an explicit stack (Tarjan 1972); linear in the number of mentions.
   */
  public Set<Symbol> recursive() {
    return new Circles().find();
  }

  private final class Circles {
    private final Map<Symbol, Integer> lowest = new HashMap<>();
    private final Map<Symbol, Integer> numbers = new HashMap<>();
    private final Deque<Symbol> component = new ArrayDeque<>();
    private final Set<Symbol> waiting = new HashSet<>();
    private final Set<Symbol> circular = new HashSet<>();

    /** A symbol underway, with the mentions that are still to be followed. */
    private record Visit(Symbol symbol, Iterator<Symbol> rest) {}

    Set<Symbol> find() {
      for (Symbol root : mentioned.keySet()) {
        if (!numbers.containsKey(root)) {
          visit(root);
        }
      }
      Set<Symbol> inOrder = new LinkedHashSet<>(mentioned.keySet());
      inOrder.retainAll(circular);
      return inOrder;
    }

    private void visit(Symbol root) {
      Deque<Visit> open = new ArrayDeque<>();
      open.push(begin(root));
      while (!open.isEmpty()) {
        Visit visit = open.peek();
        if (visit.rest().hasNext()) {
          Symbol next = visit.rest().next();
          if (!numbers.containsKey(next)) {
            open.push(begin(next));
          } else if (waiting.contains(next)) {
            lowest.merge(visit.symbol(), number(next), Math::min);
          }
          continue;
        }
        open.pop();
        Visit caller = open.peek();
        if (caller != null) {
          lowest.merge(caller.symbol(), lowest(visit.symbol()), Math::min);
        }
        if (lowest(visit.symbol()) == number(visit.symbol())) {
          close(visit.symbol());
        }
      }
    }

    private Visit begin(Symbol symbol) {
      int number = numbers.size();
      numbers.put(symbol, number);
      lowest.put(symbol, number);
      component.push(symbol);
      waiting.add(symbol);
      return new Visit(symbol, mentions(symbol).iterator());
    }

    private void close(Symbol root) {
      boolean several = component.peek() != root;
      Symbol member;
      do {
        member = component.pop();
        waiting.remove(member);
        if (several || mentions(member).contains(member)) {
          circular.add(member);
        }
      } while (member != root);
    }

    private Set<Symbol> mentions(Symbol symbol) {
      return mentioned.getOrDefault(symbol, Set.of());
    }

    private int number(Symbol symbol) {
      return Objects.requireNonNull(numbers.get(symbol));
    }

    private int lowest(Symbol symbol) {
      return Objects.requireNonNull(lowest.get(symbol));
    }
  }

  /** The symbols in a term. */
  private static final class Mentions {
    private Mentions() {}

    static void collect(Term root, Set<Symbol> found) {
      Deque<Term> open = new ArrayDeque<>();
      open.add(root);
      while (!open.isEmpty()) {
        Term term = open.removeLast();
        if (term instanceof Term.Global global) {
          found.add(global.symbol());
        } else if (term instanceof Term.GameName name) {
          found.add(name.symbol());
        } else if (term instanceof Term.OfPlayer of) {
          found.add(of.symbol());
        }
        open.addAll(Subterms.of(term));
      }
    }
  }
}
