package org.stratagem.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.source.Span;

/** What stands in the body of a game or a coalition. */
public sealed interface Member extends Node {
  /**
   * {@code players Row, Col choose {C, D}}, {@code players Bidder[1..n]}; also {@code player Ann
   * chooses ...} (one).
   */
  record Players(Span span, boolean plural, List<Family> families, @Nullable Choice choice)
      implements Member {
    public Players {
      families = List.copyOf(families);
    }
  }

  /** {@code Ann chooses bet in {Raise, Fold} sees card}. */
  record Move(Span span, Who who, Choice choice) implements Member {}

  /** {@code chance card ~ distribution}, {@code chance value[p in Bidder] ~ distribution}. */
  record Chance(Span span, Name name, @Nullable Everyone each, Expression distribution)
      implements Member {}

  record State(Span span, Name name, Expression domain, Expression from) implements Member {}

  record Next(Span span, Name name, Expression value) implements Member {}

  record Discount(Span span, @Nullable Who who, Expression value) implements Member {}

  record Rounds(Span span, Expression count) implements Member {}

  record Until(Span span, Expression condition) implements Member {}

  /** {@code let price = ...}, {@code let pot[p] = ...}. */
  record Let(Span span, Name name, @Nullable Everyone each, Expression value) implements Member {}

  record Function(Span span, Name name, List<Name> formals, Expression body) implements Member {
    public Function {
      formals = List.copyOf(formals);
    }
  }

  /** {@code payoff Row = ...}, {@code payoff p in Bidder = ...}. */
  record Payoff(Span span, Who who, Expression value) implements Member {}

  /** {@code payoff { C, C -> 3, 3 ... }}. */
  record PayoffTable(Span span, List<Row> rows) implements Member {
    public PayoffTable {
      rows = List.copyOf(rows);
    }
  }

  /** {@code worth { Left, Right -> 1 ... }}. */
  record WorthTable(Span span, List<WorthRow> rows) implements Member {
    public WorthTable {
      rows = List.copyOf(rows);
    }
  }

  /** {@code worth(s) = ...}. */
  record WorthFunction(Span span, Name formal, Expression value) implements Member {}

  /**
   * A player {@code Ann}, or the family {@code Bidder[1..n]}: its range is an expression, null for
   * a single player.
   */
  record Family(Span span, Name name, @Nullable Expression range) implements Node {}

  /**
   * {@code [m in] domain [sees e, e] [when c]}.
   *
   * @param move the move's name, or null for an unnamed move
   */
  record Choice(
      Span span,
      @Nullable Name move,
      Expression domain,
      List<Expression> sees,
      @Nullable Expression when)
      implements Node {
    public Choice {
      sees = List.copyOf(sees);
    }
  }

  /** Whose line it is. */
  sealed interface Who extends Node {}

  /** A player by name; {@code Bidder[2]} with an index. */
  record Someone(Span span, Name name, @Nullable Expression index) implements Who {}

  /** A small letter: every player (of the family) without a line of its own. */
  record Everyone(Span span, Name variable, @Nullable Name family) implements Who {}

  record Row(Span span, List<Pattern> patterns, List<Expression> payoffs) implements Node {
    public Row {
      patterns = List.copyOf(patterns);
      payoffs = List.copyOf(payoffs);
    }
  }

  record WorthRow(Span span, List<Someone> coalition, Expression worth) implements Node {
    public WorthRow {
      coalition = List.copyOf(coalition);
    }
  }
}
