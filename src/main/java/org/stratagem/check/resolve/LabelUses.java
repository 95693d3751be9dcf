package org.stratagem.check.resolve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stratagem.source.Span;
import org.stratagem.syntax.Declaration;
import org.stratagem.syntax.Expression;
import org.stratagem.syntax.Member;
import org.stratagem.syntax.Pattern;

/**
 * Where a unit introduces labels. A capitalised name in the domain of a move, chance variable or
 * state is certainly a label; one in a pattern is a label or a player; one in any other set, list
 * or distribution may as well be a player or a declared name.
 */
final class LabelUses {
  private final Map<String, Span> domains = new LinkedHashMap<>();
  private final Map<String, Span> patterns = new LinkedHashMap<>();
  private final Map<String, Span> literals = new LinkedHashMap<>();

  /** Labels of domains, with their first places. */
  Map<String, Span> domains() {
    return domains;
  }

  /** Capitalised names in patterns, with their first places. */
  Map<String, Span> patterns() {
    return patterns;
  }

  /** Capitalised names in other literals, with their first places. */
  Map<String, Span> literals() {
    return literals;
  }

  void visit(Declaration declaration) {
    if (declaration instanceof Declaration.Game game) {
      game.parameters().forEach(parameter -> visit(parameter.defaultValue()));
      Declared declared = Declared.of(game);
      Set<String> players = declared == null ? Set.of() : declared.families().keySet();
      game.members().forEach(member -> visit(member, players));
    } else if (declaration instanceof Declaration.Coalition coalition) {
      coalition.parameters().forEach(parameter -> visit(parameter.defaultValue()));
      coalition.members().forEach(member -> visit(member, Set.of()));
    } else if (declaration instanceof Declaration.Strategy strategy) {
      visit(strategy.body());
    } else if (declaration instanceof Declaration.Program program) {
      visit(program.body());
    } else if (declaration instanceof Declaration.Function function) {
      visit(function.body());
    } else if (declaration instanceof Declaration.Let let) {
      visit(let.body());
    } else if (declaration instanceof Declaration.Show show) {
      visit(show.body());
    } else if (declaration instanceof Declaration.Plot plot) {
      visit(plot.body());
    } else if (declaration instanceof Declaration.Check check) {
      visit(check.body());
    }
  }

  private void visit(Member member, Set<String> players) {
    if (member instanceof Member.Players line) {
      if (line.choice() != null) {
        visit(line.choice(), players);
      }
    } else if (member instanceof Member.Move move) {
      visit(move.choice(), players);
    } else if (member instanceof Member.Chance chance) {
      domain(chance.distribution(), players);
    } else if (member instanceof Member.State state) {
      domain(state.domain(), players);
      visit(state.from());
    } else if (member instanceof Member.PayoffTable table) {
      for (Member.Row row : table.rows()) {
        row.patterns().forEach(this::pattern);
        row.payoffs().forEach(this::visit);
      }
    } else if (member instanceof Member.WorthTable table) {
      table.rows().forEach(row -> visit(row.worth()));
    } else {
      value(member);
    }
  }

  private void value(Member member) {
    if (member instanceof Member.Next next) {
      visit(next.value());
    } else if (member instanceof Member.Discount discount) {
      visit(discount.value());
    } else if (member instanceof Member.Rounds rounds) {
      visit(rounds.count());
    } else if (member instanceof Member.Until until) {
      visit(until.condition());
    } else if (member instanceof Member.Let let) {
      visit(let.value());
    } else if (member instanceof Member.Function function) {
      visit(function.body());
    } else if (member instanceof Member.Payoff payoff) {
      visit(payoff.value());
    } else if (member instanceof Member.WorthFunction worth) {
      visit(worth.value());
    }
  }

  private void visit(Member.Choice choice, Set<String> players) {
    domain(choice.domain(), players);
    if (choice.domain() instanceof Expression.SetOf set) {
      // A player cannot be chosen like this: it is a label all the same, and refused in the game.
      set.elements().forEach(element -> atoms(element, Set.of(), domains));
    }
    choice.sees().forEach(this::visit);
    if (choice.when() != null) {
      visit(choice.when());
    }
  }

  private void domain(Expression domain, Set<String> players) {
    for (Expression element : elements(domain)) {
      atoms(element, players, domains);
    }
    for (Expression child : Children.of(domain)) {
      domain(child, players);
    }
  }

  private void visit(Expression expression) {
    for (Expression element : elements(expression)) {
      atoms(element, Set.of(), literals);
    }
    if (expression instanceof Expression.Match match) {
      match.arms().forEach(arm -> arm.patterns().forEach(this::pattern));
    } else if (expression instanceof Expression.Call call
        && call.callee() instanceof Expression.Variable callee
        && callee.name().equals("machine")) {
      machine(call);
    }
    Children.of(expression).forEach(this::visit);
  }

  /** The states of a machine are introduced where it starts and by what comes next. */
  private void machine(Expression.Call call) {
    for (Expression.Argument argument : call.arguments()) {
      if (argument.name() != null
          && (argument.name().text().equals("from") || argument.name().text().equals("next"))) {
        results(argument.value());
      }
    }
  }

  private void results(Expression expression) {
    if (expression instanceof Expression.Lambda lambda) {
      results(lambda.body());
    } else if (expression instanceof Expression.If choice) {
      results(choice.then());
      results(choice.otherwise());
    } else if (expression instanceof Expression.Let let) {
      results(let.body());
    } else if (expression instanceof Expression.Match match) {
      match.arms().forEach(arm -> results(arm.body()));
    } else {
      atoms(expression, Set.of(), literals);
    }
  }

  private static List<Expression> elements(Expression expression) {
    if (expression instanceof Expression.SetOf set) {
      return set.elements();
    } else if (expression instanceof Expression.ListOf list) {
      return list.elements();
    } else if (expression instanceof Expression.Distribution distribution) {
      return distribution.entries().stream().map(Expression.Entry::key).toList();
    }
    return List.of();
  }

  private void atoms(Expression element, Set<String> players, Map<String, Span> into) {
    if (element instanceof Expression.Variable variable) {
      if (Spelling.isCapitalised(variable.name()) && !players.contains(variable.name())) {
        into.putIfAbsent(variable.name(), variable.span());
      }
    } else if (element instanceof Expression.Tuple tuple) {
      tuple.parts().forEach(part -> atoms(part, players, into));
    } else if (element instanceof Expression.Record fields) {
      fields.fields().forEach(field -> atoms(field.value(), players, into));
    }
  }

  private void pattern(Pattern pattern) {
    if (pattern instanceof Pattern.Label label) {
      patterns.putIfAbsent(label.name(), label.span());
    } else if (pattern instanceof Pattern.Tuple tuple) {
      tuple.parts().forEach(this::pattern);
    }
  }
}
