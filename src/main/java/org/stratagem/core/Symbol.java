package org.stratagem.core;

import org.stratagem.source.Span;

/** What a name stands for: one symbol a declaration, compared by identity. */
public final class Symbol {
  /** What was declared. The kinds from PARAMETER on belong to one game or coalition. */
  public enum Kind {
    GAME("game"),
    COALITION("coalition"),
    TIER("tier"),
    STRATEGY("strategy"),
    PROGRAM("program"),
    FUNCTION("function"),
    LET("let"),
    PARAMETER("parameter"),
    MOVE("move"),
    CHANCE("chance variable"),
    STATE("state variable"),
    MEMBER_LET("let"),
    MEMBER_FUNCTION("function");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** As messages call it. */
    public String word() {
      return word;
    }
  }

  private final String name;
  private final Kind kind;
  private final Span span;

  /**
   * @param name the declared name; empty for the unnamed move of a game
   * @param kind what was declared
   * @param span where the name stands in its declaration
   */
  public Symbol(String name, Kind kind, Span span) {
    this.name = name;
    this.kind = kind;
    this.span = span;
  }

  public String name() {
    return name;
  }

  public Kind kind() {
    return kind;
  }

  public Span span() {
    return span;
  }

  @Override
  public String toString() {
    return name;
  }
}
