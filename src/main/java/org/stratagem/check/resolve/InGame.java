package org.stratagem.check.resolve;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Symbol;
import org.stratagem.core.Term;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.source.Span;
import org.stratagem.syntax.Expression;
import org.stratagem.value.Player;

/**
 * A line of a game or coalition: its parameters, moves, chance variables, states, lets, functions,
 * payoffs, players.
 */
final class InGame extends Setting {
  /** When a line is worked out, which decides what it may use. */
  enum Moment {
    /** The default of a parameter. */
    DEFAULT("the default of a parameter may use only the parameters before it"),
    /** Before anybody moves: who plays, how long, from which state. */
    SETUP("this is settled before anybody moves, so it may use only parameters"),
    /** Chance and moves. */
    PLAY("payoffs are known only when all have moved"),
    /** Payoffs, the next state, and what is defined for any line. */
    AFTER("");

    private final String reason;

    Moment(String reason) {
      this.reason = reason;
    }

    String reason() {
      return reason;
    }
  }

  private static final String PAYOFF = "payoff";

  private final GameScope scope;
  private final Moment moment;
  private final int parameters;

  private InGame(GameScope scope, Moment moment, int parameters) {
    this.scope = scope;
    this.moment = moment;
    this.parameters = parameters;
  }

  InGame(GameScope scope, Moment moment) {
    this(scope, moment, Integer.MAX_VALUE);
  }

  /** The default of a parameter that stands behind so many others. */
  static InGame defaultAfter(int parameters, GameScope scope) {
    return new InGame(scope, Moment.DEFAULT, parameters);
  }

  @Override
  boolean knows(String name) {
    return isPayoff(name)
        || name.equals(Spelling.PLAYERS)
        || scope.families().containsKey(name)
        || scope.find(name) != null;
  }

  private static boolean isBuiltInLabel(String name, Expressions expressions) {
    return name.equals(Spelling.PLAYERS) && expressions.namespace().isCertainLabel(name);
  }

  private boolean isPayoff(String name) {
    return name.equals(PAYOFF) && !scope.isCoalition();
  }

  @Override
  @Nullable Term name(String name, Span span, Expressions expressions) {
    if (scope.isLabelToo(name) || isBuiltInLabel(name, expressions)) {
      return new Term.Erroneous(span); // one name for two things, which has been reported
    }
    if (name.equals(Spelling.PLAYERS)) {
      return new Term.PlayerSet(span, null);
    }
    Boolean family = scope.families().get(name);
    if (family != null) {
      return family ? new Term.PlayerSet(span, name) : playerOrMove(span, name);
    }
    if (isPayoff(name)) {
      expressions
          .problems()
          .report(
              Diagnostic.error(Code.N110, span, "`payoff` is one number for each player")
                  .hint("write `payoff[" + somePlayer() + "]`"));
      return new Term.Erroneous(span);
    }
    Symbol symbol = scope.find(name);
    if (symbol == null) {
      return null;
    }
    if (!mayUse(symbol, span, expressions)) {
      return new Term.Erroneous(span);
    }
    if (scope.isPerPlayer(symbol)) {
      expressions
          .problems()
          .report(
              Diagnostic.error(
                      Code.N110,
                      span,
                      "`"
                          + name
                          + "` is one "
                          + symbol.kind().word()
                          + " for each player, so it has to say whose")
                  .also(symbol.span(), "declared here")
                  .hint("write `" + name + "[" + somePlayer() + "]`"));
      return new Term.Erroneous(span);
    }
    return new Term.GameName(span, symbol);
  }

  private String somePlayer() {
    if (scope.families().isEmpty()) {
      return "p";
    }
    var first = scope.families().entrySet().iterator().next();
    return first.getValue() ? first.getKey() + "[1]" : first.getKey();
  }

  private Term playerOrMove(Span span, String player) {
    Term constant = new Term.Constant(span, new Player(player, null));
    return moveOf(span, player, constant);
  }

