package org.stratagem.syntax;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.source.Span;
import org.stratagem.syntax.grammar.StratagemParser;
import org.stratagem.syntax.grammar.StratagemParser.ArgumentContext;
import org.stratagem.syntax.grammar.StratagemParser.ArmContext;
import org.stratagem.syntax.grammar.StratagemParser.BindingContext;
import org.stratagem.syntax.grammar.StratagemParser.BoundContext;
import org.stratagem.syntax.grammar.StratagemParser.BracedContext;
import org.stratagem.syntax.grammar.StratagemParser.CapitalVariableContext;
import org.stratagem.syntax.grammar.StratagemParser.ComparisonContext;
import org.stratagem.syntax.grammar.StratagemParser.EntryContext;
import org.stratagem.syntax.grammar.StratagemParser.ExpressionContext;
import org.stratagem.syntax.grammar.StratagemParser.FalseContext;
import org.stratagem.syntax.grammar.StratagemParser.ListOfContext;
import org.stratagem.syntax.grammar.StratagemParser.MatchContext;
import org.stratagem.syntax.grammar.StratagemParser.MissingContext;
import org.stratagem.syntax.grammar.StratagemParser.NumberContext;
import org.stratagem.syntax.grammar.StratagemParser.ParenthesisedContext;
import org.stratagem.syntax.grammar.StratagemParser.PrimaryContext;
import org.stratagem.syntax.grammar.StratagemParser.SimpleContext;
import org.stratagem.syntax.grammar.StratagemParser.SmallVariableContext;
import org.stratagem.syntax.grammar.StratagemParser.TextContext;
import org.stratagem.syntax.grammar.StratagemParser.TrueContext;
import org.stratagem.syntax.grammar.StratagemParser.UnusedContext;
import org.stratagem.value.Binder;

/** Builds the lowest layer of expressions: names, literals, and what stands in brackets. */
final class PrimaryBuilder {
  private final Building building;
  private final ExpressionBuilder expressions;
  private final PatternBuilder patterns;

  PrimaryBuilder(Building building, ExpressionBuilder expressions, PatternBuilder patterns) {
    this.building = building;
    this.expressions = expressions;
    this.patterns = patterns;
  }

  Expression primary(PrimaryContext context) {
    Span span = building.span(context);
    if (context instanceof SmallVariableContext || context instanceof CapitalVariableContext) {
      return new Expression.Variable(span, context.getText());
    }
    if (context instanceof NumberContext) {
      return new Expression.Number(span, context.getText());
    }
    if (context instanceof ParenthesisedContext parenthesised) {
      return parenthesised(parenthesised);
    }
    if (context instanceof BracedContext braced) {
      return braced(braced);
    }
    if (context instanceof ListOfContext list) {
      return new Expression.ListOf(span, all(list.elements));
    }
    if (context instanceof MatchContext match) {
      return match(match);
    }
    if (context instanceof BindingContext binding) {
      return binding(binding);
    }
    if (context instanceof TextContext text) {
      return new Expression.Text(span, building.text(text.TEXT().getSymbol()));
    }
    if (context instanceof TrueContext) {
      return new Expression.Truth(span, true);
    }
    if (context instanceof FalseContext) {
      return new Expression.Truth(span, false);
    }
    if (context instanceof MissingContext) {
      return new Expression.Missing(span);
    }
    if (context instanceof UnusedContext) {
      building.report(
          Diagnostic.error(Code.S101, span, "`_` has no value")
              .hint("it stands where a value is not used: in patterns and before `=>`"));
      return new Expression.Missing(span);
    }
    throw new IllegalStateException("no such expression: " + context.getClass());
  }

  /** True for what is a level of its own; parentheses around one expression are none. */
  static boolean hasParts(PrimaryContext context) {
    if (context instanceof ParenthesisedContext parenthesised) {
      return parenthesised.items.size() > 1
          || parenthesised.items.size() == 1 && parenthesised.items.get(0).label() != null;
    }
    return context instanceof BracedContext
        || context instanceof ListOfContext
        || context instanceof MatchContext
        || context instanceof BindingContext;
  }

  private Expression match(MatchContext context) {
    List<Expression.Arm> arms = new ArrayList<>(context.arms.size());
    Expression scrutinee = expressions.expression(context.scrutinee);
    for (ArmContext arm : context.arms) {
      arms.add(
          new Expression.Arm(
              building.span(arm),
              patterns.patterns(arm.patterns),
              expressions.expression(arm.body)));
    }
    return new Expression.Match(building.span(context), scrutinee, arms);
  }

  private Expression binding(BindingContext context) {
    String word = context.binder().getText();
    Binder binder = null;
    for (Binder candidate : Binder.values()) {
      if (candidate.word().equals(word)) {
        binder = candidate;
      }
    }
    if (binder == null) {
      throw new IllegalStateException("no such binder: " + word);
    }
    List<Expression.Bound> bounds = new ArrayList<>(context.bounds.size());
    for (BoundContext bound : context.bounds) {
      bounds.add(bound(bound, binder));
    }
    Expression guard = context.guard == null ? null : expressions.expression(context.guard);
    return new Expression.Binding(
        building.span(context), binder, bounds, guard, expressions.expression(context.body));
  }

