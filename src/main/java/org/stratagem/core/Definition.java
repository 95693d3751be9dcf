package org.stratagem.core;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.source.Span;
import org.stratagem.type.TierTerm;

/** A resolved top-level declaration. */
public sealed interface Definition {
  Span span();

  Symbol symbol();

  /** The text of its {@code ///} lines, or empty. */
  String documentation();

  /**
   * @param importedFrom the path of a Gambit file as written, or null
   * @param members in the order of declaration
   */
  record Game(
      Span span,
      Symbol symbol,
      String documentation,
      List<Parameter> parameters,
      @Nullable String importedFrom,
      List<GameMember> members)
      implements Definition {
    public Game {
      parameters = List.copyOf(parameters);
      members = List.copyOf(members);
    }
  }

  /** A coalitional game; the worth is a table, or a function of the set of players in slot 0. */
  record Coalition(
      Span span,
      Symbol symbol,
      String documentation,
      List<Parameter> parameters,
      List<GameMember.Family> families,
      List<WorthRow> table,
      @Nullable Body worth)
      implements Definition {
    public Coalition {
      parameters = List.copyOf(parameters);
      families = List.copyOf(families);
      table = List.copyOf(table);
    }
  }

  record Tier(Span span, Symbol symbol, String documentation, TierTerm.Definition tier)
      implements Definition {}

  /**
   * @param indexed whether slot 0 of the body holds the strategy's index
   * @param game the game after {@code for}, or null for any
   * @param player the player after {@code for G.}, or null for every role
   * @param formals how many formals the declaration has; null when it has no brackets. With
   *     brackets the body is a {@link Term.Lambda}
   */
  record Strategy(
      Span span,
      Symbol symbol,
      String documentation,
      boolean indexed,
      @Nullable Symbol game,
      @Nullable String player,
      @Nullable Integer formals,
      Span tierSpan,
      TierTerm tier,
      Body body)
      implements Definition {}

  record Program(
      Span span,
      Symbol symbol,
      String documentation,
      @Nullable Symbol game,
      @Nullable String player,
      Body body)
      implements Definition {}

  /** The formals stand in slots 0 up. */
  record Function(Span span, Symbol symbol, String documentation, List<String> formals, Body body)
      implements Definition {
    public Function {
      formals = List.copyOf(formals);
    }
  }

  record Let(Span span, Symbol symbol, String documentation, Term.@Nullable TierUse tier, Body body)
      implements Definition {}

  /** {@code name = default}; the default may use earlier parameters. */
  record Parameter(Span span, Symbol symbol, Body defaultValue) {}

  /** {@code Left, Right1 -> 1}. */
  record WorthRow(Span span, List<Body> members, Body worth) {
    public WorthRow {
      members = List.copyOf(members);
    }
  }
}
