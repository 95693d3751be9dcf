package org.stratagem.check.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stratagem.syntax.Expression;
import org.stratagem.syntax.Name;
import org.stratagem.syntax.Pattern;

/**
 * The names that an expression uses and does not bind itself, in order of first use: what a lambda
 * may capture.
 */
final class FreeNames {
  private final Set<String> free = new LinkedHashSet<>();
  private final Map<String, Integer> bound = new HashMap<>();

  private FreeNames() {}

  static Set<String> of(Expression expression) {
    FreeNames names = new FreeNames();
    names.visit(expression);
    return names.free;
  }

  private void visit(Expression expression) {
    if (expression instanceof Expression.Variable variable) {
      if (bound.getOrDefault(variable.name(), 0) == 0) {
        free.add(variable.name());
      }
    } else if (expression instanceof Expression.Let let) {
      if (let.type() != null) {
        List<Expression> indices = new ArrayList<>();
        Children.addIndices(let.type(), indices);
        indices.forEach(this::visit);
      }
      visit(let.value());
      within(List.of(let.name().text()), () -> visit(let.body()));
    } else if (expression instanceof Expression.Lambda lambda) {
      within(lambda.formals().stream().map(Name::text).toList(), () -> visit(lambda.body()));
    } else if (expression instanceof Expression.Match match) {
      visit(match.scrutinee());
      for (Expression.Arm arm : match.arms()) {
        List<String> names = new ArrayList<>();
        arm.patterns().forEach(pattern -> addBound(pattern, names));
        within(names, () -> visit(arm.body()));
      }
    } else if (expression instanceof Expression.Binding binding) {
      visit(binding, 0);
    } else {
      Children.of(expression).forEach(this::visit);
    }
  }

  private void visit(Expression.Binding binding, int next) {
    if (next == binding.bounds().size()) {
      if (binding.guard() != null) {
        visit(binding.guard());
      }
      visit(binding.body());
      return;
    }
    Expression.Bound bound = binding.bounds().get(next);
    visit(bound.domain());
    within(List.of(bound.name().text()), () -> visit(binding, next + 1));
  }

  private void within(List<String> names, Runnable visit) {
    names.forEach(name -> bound.merge(name, 1, Integer::sum));
    visit.run();
    names.forEach(name -> bound.merge(name, -1, Integer::sum));
  }

  private static void addBound(Pattern pattern, List<String> names) {
    if (pattern instanceof Pattern.Binding binding) {
      names.add(binding.name());
    } else if (pattern instanceof Pattern.Tuple tuple) {
      tuple.parts().forEach(part -> addBound(part, names));
    }
  }
}