  private Expression.Bound bound(BoundContext context, Binder binder) {
    boolean draws = context.sign.getType() == StratagemParser.TILDE;
    Name name = building.small(context.name(), "a variable");
    if (draws != binder.draws()) {
      Span sign = building.span(context.sign);
      building.report(
          binder.draws()
              ? Diagnostic.error(
                      Code.S101,
                      sign,
                      "`%s` draws `%s` from a distribution, which is written `~`"
                          .formatted(binder.word(), name.text()))
                  .hint("write `%s ~ ...`".formatted(name.text()))
              : Diagnostic.error(
                      Code.S101,
                      sign,
                      "`%s` lets `%s` run through a domain, which is written `in`"
                          .formatted(binder.word(), name.text()))
                  .hint(
                      "write `%s in ...`; `expect` and `mix` draw with `~`"
                          .formatted(name.text())));
    }
    return new Expression.Bound(
        building.span(context), name, binder.draws(), expressions.range(context.domain));
  }

  private Expression parenthesised(ParenthesisedContext context) {
    List<ArgumentContext> items = context.items;
    Span span = building.span(context);
    if (items.size() == 1 && items.get(0).label() == null) {
      return expressions.expression(items.get(0).value);
    }
    ArgumentContext named = null;
    ArgumentContext unnamed = null;
    for (ArgumentContext item : items) {
      if (item.label() != null) {
        named = named == null ? item : named;
      } else {
        unnamed = unnamed == null ? item : unnamed;
      }
    }
    if (named != null && unnamed != null) {
      building.report(
          Diagnostic.error(
                  Code.S101, building.span(unnamed), "a record needs a name for each of its parts")
              .also(building.span(named), "this part has a name")
              .hint("name every part, `(open: x, final: y)`, or none, `(x, y)`"));
      return new Expression.Missing(span);
    }
    if (named != null) {
      List<Expression.Field> fields = new ArrayList<>(items.size());
      for (ArgumentContext item : items) {
        fields.add(
            new Expression.Field(
                building.span(item),
                building.name(item.label().getStart()),
                expressions.expression(item.value)));
      }
      return new Expression.Record(span, fields);
    }
    List<Expression> parts = new ArrayList<>(items.size());
    for (ArgumentContext item : items) {
      parts.add(expressions.expression(item.value));
    }
    return new Expression.Tuple(span, parts);
  }

  private Expression braced(BracedContext context) {
    Span span = building.span(context);
    EntryContext weighted = null;
    EntryContext bare = null;
    for (EntryContext entry : context.entries) {
      if (entry.weight != null) {
        weighted = weighted == null ? entry : weighted;
      } else {
        bare = bare == null ? entry : bare;
      }
    }
    if (weighted != null && bare != null) {
      building.report(
          Diagnostic.error(
                  Code.S101,
                  building.span(bare),
                  "a distribution needs a weight for each of its values")
              .also(building.span(weighted), "this value has a weight")
              .hint("weigh every value, `{a: 1/2, b: 1/2}`, or write a set, `{a, b}`"));
      return new Expression.Missing(span);
    }
    if (weighted != null) {
      List<Expression.Entry> entries = new ArrayList<>(context.entries.size());
      for (EntryContext entry : context.entries) {
        entries.add(
            new Expression.Entry(
                building.span(entry),
                expressions.expression(entry.key),
                expressions.expression(entry.weight)));
      }
      return new Expression.Distribution(span, entries);
    }
    List<Expression> elements = new ArrayList<>(context.entries.size());
    for (EntryContext entry : context.entries) {
      elements.add(expressions.expression(entry.key));
    }
    return new Expression.SetOf(span, elements);
  }

  List<Expression.Argument> arguments(List<ArgumentContext> contexts) {
    List<Expression.Argument> arguments = new ArrayList<>(contexts.size());
    for (ArgumentContext context : contexts) {
      Name name = context.label() == null ? null : building.name(context.label().getStart());
      arguments.add(
          new Expression.Argument(
              building.span(context), name, expressions.expression(context.value)));
    }
    return arguments;
  }

  /** The formals before {@code =>}: one name, or names in parentheses. */
  List<Name> formals(ExpressionContext given, Token arrow) {
    PrimaryContext primary = soleOperand(given);
    List<Name> formals = new ArrayList<>();
    if (primary instanceof ParenthesisedContext parenthesised) {
      for (ArgumentContext item : parenthesised.items) {
        PrimaryContext part = item.label() == null ? soleOperand(item.value) : null;
        Name name = part == null ? null : formal(part);
        if (name == null) {
          reportFormal(building.span(item), arrow);
          return List.of();
        }
        formals.add(name);
      }
      return formals;
    }
    Name name = primary == null ? null : formal(primary);
    if (name == null) {
      reportFormal(building.span(given), arrow);
      return List.of();
    }
    return List.of(name);
  }

  private @Nullable Name formal(PrimaryContext context) {
    if (context instanceof SmallVariableContext || context instanceof UnusedContext) {
      return building.name(context.getStart());
    }
    if (context instanceof CapitalVariableContext) {
      Name name = building.name(context.getStart());
      building.reportCapital(name, "a variable");
      return name;
    }
    return null;
  }

  private void reportFormal(Span place, Token arrow) {
    building.report(
        Diagnostic.error(Code.S101, place, "only names can stand before `=>`")
            .also(building.span(arrow), "this makes a function")
            .hint("write `x => ...` or `(x, y) => ...`, in parentheses after an operator"));
  }

  /** The primary that is the whole expression, or null when operators are at work. */
  private static @Nullable PrimaryContext soleOperand(ExpressionContext context) {
    if (context instanceof ComparisonContext comparison
        && comparison.operators.isEmpty()
        && comparison.first.high == null
        && comparison.first.low instanceof SimpleContext simple) {
      return simple.primary();
    }
    return null;
  }

  private List<Expression> all(List<ExpressionContext> contexts) {
    List<Expression> result = new ArrayList<>(contexts.size());
    for (ExpressionContext context : contexts) {
      result.add(expressions.expression(context));
    }
    return result;
  }
}
