package org.stratagem.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNConfigSet;
import org.antlr.v4.runtime.atn.ParserATNSimulator;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.jspecify.annotations.Nullable;
import org.stratagem.syntax.grammar.StratagemParser;

/**
 * The generated parser, made to stop at the first mistake and before its recursion gets too deep.
 *
 * <p>It hands each declaration over as soon as it is complete and forgets its part of the parse
 * tree, which takes about twenty times the memory of the tree that is built from it.
 */
final class DepthLimitedParser extends StratagemParser {
  /**
   * Steps into the rules that recur. An expression in brackets takes two, {@code expression} and
   * {@code arithmetic}; a level of any other rule counts for as many. The builder counts the levels
   * of expressions exactly.
   */
  private static final int STEPS = 2 * Limits.NESTING + 16;

  private final @Nullable Consumer<DeclarationContext> completed;
  private final StopAtFirstMistake stops = new StopAtFirstMistake();
  private int depth;
  private boolean abandoned;

  /**
   * @param completed takes each declaration of the file; null keeps the whole parse tree
   */
  DepthLimitedParser(
      ListTokenSource tokens,
      PredictionMode mode,
      @Nullable Consumer<DeclarationContext> completed) {
    super(new CommonTokenStream(tokens));
    this.completed = completed;
    removeErrorListeners();
    setErrorHandler(stops);
    setInterpreter(new FurthestMistake(this));
    getInterpreter().setPredictionMode(mode);
  }

  /** What could have stood where the parser stopped. */
  Expectations expectations(RecognitionException failure) {
    return Expectations.of(failure, getATN(), stops.statesAt(failure.getOffendingToken()));
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
    depth += steps(rule);
    if (depth > STEPS) {
      abandoned = true;
      throw new TooDeep(getCurrentToken());
    }
  }

  private void leave(int rule) {
    depth -= steps(rule);
  }

  private static int steps(int rule) {
    return switch (rule) {
      case RULE_expression, RULE_arithmetic -> 1;
      case RULE_declaration, RULE_pattern, RULE_type -> 2;
      default -> 0;
    };
  }

  /**
   * Gives up at the first mistake, and remembers at which decisions the parser stood before that
   * word.
   */
  private static final class StopAtFirstMistake extends BailErrorStrategy {
    private final List<Integer> states = new ArrayList<>();
    private int index = -1;

    @Override
    public void sync(org.antlr.v4.runtime.Parser parser) {
      int here = parser.getInputStream().index();
      if (here != index) {
        index = here;
        states.clear();
      }
      states.add(parser.getState());
    }

    List<Integer> statesAt(Token token) {
      return token.getTokenIndex() == index ? states : List.of();
    }
  }

  /**
   * ANTLR's lookahead, but for one thing: when no alternative can go on, ANTLR falls back on one
   * that could have stopped earlier, and the mistake is found at its end. Here it is found at the
   * word where the lookahead ended.
   */
  private static final class FurthestMistake extends ParserATNSimulator {
    FurthestMistake(DepthLimitedParser parser) {
      super(parser, parser.getATN(), _decisionToDFA, _sharedContextCache);
    }

    @Override
    protected int getSynValidOrSemInvalidAltThatFinishedDecisionEntryRule(
        ATNConfigSet configs, ParserRuleContext outerContext) {
      return ATN.INVALID_ALT_NUMBER;
    }
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
