package org.stratagem.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.source.Span;

/**
 * What stands at the top level of a file. {@code documentation} is the text of its {@code ///}
 * lines, or empty.
 */
public sealed interface Declaration extends Node {
  /** {@code import "path"}. */
  record Import(Span span, String path) implements Declaration {}

  /**
   * {@code game G(a = 1) { ... }} or {@code game G from "file.nfg"}.
   *
   * @param importedFrom the path after {@code from}, or null; then there are no members
   */
  record Game(
      Span span,
      String documentation,
      Name name,
      List<Parameter> parameters,
      @Nullable String importedFrom,
      List<Member> members)
      implements Declaration {
    public Game {
      parameters = List.copyOf(parameters);
      members = List.copyOf(members);
    }
  }

  /** {@code coalition C(a = 1) { players ... worth ... }}. */
  record Coalition(
      Span span, String documentation, Name name, List<Parameter> parameters, List<Member> members)
      implements Declaration {
    public Coalition {
      parameters = List.copyOf(parameters);
      members = List.copyOf(members);
    }
  }

  /** {@code tier T[n] = Foe.T[n - 1] -> T[n - 2]}. */
  record Tier(Span span, String documentation, Name name, @Nullable Name index, TypeTerm body)
      implements Declaration {}

  /**
   * {@code strategy S[n](foe) for G.Row: Tier[n] = body}.
   *
   * @param formals null when there are no brackets: the body is the whole strategy
   */
  record Strategy(
      Span span,
      String documentation,
      Name name,
      @Nullable Name index,
      @Nullable List<Name> formals,
      @Nullable Scope scope,
      TypeTerm tier,
      Expression body)
      implements Declaration {}

  /** {@code program P for G = body}. */
  record Program(Span span, String documentation, Name name, @Nullable Scope scope, Expression body)
      implements Declaration {}

  /** {@code fn f(x, y) = body}. */
  record Function(Span span, String documentation, Name name, List<Name> formals, Expression body)
      implements Declaration {
    public Function {
      formals = List.copyOf(formals);
    }
  }

  /** {@code let x = body}, {@code let x: Tier = body}. */
  record Let(Span span, String documentation, Name name, @Nullable TypeTerm type, Expression body)
      implements Declaration {}

  record Show(Span span, Expression body) implements Declaration {}

  record Plot(Span span, Expression body) implements Declaration {}

  record Check(Span span, Expression body) implements Declaration {}

  /**
   * {@code reject "text" declaration}.
   *
   * @param text what the diagnostic has to contain, or null for any
   */
  record Reject(Span span, @Nullable String text, Declaration refused) implements Declaration {}

  /** {@code name = default}. */
  record Parameter(Span span, Name name, Expression defaultValue) implements Node {}

  /** {@code for G} or {@code for G.Row}. */
  record Scope(Span span, Name game, @Nullable Name player) implements Node {}
}
