package org.stratagem.check.resolve;

import java.util.ArrayList;
import java.util.List;
import org.stratagem.syntax.Expression;
import org.stratagem.syntax.TypeTerm;

/** The direct subexpressions of an expression. */
final class Children {
  private Children() {}

  static List<Expression> of(Expression expression) {
    List<Expression> children = new ArrayList<>();
    if (expression instanceof Expression.Unary unary) {
      children.add(unary.operand());
    } else if (expression instanceof Expression.Binary binary) {
      children.add(binary.left());
      children.add(binary.right());
    } else if (expression instanceof Expression.If choice) {
      children.add(choice.condition());
      children.add(choice.then());
      children.add(choice.otherwise());
    } else if (expression instanceof Expression.Let let) {
      if (let.type() != null) {
        addIndices(let.type(), children);
      }
      children.add(let.value());
      children.add(let.body());
    } else if (expression instanceof Expression.Lambda lambda) {
      children.add(lambda.body());
    } else if (expression instanceof Expression.Match match) {
      children.add(match.scrutinee());
      match.arms().forEach(arm -> children.add(arm.body()));
    } else if (expression instanceof Expression.Binding binding) {
      binding.bounds().forEach(bound -> children.add(bound.domain()));
      if (binding.guard() != null) {
        children.add(binding.guard());
      }
      children.add(binding.body());
    } else {
      addParts(expression, children);
    }
    return children;
  }

  private static void addParts(Expression expression, List<Expression> children) {
    if (expression instanceof Expression.Tuple tuple) {
      children.addAll(tuple.parts());
    } else if (expression instanceof Expression.Record fields) {
      fields.fields().forEach(field -> children.add(field.value()));
    } else if (expression instanceof Expression.ListOf list) {
      children.addAll(list.elements());
    } else if (expression instanceof Expression.SetOf set) {
      children.addAll(set.elements());
    } else if (expression instanceof Expression.Distribution distribution) {
      for (Expression.Entry entry : distribution.entries()) {
        children.add(entry.key());
        children.add(entry.weight());
      }
    } else if (expression instanceof Expression.Range range) {
      children.add(range.from());
      children.add(range.to());
      if (range.step() != null) {
        children.add(range.step());
      }
    } else if (expression instanceof Expression.Call call) {
      children.add(call.callee());
      call.arguments().forEach(argument -> children.add(argument.value()));
    } else if (expression instanceof Expression.Select select) {
      children.add(select.target());
    } else if (expression instanceof Expression.Index index) {
      children.add(index.target());
      children.add(index.index());
    }
  }

  /** Adds the expressions that stand as indices in a type. */
  static void addIndices(TypeTerm type, List<Expression> children) {
    if (type instanceof TypeTerm.Named named) {
      if (named.index() != null) {
        children.add(named.index());
      }
    } else if (type instanceof TypeTerm.Owned owned) {
      addIndices(owned.tier(), children);
    } else if (type instanceof TypeTerm.Applied applied) {
      addIndices(applied.argument(), children);
    } else if (type instanceof TypeTerm.Tuple tuple) {
      tuple.parts().forEach(part -> addIndices(part, children));
    } else if (type instanceof TypeTerm.Arrow arrow) {
      addIndices(arrow.domain(), children);
      addIndices(arrow.result(), children);
    }
  }
}
