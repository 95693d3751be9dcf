package org.stratagem.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.RuleNode;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.stratagem.syntax.grammar.StratagemLexer;
import org.stratagem.syntax.grammar.StratagemParser.AdditionContext;
import org.stratagem.syntax.grammar.StratagemParser.AndContext;
import org.stratagem.syntax.grammar.StratagemParser.ArithmeticContext;
import org.stratagem.syntax.grammar.StratagemParser.BindingContext;
import org.stratagem.syntax.grammar.StratagemParser.BracedContext;
import org.stratagem.syntax.grammar.StratagemParser.CallContext;
import org.stratagem.syntax.grammar.StratagemParser.ComparisonContext;
import org.stratagem.syntax.grammar.StratagemParser.ExpressionContext;
import org.stratagem.syntax.grammar.StratagemParser.IfContext;
import org.stratagem.syntax.grammar.StratagemParser.LambdaContext;
import org.stratagem.syntax.grammar.StratagemParser.LetInContext;
import org.stratagem.syntax.grammar.StratagemParser.ListOfContext;
import org.stratagem.syntax.grammar.StratagemParser.MultiplicationContext;
import org.stratagem.syntax.grammar.StratagemParser.NegationContext;
import org.stratagem.syntax.grammar.StratagemParser.NumberContext;
import org.stratagem.syntax.grammar.StratagemParser.NumberPatternContext;
import org.stratagem.syntax.grammar.StratagemParser.OrContext;
import org.stratagem.syntax.grammar.StratagemParser.ParenthesisedContext;
import org.stratagem.syntax.grammar.StratagemParser.RangeContext;
import org.stratagem.syntax.grammar.StratagemParser.SimpleContext;
import org.stratagem.syntax.grammar.StratagemParserBaseVisitor;

/** Lays out expressions, patterns and types. */
class FormatExpressions extends StratagemParserBaseVisitor<Doc> {
  final FormatCursor cursor;

  FormatExpressions(LexedFile lexed) {
    this.cursor = new FormatCursor(lexed);
  }

  @Override
  public Doc visitTerminal(TerminalNode node) {
    return cursor.word(node);
  }

  /** On one line, with spaces where they are usual. */
  @Override
  public Doc visitChildren(RuleNode node) {
    List<Doc> parts = new ArrayList<>();
    for (int i = 0; i < node.getChildCount(); i++) {
      ParseTree child = node.getChild(i);
      if (i > 0) {
        boolean tight = isTight(last(node.getChild(i - 1)), first(child));
        parts.add(cursor.separator(tight ? Doc.NOTHING : Doc.SPACE));
      }
      parts.add(visit(child));
    }
    return parts.size() == 1 ? parts.get(0) : Doc.sequence(parts);
  }

  private static boolean isTight(int before, int after) {
    return switch (after) {
      case StratagemLexer.COMMA,
          StratagemLexer.SEMICOLON,
          StratagemLexer.COLON,
          StratagemLexer.RIGHT_PARENTHESIS,
          StratagemLexer.RIGHT_BRACKET,
          StratagemLexer.DOT ->
          true;
      case StratagemLexer.LEFT_PARENTHESIS, StratagemLexer.LEFT_BRACKET ->
          Words.endsOperand(before)
              || before == StratagemLexer.LEFT_PARENTHESIS
              || before == StratagemLexer.LEFT_BRACKET;
      default ->
          before == StratagemLexer.LEFT_PARENTHESIS
              || before == StratagemLexer.LEFT_BRACKET
              || before == StratagemLexer.DOT;
    };
  }

  private static int first(ParseTree tree) {
    return tree instanceof TerminalNode terminal
        ? terminal.getSymbol().getType()
        : ((ParserRuleContext) tree).getStart().getType();
  }

  private static int last(ParseTree tree) {
    return tree instanceof TerminalNode terminal
        ? terminal.getSymbol().getType()
        : ((ParserRuleContext) tree).getStop().getType();
  }

  // The three layers.

  @Override
  public Doc visitComparison(ComparisonContext context) {
    if (context.operators.isEmpty()) {
      return visit(context.first);
    }
    List<Doc> parts = new ArrayList<>();
    parts.add(visit(context.first));
    for (int i = 0; i < context.operators.size(); i++) {
      parts.add(operand(context.operators.get(i), context.rest.get(i)));
    }
    return Doc.group(Doc.sequence(parts));
  }

  /** A possible line break, an operator and its right operand. */
  private Doc operand(ParseTree operator, ParseTree right) {
    return Doc.nest(
        2, cursor.separator(Doc.LINE), visit(operator), cursor.separator(Doc.SPACE), visit(right));
  }

