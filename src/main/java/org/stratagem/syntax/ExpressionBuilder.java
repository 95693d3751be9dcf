package org.stratagem.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.source.Span;
import org.stratagem.syntax.grammar.StratagemParser;
import org.stratagem.syntax.grammar.StratagemParser.AdditionContext;
import org.stratagem.syntax.grammar.StratagemParser.AndContext;
import org.stratagem.syntax.grammar.StratagemParser.ArithmeticContext;
import org.stratagem.syntax.grammar.StratagemParser.CallContext;
import org.stratagem.syntax.grammar.StratagemParser.ComparatorContext;
import org.stratagem.syntax.grammar.StratagemParser.ComparisonContext;
import org.stratagem.syntax.grammar.StratagemParser.ExpressionContext;
import org.stratagem.syntax.grammar.StratagemParser.IfContext;
import org.stratagem.syntax.grammar.StratagemParser.IndexContext;
import org.stratagem.syntax.grammar.StratagemParser.LambdaContext;
import org.stratagem.syntax.grammar.StratagemParser.LetInContext;
import org.stratagem.syntax.grammar.StratagemParser.MultiplicationContext;
import org.stratagem.syntax.grammar.StratagemParser.NegationContext;
import org.stratagem.syntax.grammar.StratagemParser.NotContext;
import org.stratagem.syntax.grammar.StratagemParser.OrContext;
import org.stratagem.syntax.grammar.StratagemParser.PowerContext;
import org.stratagem.syntax.grammar.StratagemParser.RangeContext;
import org.stratagem.syntax.grammar.StratagemParser.SelectContext;
import org.stratagem.syntax.grammar.StratagemParser.SimpleContext;
import org.stratagem.value.Operator;

/**
 * Builds the two upper layers of expressions: what the operators join. Chains of operators lean to
 * the left in the parse tree and may be long, so they are walked with a loop; everything else
 * recurs at most {@link Limits#NESTING} deep.
 */
final class ExpressionBuilder {
  private final Building building;
  private final PrimaryBuilder primaries;
  private final TypeBuilder types;
  private @Nullable Token declaration;
  private int depth;
  private boolean tooDeepReported;

  ExpressionBuilder(Building building) {
    this.building = building;
    this.types = new TypeBuilder(building, this);
    this.primaries = new PrimaryBuilder(building, this, new PatternBuilder(building));
  }

  TypeBuilder types() {
    return types;
  }

  /** Says which declaration or member the following expressions belong to. */
  void startDeclaration(Token first) {
    declaration = first;
    tooDeepReported = false;
  }

  Expression expression(ExpressionContext context) {
    Deque<ExpressionContext> spine = new ArrayDeque<>();
    ExpressionContext leftmost = context;
    while (true) {
      if (leftmost instanceof AndContext and) {
        spine.push(and);
        leftmost = and.left;
      } else if (leftmost instanceof OrContext or) {
        spine.push(or);
        leftmost = or.left;
      } else {
        break;
      }
    }
    int own = leftmost instanceof ComparisonContext ? 0 : 1;
    if (!enter(spine.size() + own)) {
      return tooDeep(context);
    }
    Expression result = innermost(leftmost);
    leave(own);
    for (ExpressionContext outer : spine) {
      Token operator =
          outer instanceof AndContext and ? and.operator : ((OrContext) outer).operator;
      ExpressionContext right =
          outer instanceof AndContext and ? and.right : ((OrContext) outer).right;
      Operator meaning = outer instanceof AndContext ? Operator.AND : Operator.OR;
      result =
          new Expression.Binary(
              building.span(outer), meaning, building.span(operator), result, expression(right));
      leave(1);
    }
    return result;
  }

  private Expression innermost(ExpressionContext context) {
    Span span = building.span(context);
    if (context instanceof ComparisonContext comparison) {
      return comparison(comparison);
    }
    if (context instanceof NotContext not) {
      return new Expression.Unary(
          span, Operator.NOT, building.span(not.getStart()), expression(not.operand));
    }
    if (context instanceof LambdaContext lambda) {
      return new Expression.Lambda(
          span, primaries.formals(lambda.given, lambda.operator), expression(lambda.body));
    }
    if (context instanceof IfContext choice) {
      return new Expression.If(
          span,
          expression(choice.condition),
          expression(choice.then),
          expression(choice.otherwise));
    }
    if (context instanceof LetInContext let) {
      return new Expression.Let(
          span,
          building.small(let.name(), "a value"),
          types.annotation(let.annotation),
          expression(let.value),
          expression(let.body));
    }
    throw new IllegalStateException("no such expression: " + context.getClass());
  }

  private Expression comparison(ComparisonContext context) {
    if (context.operators.size() > 1) {
      return chain(context);
    }
    if (context.operators.isEmpty()) {
      return range(context.first);
    }
    if (!enter(1)) {
      return tooDeep(context);
    }
    ComparatorContext operator = context.operators.get(0);
    Expression result =
        new Expression.Binary(
            building.span(context),
            comparator(operator),
            building.span(operator),
            range(context.first),
            range(context.rest.get(0)));
    leave(1);
    return result;
  }

