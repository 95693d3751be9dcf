package org.stratagem.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Symbol;
import org.stratagem.core.Term;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;
import org.stratagem.value.Player;

/**
 * Terms whose meaning depends on the game being played, or on the seat from which a strategy
 * reasons.
 */
final class SeatNodes {
  private SeatNodes() {}

  static final class GameName extends Node {
    private final Symbol symbol;

    GameName(Term.GameName term) {
      super(term.span());
      this.symbol = term.symbol();
    }

    @Override
    Object run(Frame frame) {
      return frame.surroundings.gameName(symbol, span);
    }
  }

  static final class OfPlayer extends Node {
    private final Symbol symbol;
    private final Node player;

    OfPlayer(Term.OfPlayer term, Node player) {
      super(term.span());
      this.symbol = term.symbol();
      this.player = player;
    }

    @Override
    Object run(Frame frame) {
      return frame.surroundings.ofPlayer(symbol, player.run(frame), span);
    }
  }

  static final class FamilyMember extends Node {
    private final String family;
    private final Node index;

    FamilyMember(Term.FamilyMember term, Node index) {
      super(term.span());
      this.family = term.family();
      this.index = index;
    }

    @Override
    Object run(Frame frame) {
      Real number = index.number(frame);
      return new Player(family, number);
    }
  }

  static final class PlayerSet extends Node {
    private final @Nullable String family;

    PlayerSet(Term.PlayerSet term) {
      super(term.span());
      this.family = term.family();
    }

    @Override
    Object run(Frame frame) {
      return frame.surroundings.players(family, span);
    }
  }

  static final class GamePayoff extends Node {
    private final Node player;

    GamePayoff(Term.GamePayoff term, Node player) {
      super(term.span());
      this.player = player;
    }

    @Override
    Object run(Frame frame) {
      return frame.surroundings.gamePayoff(player.run(frame), span);
    }
  }

  static final class StrategyUse extends Node {
    private final Symbol strategy;
    private final @Nullable Node index;
    private final Term.Whose whose;

    StrategyUse(Term.StrategyUse term, @Nullable Node index) {
      super(term.span());
      this.strategy = term.strategy();
      this.index = index;
      this.whose = term.whose();
    }

    @Override
    Object run(Frame frame) {
      return frame.surroundings.strategy(
          strategy, index == null ? null : index.run(frame), whose, span);
    }
  }

  static final class TierUse extends Node {
    private final Term.TierUse term;
    private final @Nullable Node index;

    TierUse(Term.TierUse term, @Nullable Node index) {
      super(term.span());
      this.term = term;
      this.index = index;
    }

    @Override
    Object run(Frame frame) {
      return frame.surroundings.tier(
          term.tier(), index == null ? null : index.run(frame), term.whose(), span);
    }
  }

  static final class StrategyPayoff extends Node {
    private final Term.Beneficiary who;
    private final @Nullable Node player;
    private final Node[] strategies;
    private final Map<String, Node> options;

    StrategyPayoff(Term.StrategyPayoff term, @Nullable Node player, Node[] arguments) {
      super(term.span());
      this.who = term.who();
      this.player = player;
      List<Node> positional = new ArrayList<>();
      Map<String, Node> named = new LinkedHashMap<>();
      for (int i = 0; i < arguments.length; i++) {
        String name = term.arguments().get(i).name();
        if (name == null) {
          positional.add(arguments[i]);
        } else {
          named.put(name, arguments[i]);
        }
      }
      this.strategies = positional.toArray(Node[]::new);
      this.options = named;
    }

    @Override
    Object run(Frame frame) {
      Object someone = player == null ? null : player.run(frame);
      Object[] given = new Object[strategies.length];
      for (int i = 0; i < given.length; i++) {
        given[i] = strategies[i].run(frame);
      }
      return frame.surroundings.payoff(
          who,
          someone,
          Arrays.asList(given),
          options.isEmpty() ? Map.of() : evaluated(frame),
          span);
    }

    private Map<String, Object> evaluated(Frame frame) {
      Map<String, Object> values = new LinkedHashMap<>();
      options.forEach((name, value) -> values.put(name, value.run(frame)));
      return values;
    }
  }

  /**
   * A term that only means something to the provability logic, which reads programs without running
   * them.
   */
  static final class ProgramOnly extends Node {
    ProgramOnly(Span span) {
      super(span);
    }

    @Override
    Object run(Frame frame) {
      throw Refusal.of(
          org.stratagem.diagnostic.Code.N110,
          span,
          Refusal.words(span) + " is usable in a program only, which is read and not run");
    }
  }
}