  @Override
  public Doc visitAnd(AndContext context) {
    return chain(context, AndContext.class, and -> and.left, and -> operand(and.AND(), and.right));
  }

  @Override
  public Doc visitOr(OrContext context) {
    return chain(context, OrContext.class, or -> or.left, or -> operand(or.OR(), or.right));
  }

  /** Operations of one kind that lean to the left, as one group however many they are. */
  private <C extends ParserRuleContext> Doc chain(
      C context,
      Class<C> kind,
      Function<C, ? extends ParserRuleContext> left,
      Function<C, Doc> operand) {
    Deque<C> spine = new ArrayDeque<>();
    ParserRuleContext leftmost = context;
    while (kind.isInstance(leftmost)) {
      C operation = kind.cast(leftmost);
      spine.push(operation);
      leftmost = left.apply(operation);
    }
    List<Doc> parts = new ArrayList<>(List.of(visit(leftmost)));
    for (C operation : spine) {
      parts.add(operand.apply(operation));
    }
    return Doc.group(Doc.sequence(parts));
  }

  @Override
  public Doc visitLambda(LambdaContext context) {
    return Doc.sequence(
        visit(context.given),
        cursor.separator(Doc.SPACE),
        visit(context.MAPS_TO()),
        tail(context.body));
  }

  @Override
  public Doc visitIf(IfContext context) {
    List<Doc> parts = new ArrayList<>();
    ExpressionContext rest = context;
    while (rest instanceof IfContext choice) {
      parts.add(visit(choice.IF()));
      parts.add(cursor.separator(Doc.SPACE));
      parts.add(visit(choice.condition));
      parts.add(cursor.separator(Doc.SPACE));
      parts.add(visit(choice.THEN()));
      parts.add(tail(choice.then));
      parts.add(cursor.separator(Doc.LINE));
      parts.add(visit(choice.ELSE()));
      rest = choice.otherwise;
      if (rest instanceof IfContext) {
        parts.add(cursor.separator(Doc.SPACE));
      }
    }
    parts.add(tail(rest));
    return Doc.group(Doc.sequence(parts));
  }

  @Override
  public Doc visitLetIn(LetInContext context) {
    return Doc.group(lets(context));
  }

  private Doc lets(LetInContext context) {
    List<Doc> parts = new ArrayList<>();
    ExpressionContext rest = context;
    while (rest instanceof LetInContext let) {
      parts.add(head(let, let.value));
      parts.add(tail(let.value));
      parts.add(visit(let.SEMICOLON()));
      parts.add(cursor.separator(Doc.LINE));
      rest = let.body;
    }
    parts.add(visit(rest));
    return Doc.sequence(parts);
  }

  /** The children before a part, on one line. */
  Doc head(ParserRuleContext context, ParseTree end) {
    List<Doc> parts = new ArrayList<>();
    for (int i = 0; context.getChild(i) != end; i++) {
      if (i > 0) {
        boolean tight = isTight(last(context.getChild(i - 1)), first(context.getChild(i)));
        parts.add(cursor.separator(tight ? Doc.NOTHING : Doc.SPACE));
      }
      parts.add(visit(context.getChild(i)));
    }
    return Doc.sequence(parts);
  }

  /** A part that runs to the end: beside what stands before it, or indented on lines of its own. */
  Doc tail(ParserRuleContext context) {
    if (opensBracket(context)) {
      return Doc.sequence(cursor.separator(Doc.SPACE), visit(context));
    }
    Doc line = cursor.separator(Doc.LINE);
    Doc body = context instanceof LetInContext let ? lets(let) : visit(context);
    return Doc.group(Doc.nest(2, line, body));
  }

  /** True for what can be broken inside its own brackets. */
  private static boolean opensBracket(ParserRuleContext context) {
    if (context instanceof LambdaContext) {
      return true;
    }
    if (!(context instanceof ComparisonContext comparison
        && comparison.operators.isEmpty()
        && comparison.first.high == null)) {
      return false;
    }
    ArithmeticContext arithmetic = comparison.first.low;
    if (arithmetic instanceof SimpleContext simple) {
      return PrimaryBuilder.hasParts(simple.primary());
    }
    return arithmetic instanceof CallContext call
        && call.callee instanceof SimpleContext
        && !call.items.isEmpty();
  }

  @Override
  public Doc visitRange(RangeContext context) {
    Doc low = visit(context.low);
    if (context.high == null) {
      return low;
    }
    Doc range = Doc.sequence(low, visit(context.TO()), visit(context.high));
    if (context.step == null) {
      return range;
    }
    return Doc.sequence(
        range,
        cursor.separator(Doc.SPACE),
        visit(context.BY()),
        cursor.separator(Doc.SPACE),
        visit(context.step));
  }

