package org.stratagem.check.resolve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Definition;
import org.stratagem.core.GameMember;
import org.stratagem.core.Subterms;
import org.stratagem.core.Symbol;
import org.stratagem.core.Term;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.source.Span;
import org.stratagem.value.Player;

/**
 * Values that need themselves to be worked out, and strategies without an index that refer to
 * themselves through others. Of values only what is certainly evaluated counts: a branch not taken
 * needs nothing.
 */
final class SelfReference {
  /** A value: what it needs, and how it is called. */
  private record Value(String name, Span span, Term term) {}

  private final Map<Object, Value> values = new LinkedHashMap<>();
  private final IdentityHashMap<Symbol, Term> functions = new IdentityHashMap<>();
  private final Set<Object> reported = new HashSet<>();
  private final Problems problems;
  private final Code code;

  private SelfReference(Problems problems, Code code) {
    this.problems = problems;
    this.code = code;
  }

  /** Checks the lets, chance variables and payoffs of a game that are one value each. */
  static void check(List<GameMember> members, Problems problems) {
    SelfReference check = new SelfReference(problems, Code.E311);
    for (GameMember member : members) {
      if (member instanceof GameMember.Let let && let.each() == null) {
        check.value(let.symbol(), let.value().term());
      } else if (member instanceof GameMember.Chance chance && chance.each() == null) {
        check.value(chance.symbol(), chance.distribution().term());
      } else if (member instanceof GameMember.Function function) {
        check.functions.put(function.symbol(), function.body().term());
      } else if (member instanceof GameMember.Payoff payoff
          && payoff.who().families().size() == 1
          && payoff.who().index() == null
          && !payoff.who().everyone()) {
        String player = payoff.who().families().get(0);
        Value value =
            new Value("payoff[" + player + "]", payoff.who().span(), payoff.value().term());
        check.values.putIfAbsent(new Player(player, null), value);
      }
    }
    check.report(check::needs);
  }

  /** Checks the top-level lets, and the strategies that have no index. */
  static void check(Collection<Definition> definitions, Problems problems) {
    SelfReference lets = new SelfReference(problems, Code.E311);
    SelfReference strategies = new SelfReference(problems, Code.T111);
    for (Definition definition : definitions) {
      if (definition instanceof Definition.Let let) {
        lets.value(let.symbol(), let.body().term());
      } else if (definition instanceof Definition.Function function) {
        lets.functions.put(function.symbol(), function.body().term());
      } else if (definition instanceof Definition.Strategy strategy && !strategy.indexed()) {
        strategies.value(strategy.symbol(), strategy.body().term());
      }
    }
    lets.report(lets::needs);
    strategies.report(SelfReference::strategies);
  }

  private void value(Symbol symbol, Term term) {
    values.put(symbol, new Value(symbol.name(), symbol.span(), term));
  }

  /** Walks the graph of uses depth first; a use of what is still open closes a cycle. */
  private void report(Function<Term, Set<Object>> uses) {
    Set<Object> done = new HashSet<>();
    for (Object start : values.keySet()) {
      if (!done.add(start)) {
        continue;
      }
      List<Object> path = new ArrayList<>(List.of(start));
      Map<Object, Integer> places = new HashMap<>(Map.of(start, 0));
      Deque<Iterator<Object>> open = new ArrayDeque<>(List.of(next(start, uses)));
      while (!open.isEmpty()) {
        if (!open.getLast().hasNext()) {
          open.removeLast();
          places.remove(path.remove(path.size() - 1));
          continue;
        }
        Object next = open.getLast().next();
        Integer place = places.get(next);
        if (place != null) {
          report(path.subList(place, path.size()));
        } else if (done.add(next)) {
          places.put(next, path.size());
          path.add(next);
          open.addLast(next(next, uses));
        }
      }
    }
  }

  private Iterator<Object> next(Object key, Function<Term, Set<Object>> uses) {
    Value value = values.get(key);
    return value == null ? Collections.emptyIterator() : uses.apply(value.term()).iterator();
  }

  private void report(List<Object> cycle) {
    if (cycle.stream().anyMatch(reported::contains)) {
      return;
    }
    reported.addAll(cycle);
    List<Value> chain = cycle.stream().map(values::get).toList();
    Value first = chain.get(0);
    String message =
        code == Code.E311
            ? "`" + first.name() + "` needs itself to be worked out"
            : "`" + first.name() + "` refers to itself, and not at a smaller index";
    Diagnostic wrong = Diagnostic.error(code, first.span(), message);
    for (int i = 1; i < chain.size(); i++) {
      wrong =
          wrong.also(
              chain.get(i).span(),
              "`" + chain.get(i - 1).name() + "` needs `" + chain.get(i).name() + "`");
    }
    if (chain.size() > 1) {
      wrong =
          wrong.note(
              "`" + chain.get(chain.size() - 1).name() + "` needs `" + first.name() + "` again");
    }
    problems.report(
        code == Code.E311
            ? wrong
            : wrong.note(
                "a strategy may build on itself only through a smaller index, so that it comes to"
                    + " an end"));
  }

  private Set<Object> needs(Term term) {
    Set<Object> needed = new LinkedHashSet<>();
    needs(term, needed, new HashSet<>());
    return needed;
  }

  private void needs(Term term, Set<Object> needed, Set<Symbol> called) {
    if (term instanceof Term.Global global) {
      needed.add(global.symbol());
    } else if (term instanceof Term.GameName name) {
      needed.add(name.symbol());
    } else if (term instanceof Term.GamePayoff payoff
        && payoff.player() instanceof Term.Constant player) {
      needed.add(player.value());
    } else if (term instanceof Term.Call call) {
      Symbol function = function(call.callee());
      Term body = function == null ? null : functions.get(function);
      if (function != null && body != null && called.add(function)) {
        needs(body, needed, called);
      }
    }
    for (Term part : evaluated(term)) {
      needs(part, needed, called);
    }
  }

  private static @Nullable Symbol function(Term callee) {
    if (callee instanceof Term.Global global) {
      return global.symbol();
    }
    return callee instanceof Term.GameName name ? name.symbol() : null;
  }

  /** The parts that are evaluated whenever the term is. */
  private static List<Term> evaluated(Term term) {
    if (term instanceof Term.Lambda) {
      return List.of();
    } else if (term instanceof Term.If choice) {
      return List.of(choice.condition());
    } else if (term instanceof Term.Match match) {
      return List.of(match.scrutinee());
    } else if (term instanceof Term.Binding binding) {
      return List.of(binding.bounds().get(0).domain());
    } else if (term instanceof Term.Operation operation) {
      return switch (operation.operator()) {
        case AND, OR -> operation.operands().subList(0, 1);
        default -> operation.operands();
      };
    }
    return Subterms.of(term);
  }

  private static Set<Object> strategies(Term term) {
    Set<Object> named = new LinkedHashSet<>();
    collect(term, named);
    return named;
  }

  private static void collect(Term term, Set<Object> named) {
    if (term instanceof Term.StrategyUse use) {
      named.add(use.strategy());
    }
    Subterms.of(term).forEach(part -> collect(part, named));
  }
}
