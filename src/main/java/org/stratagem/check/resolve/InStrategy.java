package org.stratagem.check.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Symbol;
import org.stratagem.core.Term;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.source.Span;
import org.stratagem.syntax.Expression;

/**
 * The body of a strategy: {@code payoff(mine, foes)}, and strategies and tiers in somebody's shoes.
 */
final class InStrategy extends Setting {
  private static final String PAYOFF = "payoff";
  private static final String ROUNDS = "rounds";

  private final Symbol strategy;
  private final @Nullable Declared game;

  /**
   * @param strategy the strategy that is being declared
   * @param game the game after {@code for}, or null for any
   */
  InStrategy(Symbol strategy, @Nullable Declared game) {
    this.strategy = strategy;
    this.game = game;
  }

  @Override
  boolean knows(String name) {
    return name.equals(PAYOFF);
  }

  @Override
  @Nullable Term name(String name, Span span, Expressions expressions) {
    if (!name.equals(PAYOFF)) {
      return null;
    }
    expressions
        .problems()
        .report(
            Diagnostic.error(
                    Code.N110,
                    span,
                    "`payoff` cannot stand alone: it needs the strategies that are played")
                .hint("write `payoff(mine, foes)`, with my strategy first"));
    return new Term.Erroneous(span);
  }

  @Override
  @Nullable Term call(Expression.Call call, Frame frame, Expressions expressions) {
    Expression callee = call.callee();
    if (isPayoff(callee, frame)) {
      return payoff(call, new Term.Beneficiary.Me(), frame, expressions);
    } else if (callee instanceof Expression.Index index && isPayoff(index.target(), frame)) {
      return payoff(call, beneficiary(index.index(), frame, expressions), frame, expressions);
    }
    return null;
  }

  private static Term.Beneficiary beneficiary(
      Expression who, Frame frame, Expressions expressions) {
    if (who instanceof Expression.Variable variable && variable.name().equals("foe")) {
      return new Term.Beneficiary.TheFoe(who.span());
    }
    return new Term.Beneficiary.Someone(expressions.names().player(who, frame));
  }

  private static Term payoff(
      Expression.Call call, Term.Beneficiary who, Frame frame, Expressions expressions) {
    Problems problems = expressions.problems();
    List<Term.Argument> arguments = new ArrayList<>();
    boolean wrong = false;
    boolean rounds = false;
    for (Expression.Argument argument : call.arguments()) {
      arguments.add(expressions.calls().resolve(argument, frame));
      if (argument.name() == null) {
        continue;
      }
      String name = argument.name().text();
      if (!name.equals(ROUNDS)) {
        problems.report(
            Problems.withNearest(
                    Diagnostic.error(
                        Code.N108,
                        argument.name().span(),
                        "`payoff` has no parameter `" + name + "`"),
                    name,
                    List.of(ROUNDS))
                .note("beside the strategies it takes `rounds`, where they are policies"));
        wrong = true;
      } else if (rounds) {
        expressions.calls().reportRepeatedArgument(argument.span(), name);
        wrong = true;
      }
      rounds |= name.equals(ROUNDS);
    }
    if (!wrong && arguments.stream().allMatch(argument -> argument.name() != null)) {
      problems.report(
          Diagnostic.error(Code.T107, call.span(), "`payoff` needs the strategies that are played")
              .hint("write `payoff(mine, foes)`, with my strategy first"));
      wrong = true;
    }
    return wrong
        ? new Term.Erroneous(call.span())
        : new Term.StrategyPayoff(call.span(), who, arguments);
  }

  @Override
  @Nullable Term index(Expression.Index index, Frame frame, Expressions expressions) {
    if (!isPayoff(index.target(), frame)) {
      return null;
    }
    beneficiary(index.index(), frame, expressions);
    expressions
        .problems()
        .report(
            Diagnostic.error(
                    Code.N110,
                    index.span(),
                    "`"
                        + index.span().text()
                        + "` cannot stand alone: it needs the strategies that are played")
                .hint("write `" + index.span().text() + "(mine, foes)`, with my strategy first"));
    return new Term.Erroneous(index.span());
  }

  private static boolean isPayoff(Expression expression, Frame frame) {
    return expression instanceof Expression.Variable variable
        && variable.name().equals(PAYOFF)
        && frame.find(PAYOFF) == null;
  }

  @Override
  @Nullable Boolean family(String name, Namespace names) {
    if (game != null && game.families().containsKey(name)) {
      return game.families().get(name);
    }
    return names.isCertainLabel(name) ? null : names.family(name);
  }

  @Override
  Term.Whose whose() {
    return new Term.Whose.Mine();
  }

  @Override
  Symbol ownStrategy() {
    return strategy;
  }

  @Override
  boolean hasRoles() {
    return true;
  }

  @Override
  Collection<String> names() {
    return List.of(PAYOFF);
  }
}
