package org.stratagem.core;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.source.Span;

/**
 * A resolved line of a game. The bodies of a line that belongs to players (it has a {@link Who})
 * find the player in slot 0, whether the line names one or stands for each.
 */
public sealed interface GameMember {
  Span span();

  record Players(Span span, List<Family> families) implements GameMember {
    public Players {
      families = List.copyOf(families);
    }
  }

  /**
   * @param symbol the move's name (shared by all lines that name it so); its name is empty for the
   *     unnamed move
   * @param sees what the mover sees, in order
   * @param when null for always
   */
  record Move(Span span, Symbol symbol, Who who, Body domain, List<Body> sees, @Nullable Body when)
      implements GameMember {
    public Move {
      sees = List.copyOf(sees);
    }
  }

  /**
   * @param each null for one draw for all
   */
  record Chance(Span span, Symbol symbol, @Nullable Who each, Body distribution)
      implements GameMember {}

  record State(Span span, Symbol symbol, Body domain, Body from) implements GameMember {}

  record Next(Span span, Symbol symbol, Body value) implements GameMember {}

  /**
   * @param who null for everyone
   */
  record Discount(Span span, @Nullable Who who, Body value) implements GameMember {}

  record Rounds(Span span, Body count) implements GameMember {}

  record Until(Span span, Body condition) implements GameMember {}

  /**
   * @param each null for a plain let
   */
  record Let(Span span, Symbol symbol, @Nullable Who each, Body value) implements GameMember {}

  /** The formals stand in slots 0 up. */
  record Function(Span span, Symbol symbol, List<String> formals, Body body) implements GameMember {
    public Function {
      formals = List.copyOf(formals);
    }
  }

  record Payoff(Span span, Who who, Body value) implements GameMember {}

  /** A pattern for every player and a payoff for every player; first match wins. */
  record PayoffTable(Span span, List<Row> rows) implements GameMember {
    public PayoffTable {
      rows = List.copyOf(rows);
    }
  }

  /** Names bound by the patterns are slots of the payoffs' bodies. */
  record Row(Span span, List<Term.Pattern> patterns, List<Body> payoffs) {
    public Row {
      patterns = List.copyOf(patterns);
      payoffs = List.copyOf(payoffs);
    }
  }

  /**
   * @param range the indices, or null for a single player
   */
  record Family(Span span, String name, @Nullable Body range) {}

  /**
   * Which players a line belongs to.
   *
   * @param families the families or single players; empty for all players
   * @param index the one member of the family, or null for all of it
   * @param everyone true where the line stands for every player without a line of its own
   */
  record Who(Span span, List<String> families, @Nullable Body index, boolean everyone) {
    public Who {
      families = List.copyOf(families);
    }
  }
}
