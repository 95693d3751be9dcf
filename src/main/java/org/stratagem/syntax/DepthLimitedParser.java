package org.stratagem.syntax;

import java.util.function.Consumer;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.jspecify.annotations.Nullable;
import org.stratagem.syntax.grammar.StratagemParser;

/**
 * The generated parser, made to stop at the first mistake and before its recursion gets too deep.
 *
 * <p>It hands each declaration over as soon as it is complete and forgets its part of the parse tree, which takes
 * about twenty times the memory of the tree that is built from it.
 */
final class DepthLimitedParser extends StratagemParser {
  /** Both `expression` and `arithmetic` recur for one bracket; the builder counts the levels exactly. */
  private static final int RULES = 2 * Limits.NESTING + 16;

  private final @Nullable Consumer<DeclarationContext> completed;
  private int depth;
  private boolean abandoned;

  /**
   * @param completed takes each declaration of the file; null keeps the whole parse tree
   */
  DepthLimitedParser(
      ListTokenSource tokens, PredictionMode mode, @Nullable Consumer<DeclarationContext> completed) {
    super(new CommonTokenStream(tokens));
    this.completed = completed;
    removeErrorListeners();
    setErrorHandler(new BailErrorStrategy());
    getInterpreter().setPredictionMode(mode);
  }

  @Override
  public void enterRule(ParserRuleContext context, int state, int rule) {
    super.enterRule(context, state, rule);
    enter(rule);
  }

  @Override
  public void enterRecursionRule(ParserRuleContext context, int state, int rule, int precedence) {
    super.enterRecursionRule(context, state, rule, precedence);
    enter(rule);
  }

  @Override
  public void exitRule() {
    ParserRuleContext finished = _ctx;
    super.exitRule();
    leave(finished.getRuleIndex());
    if (completed != null
        && finished.exception == null
        && !abandoned
        && finished instanceof DeclarationContext declaration
        && _ctx instanceof FileContext file) {
      completed.accept(declaration);
      file.children.clear();
      file.declarations.clear();
    }
  }

  @Override
  public void unrollRecursionContexts(ParserRuleContext parent) {
    int rule = _ctx.getRuleIndex();
    super.unrollRecursionContexts(parent);
    leave(rule);
  }

  private void enter(int rule) {
    if (recurs(rule) && ++depth > RULES) {
      abandoned = true;
      throw new TooDeep(getCurrentToken());
    }
  }

  private void leave(int rule) {
    if (recurs(rule)) {
      depth--;
    }
  }

  private static boolean recurs(int rule) {
    return switch (rule) {
      case RULE_declaration, RULE_pattern, RULE_type, RULE_expression, RULE_arithmetic -> true;
      default -> false;
    };
  }

  /** Says where the nesting got too deep. */
  static final class TooDeep extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Token token;

    private TooDeep(Token token) {
      super("nested too deeply", null, false, false);
      this.token = token;
    }

    Token token() {
      return token;
    }
  }
}