  private Expression chain(ComparisonContext context) {
    Span second = building.span(context.operators.get(1));
    Diagnostic problem =
        Diagnostic.error(Code.S110, second, "comparisons do not chain")
            .also(building.span(context.operators.get(0)), "the comparison before it");
    if (context.operators.size() == 2
        && building.span(context).end() - building.span(context).start() <= 80) {
      problem =
          problem.hint(
              "write `%s %s %s and %s %s %s`"
                  .formatted(
                      building.span(context.first).text(),
                      context.operators.get(0).getText(),
                      building.span(context.rest.get(0)).text(),
                      building.span(context.rest.get(0)).text(),
                      context.operators.get(1).getText(),
                      building.span(context.rest.get(1)).text()));
    } else {
      problem = problem.hint("join comparisons of two values each with `and`");
    }
    building.report(problem);
    return new Expression.Missing(building.span(context));
  }

  private static Operator comparator(ComparatorContext context) {
    return switch (context.getStart().getType()) {
      case StratagemParser.EQUAL -> Operator.EQUAL;
      case StratagemParser.NOT_EQUAL -> Operator.NOT_EQUAL;
      case StratagemParser.LESS -> Operator.LESS;
      case StratagemParser.LESS_EQUAL -> Operator.LESS_EQUAL;
      case StratagemParser.GREATER -> Operator.GREATER;
      case StratagemParser.GREATER_EQUAL -> Operator.GREATER_EQUAL;
      case StratagemParser.IN -> Operator.IN;
      default -> throw new IllegalStateException("no comparison: " + context.getText());
    };
  }

  Expression range(RangeContext context) {
    if (context.high == null) {
      return arithmetic(context.low);
    }
    if (!enter(1)) {
      return tooDeep(context);
    }
    Expression low = arithmetic(context.low);
    Expression high = arithmetic(context.high);
    Expression step = context.step == null ? null : arithmetic(context.step);
    leave(1);
    return new Expression.Range(building.span(context), low, high, step);
  }

  Expression arithmetic(ArithmeticContext context) {
    Deque<ArithmeticContext> spine = new ArrayDeque<>();
    ArithmeticContext leftmost = context;
    for (ArithmeticContext left = leftOperand(context);
        left != null;
        left = leftOperand(leftmost)) {
      spine.push(leftmost);
      leftmost = left;
    }
    boolean bare =
        leftmost instanceof SimpleContext simple && !PrimaryBuilder.hasParts(simple.primary());
    int own = bare ? 0 : 1;
    if (!enter(spine.size() + own)) {
      return tooDeep(context);
    }
    Expression result;
    if (leftmost instanceof NegationContext minus) {
      result =
          new Expression.Unary(
              building.span(minus),
              Operator.NEGATE,
              building.span(minus.operator),
              arithmetic(minus.operand));
    } else {
      result = primaries.primary(((SimpleContext) leftmost).primary());
    }
    leave(own);
    for (ArithmeticContext outer : spine) {
      result = joined(outer, result);
      leave(1);
    }
    return result;
  }

  private static @Nullable ArithmeticContext leftOperand(ArithmeticContext context) {
    if (context instanceof AdditionContext addition) {
      return addition.left;
    }
    if (context instanceof MultiplicationContext multiplication) {
      return multiplication.left;
    }
    if (context instanceof PowerContext power) {
      return power.left;
    }
    if (context instanceof CallContext call) {
      return call.callee;
    }
    if (context instanceof SelectContext select) {
      return select.target;
    }
    if (context instanceof IndexContext index) {
      return index.target;
    }
    return null;
  }

  private Expression joined(ArithmeticContext context, Expression left) {
    Span span = building.span(context);
    if (context instanceof AdditionContext addition) {
      Operator operator =
          addition.operator.getType() == StratagemParser.PLUS ? Operator.PLUS : Operator.MINUS;
      return new Expression.Binary(
          span, operator, building.span(addition.operator), left, arithmetic(addition.right));
    }
    if (context instanceof MultiplicationContext multiplication) {
      Operator operator =
          switch (multiplication.operator.getType()) {
            case StratagemParser.TIMES -> Operator.TIMES;
            case StratagemParser.DIVIDE -> Operator.DIVIDE;
            default -> Operator.MOD;
          };
      return new Expression.Binary(
          span,
          operator,
          building.span(multiplication.operator),
          left,
          arithmetic(multiplication.right));
    }
    if (context instanceof PowerContext power) {
      return new Expression.Binary(
          span, Operator.POWER, building.span(power.operator), left, arithmetic(power.right));
    }
    if (context instanceof CallContext call) {
      checkBracket(call.bracket);
      return new Expression.Call(span, left, primaries.arguments(call.items));
    }
    if (context instanceof SelectContext select) {
      return new Expression.Select(span, left, building.name(select.field.getStart()));
    }
    IndexContext index = (IndexContext) context;
    checkBracket(index.bracket);
    return new Expression.Index(span, left, expression(index.index));
  }

  private void checkBracket(Token bracket) {
    if (declaration != null) {
      building.checkBracket(bracket, declaration);
    }
  }

  /** Goes down some levels, if there are so many left. */
  private boolean enter(int levels) {
    if (depth + levels > Limits.NESTING) {
      return false;
    }
    depth += levels;
    return true;
  }

  private void leave(int levels) {
    depth -= levels;
  }

  private Expression tooDeep(ParserRuleContext context) {
    if (!tooDeepReported) {
      tooDeepReported = true;
      building.report(LexedFile.tooDeep(building.span(context.getStart())));
    }
    return new Expression.Missing(building.span(context));
  }
}
