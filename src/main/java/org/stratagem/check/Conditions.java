package org.stratagem.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Subterms;
import org.stratagem.core.Symbol;
import org.stratagem.core.Term;
import org.stratagem.numeric.Real;
import org.stratagem.type.GameShape;
import org.stratagem.value.Player;

/**
 * Conditions on moves and chance variables with finitely many values: whether some imply another,
 * decided by trying all values. Only conditions built of comparisons, {@code in}, {@code and},
 * {@code or} and {@code not} are looked into; nothing is claimed about others.
 */
final class Conditions {
  /** Combinations of values that are tried at most. */
  private static final int TRIED = 5000;

  private final Arena arena;

  Conditions(Arena arena) {
    this.arena = arena;
  }

  /** A move or chance variable of one player, or of nobody in particular. */
  record Variable(Symbol symbol, @Nullable Player player) {}

  /** A condition that holds, or with {@code holds} false one that does not. */
  record Fact(Term condition, boolean holds) {}

  /** The variable that a term reads, or null. */
  @Nullable Variable variable(Term term) {
    if (term instanceof Term.GameName name && isPlayed(name.symbol())) {
      return new Variable(name.symbol(), null);
    } else if (term instanceof Term.OfPlayer of
        && isPlayed(of.symbol())
        && of.player() instanceof Term.Constant constant
        && constant.value() instanceof Player player) {
      return new Variable(of.symbol(), player);
    }
    return null;
  }

  private static boolean isPlayed(Symbol symbol) {
    return symbol.kind() == Symbol.Kind.MOVE
        || symbol.kind() == Symbol.Kind.CHANCE
        || symbol.kind() == Symbol.Kind.STATE;
  }

  /** Whether the condition is of the kind that is looked into. */
  boolean isSimple(Term condition) {
    if (condition instanceof Term.Constant) {
      return true;
    } else if (condition instanceof Term.SetOf set) {
      return set.elements().stream().allMatch(Term.Constant.class::isInstance);
    } else if (condition instanceof Term.Operation operation) {
      return switch (operation.operator()) {
        case AND, OR, NOT, EQUAL, NOT_EQUAL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL, IN ->
            operation.operands().stream().allMatch(this::isSimple);
        default -> false;
      };
    }
    Variable variable = variable(condition);
    return variable != null && values(variable) != null;
  }

  private @Nullable Set<Object> values(Variable variable) {
    GameShape shape = arena.shape();
    if (shape == null) {
      return null;
    }
    Set<Object> values = new LinkedHashSet<>();
    Symbol symbol = variable.symbol();
    if (symbol.kind() == Symbol.Kind.MOVE) {
      for (GameShape.MoveShape move : shape.moves()) {
        String name = move.name() == null ? "" : move.name();
        Player mover = shape.players().get(move.player()).player();
        if (name.equals(symbol.name())
            && (variable.player() == null || variable.player().equals(mover))) {
          if (!(move.domain() instanceof GameShape.Finite finite)) {
            return null;
          }
          values.addAll(finite.values().elements());
        }
      }
    } else {
      List<GameShape.Variable> drawn = new ArrayList<>(shape.chance());
      drawn.addAll(shape.states());
      for (GameShape.Variable each : drawn) {
        if (each.name().equals(symbol.name()) && each.values() != null) {
          values.addAll(each.values().elements());
        }
      }
    }
    return values.isEmpty() || values.size() > Types.TRACKED ? null : values;
  }

  /**
   * Whether the facts imply the goal: null where that cannot be told, since some of them are not
   * looked into or there are too many cases.
   */
  @Nullable Boolean imply(List<Fact> facts, Term goal) {
    Boolean counterexample = any(facts, List.of(goal), values -> !holds(goal, values));
    return counterexample == null ? null : Boolean.valueOf(!counterexample);
  }

  /** Whether the facts can hold together; null where that cannot be told. */
  @Nullable Boolean possible(List<Fact> facts) {
    return any(facts, List.of(), values -> true);
  }