  @Override
  public Doc visitAddition(AdditionContext context) {
    Deque<AdditionContext> spine = new ArrayDeque<>();
    ArithmeticContext leftmost = context;
    while (leftmost instanceof AdditionContext addition) {
      spine.push(addition);
      leftmost = addition.left;
    }
    List<Doc> parts = new ArrayList<>(List.of(visit(leftmost)));
    for (AdditionContext addition : spine) {
      parts.add(operand(addition.getChild(1), addition.right));
    }
    return Doc.group(Doc.sequence(parts));
  }

  @Override
  public Doc visitMultiplication(MultiplicationContext context) {
    if (isFraction(context)) {
      return Doc.sequence(visit(context.left), visit(context.DIVIDE()), visit(context.right));
    }
    Deque<MultiplicationContext> spine = new ArrayDeque<>();
    ArithmeticContext leftmost = context;
    while (leftmost instanceof MultiplicationContext product && !isFraction(product)) {
      spine.push(product);
      leftmost = product.left;
    }
    List<Doc> parts = new ArrayList<>(List.of(visit(leftmost)));
    for (MultiplicationContext product : spine) {
      parts.add(operand(product.getChild(1), product.right));
    }
    return Doc.group(Doc.sequence(parts));
  }

  /** {@code 2/3} is one number to the reader. */
  private static boolean isFraction(MultiplicationContext context) {
    return context.operator.getType() == StratagemLexer.DIVIDE
        && (isNumber(context.left)
            || context.left instanceof NegationContext minus && isNumber(minus.operand))
        && isNumber(context.right);
  }

  private static boolean isNumber(ArithmeticContext context) {
    return context instanceof SimpleContext simple && simple.primary() instanceof NumberContext;
  }

  @Override
  public Doc visitNegation(NegationContext context) {
    return Doc.sequence(visit(context.MINUS()), visit(context.operand));
  }

  @Override
  public Doc visitNumberPattern(NumberPatternContext context) {
    return context.MINUS() == null
        ? visit(context.NUMBER())
        : Doc.sequence(visit(context.MINUS()), visit(context.NUMBER()));
  }

  @Override
  public Doc visitCall(CallContext context) {
    return Doc.sequence(
        visit(context.callee),
        bracket(
            context.LEFT_PARENTHESIS(),
            context.items,
            context.COMMA(),
            context.RIGHT_PARENTHESIS()));
  }

  @Override
  public Doc visitParenthesised(ParenthesisedContext context) {
    if (context.items.size() == 1 && context.items.get(0).label() == null) {
      return Doc.sequence(
          visit(context.LEFT_PARENTHESIS()),
          Doc.nest(1, visit(context.items.get(0))),
          visit(context.RIGHT_PARENTHESIS()));
    }
    return bracket(
        context.LEFT_PARENTHESIS(), context.items, context.COMMA(), context.RIGHT_PARENTHESIS());
  }

  @Override
  public Doc visitListOf(ListOfContext context) {
    return bracket(
        context.LEFT_BRACKET(), context.elements, context.COMMA(), context.RIGHT_BRACKET());
  }

  @Override
  public Doc visitBraced(BracedContext context) {
    return bracket(context.LEFT_BRACE(), context.entries, context.COMMA(), context.RIGHT_BRACE());
  }

  /** Items between brackets, all on one line or each on its own. */
  Doc bracket(
      TerminalNode open,
      List<? extends ParserRuleContext> items,
      List<TerminalNode> commas,
      TerminalNode close) {
    Doc opening = visit(open);
    if (items.isEmpty()) {
      return Doc.sequence(opening, visit(close));
    }
    List<Doc> inner = new ArrayList<>();
    inner.add(cursor.separator(Doc.SOFT));
    for (int i = 0; i < items.size(); i++) {
      inner.add(visit(items.get(i)));
      if (i < commas.size()) {
        inner.add(visit(commas.get(i)));
        inner.add(cursor.separator(Doc.LINE));
      }
    }
    Doc content = Doc.nest(2, Doc.sequence(inner));
    return Doc.group(opening, content, cursor.separator(Doc.SOFT), visit(close));
  }

  @Override
  public Doc visitBinding(BindingContext context) {
    Doc head = head(context, context.LEFT_BRACE());
    return Doc.group(
        head,
        cursor.separator(Doc.SPACE),
        visit(context.LEFT_BRACE()),
        Doc.nest(2, cursor.separator(Doc.LINE), visit(context.body)),
        cursor.separator(Doc.LINE),
        visit(context.RIGHT_BRACE()));
  }
}
