package org.stratagem.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.syntax.grammar.StratagemParser.AppliedTypeContext;
import org.stratagem.syntax.grammar.StratagemParser.ArrowTypeContext;
import org.stratagem.syntax.grammar.StratagemParser.ExpressionContext;
import org.stratagem.syntax.grammar.StratagemParser.NamedTypeContext;
import org.stratagem.syntax.grammar.StratagemParser.OwnedTypeContext;
import org.stratagem.syntax.grammar.StratagemParser.TupleTypeContext;
import org.stratagem.syntax.grammar.StratagemParser.TypeContext;

/** Builds tiers and types. */
final class TypeBuilder {
  private final Building building;
  private final ExpressionBuilder expressions;

  TypeBuilder(Building building, ExpressionBuilder expressions) {
    this.building = building;
    this.expressions = expressions;
  }

  @Nullable TypeTerm annotation(@Nullable TypeContext context) {
    return context == null ? null : type(context);
  }

  TypeTerm type(TypeContext context) {
    if (context instanceof NamedTypeContext named) {
      return new TypeTerm.Named(
          building.span(named), building.capital(named.name(), "a tier"), index(named.index));
    }
    if (context instanceof OwnedTypeContext owned) {
      TypeTerm tier =
          new TypeTerm.Named(
              building.span(owned.tier).to(building.span(owned.getStop())),
              building.capital(owned.tier, "a tier"),
              index(owned.index));
      return new TypeTerm.Owned(
          building.span(owned), building.capital(owned.owner, "`Foe` or a player"), tier);
    }
    if (context instanceof AppliedTypeContext applied) {
      return new TypeTerm.Applied(
          building.span(applied),
          building.capital(applied.constructor, "a type"),
          type(applied.operand));
    }
    if (context instanceof ArrowTypeContext arrow) {
      TypeTerm domain = type(arrow.domain);
      TypeTerm result = type(arrow.result);
      return new TypeTerm.Arrow(building.span(arrow), domain, result);
    }
    if (context instanceof TupleTypeContext tuple) {
      if (tuple.parts.size() == 1) {
        return type(tuple.parts.get(0));
      }
      List<TypeTerm> parts = new ArrayList<>();
      for (TypeContext part : tuple.parts) {
        parts.add(type(part));
      }
      return new TypeTerm.Tuple(building.span(tuple), parts);
    }
    throw new IllegalStateException("no such type: " + context.getClass());
  }

  private @Nullable Expression index(@Nullable ExpressionContext context) {
    return context == null ? null : expressions.expression(context);
  }
}