  /** Whether the facts leave a variable one value; null where that cannot be told. */
  @Nullable Boolean fix(List<Fact> facts, Term variable) {
    Variable wanted = variable(variable);
    if (wanted == null) {
      return false;
    }
    Set<Object> seen = new LinkedHashSet<>();
    Boolean several =
        any(
            facts,
            List.of(variable),
            values -> {
              Object value = values.get(wanted);
              if (value != null) {
                seen.add(value);
              }
              return seen.size() > 1;
            });
    return several == null ? null : Boolean.valueOf(!several);
  }

  private @Nullable Boolean any(
      List<Fact> facts, List<Term> others, Predicate<Map<Variable, Object>> wanted) {
    Map<Variable, Set<Object>> variables = new LinkedHashMap<>();
    List<Term> conditions = new ArrayList<>(others);
    facts.forEach(fact -> conditions.add(fact.condition()));
    for (Term condition : conditions) {
      if (!isSimple(condition)) {
        return null;
      }
      collect(condition, variables);
    }
    long combinations = 1;
    for (Set<Object> values : variables.values()) {
      combinations *= values.size();
      if (combinations > TRIED) {
        return null;
      }
    }
    return any(facts, List.copyOf(variables.keySet()), variables, 0, new HashMap<>(), wanted);
  }

  private boolean any(
      List<Fact> facts,
      List<Variable> open,
      Map<Variable, Set<Object>> values,
      int next,
      Map<Variable, Object> chosen,
      Predicate<Map<Variable, Object>> wanted) {
    if (next == open.size()) {
      return facts.stream().allMatch(fact -> holds(fact.condition(), chosen) == fact.holds())
          && wanted.test(chosen);
    }
    for (Object value : values.getOrDefault(open.get(next), Set.of())) {
      chosen.put(open.get(next), value);
      if (any(facts, open, values, next + 1, chosen, wanted)) {
        return true;
      }
    }
    return false;
  }

  private void collect(Term condition, Map<Variable, Set<Object>> variables) {
    Variable variable = variable(condition);
    if (variable != null) {
      Set<Object> values = values(variable);
      variables.put(variable, values == null ? Set.of() : values);
    }
    Subterms.ofSameFrame(condition).forEach(child -> collect(child, variables));
  }

  private boolean holds(Term condition, Map<Variable, Object> values) {
    return Boolean.TRUE.equals(evaluate(condition, values));
  }

  private @Nullable Object evaluate(Term term, Map<Variable, Object> values) {
    if (term instanceof Term.Constant constant) {
      return constant.value();
    }
    Variable variable = variable(term);
    if (variable != null) {
      return values.get(variable);
    }
    if (!(term instanceof Term.Operation operation)) {
      return null;
    }
    List<Term> operands = operation.operands();
    Object first = evaluate(operands.get(0), values);
    if (operands.size() > 1 && operands.get(1) instanceof Term.SetOf set) {
      return set.elements().stream()
          .anyMatch(e -> e instanceof Term.Constant c && c.value().equals(first));
    }
    Object second = operands.size() < 2 ? null : evaluate(operands.get(1), values);
    return switch (operation.operator()) {
      case NOT -> !Boolean.TRUE.equals(first);
      case AND -> Boolean.TRUE.equals(first) && Boolean.TRUE.equals(second);
      case OR -> Boolean.TRUE.equals(first) || Boolean.TRUE.equals(second);
      case EQUAL -> first != null && first.equals(second);
      case NOT_EQUAL -> first != null && !first.equals(second);
      case LESS -> order(first, second) < 0;
      case LESS_EQUAL -> order(first, second) <= 0;
      case GREATER -> order(first, second) > 0;
      case GREATER_EQUAL -> order(first, second) >= 0;
      default -> null;
    };
  }

  private static int order(@Nullable Object first, @Nullable Object second) {
    return first instanceof Real a && second instanceof Real b ? a.compareTo(b) : 0;
  }
}