  /** A player's single unnamed move, where there is one and moves can be read; else the player. */
  private Term moveOf(Span span, String family, Term player) {
    Symbol move = scope.unnamedMove(family);
    return move == null || moment == Moment.DEFAULT || moment == Moment.SETUP
        ? player
        : new Term.OfPlayer(span, move, player);
  }

  private boolean mayUse(Symbol symbol, Span span, Expressions expressions) {
    boolean allowed =
        switch (moment) {
          case DEFAULT ->
              symbol.kind() == Symbol.Kind.PARAMETER
                  && scope.names(Symbol.Kind.PARAMETER).indexOf(symbol.name()) < parameters;
          case SETUP ->
              switch (symbol.kind()) {
                case PARAMETER, MEMBER_LET, MEMBER_FUNCTION -> true;
                default -> false;
              };
          case PLAY, AFTER -> true;
        };
    if (!allowed) {
      expressions
          .problems()
          .report(
              Diagnostic.error(Code.N110, span, "`" + symbol.name() + "` cannot be used here")
                  .also(symbol.span(), "this " + symbol.kind().word())
                  .note(moment.reason()));
    }
    return allowed;
  }

  @Override
  @Nullable Term index(Expression.Index index, Frame frame, Expressions expressions) {
    if (!(index.target() instanceof Expression.Variable variable)
        || frame.find(variable.name()) != null) {
      return null;
    }
    Span span = index.span();
    String name = variable.name();
    Boolean family = scope.families().get(name);
    if (family != null) {
      return player(index, name, family, frame, expressions);
    }
    if (isPayoff(name)) {
      Term player = expressions.names().player(index.index(), frame);
      if (moment != Moment.AFTER) {
        expressions
            .problems()
            .report(
                Diagnostic.error(Code.N110, span, "payoffs cannot be used here")
                    .note(moment.reason()));
        return new Term.Erroneous(span);
      }
      return new Term.GamePayoff(span, player);
    }
    Symbol symbol = scope.find(name);
    if (symbol == null) {
      return null;
    }
    boolean perPlayer = scope.isPerPlayer(symbol);
    boolean moveOfPlayer = symbol.kind() == Symbol.Kind.MOVE && isPlayer(index.index(), frame);
    if (!perPlayer && !moveOfPlayer) {
      return null;
    }
    Term player = expressions.names().player(index.index(), frame);
    return mayUse(symbol, variable.span(), expressions)
        ? new Term.OfPlayer(span, symbol, player)
        : new Term.Erroneous(span);
  }

  private @Nullable Term player(
      Expression.Index index, String name, boolean family, Frame frame, Expressions expressions) {
    Span span = index.span();
    if (family) {
      return moveOf(span, name, expressions.names().player(index, frame));
    }
    if (scope.unnamedMove(name) == null) {
      return null;
    }
    Term move = playerOrMove(index.target().span(), name);
    return new Term.Index(span, move, expressions.resolve(index.index(), frame));
  }

  private boolean isPlayer(Expression expression, Frame frame) {
    if (expression instanceof Expression.Variable variable) {
      Frame.Local local = frame.find(variable.name());
      if (local != null) {
        return local.role() == Frame.Role.PLAYER;
      }
      Symbol symbol = scope.find(variable.name());
      return symbol == null
          ? scope.families().containsKey(variable.name())
          : scope.isPlayerValued(symbol);
    }
    return expression instanceof Expression.Index index
        && index.target() instanceof Expression.Variable family
        && scope.families().containsKey(family.name());
  }

  @Override
  @Nullable List<String> formals(String function) {
    return scope.formals(function);
  }

  @Override
  @Nullable Boolean family(String name, Namespace names) {
    return scope.families().get(name);
  }

  @Override
  boolean indexesByPlayer() {
    return false;
  }

  @Override
  String withoutStrategies() {
    return "a " + scope.word() + " is the same whatever strategies its players bring";
  }

  @Override
  Collection<String> names() {
    return scope.names();
  }
}
