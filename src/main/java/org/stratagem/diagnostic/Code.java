package org.stratagem.diagnostic;

import java.util.Locale;

/**
 * The stable code of a diagnostic. Each has a page {@code spec/errors/CODE.md}. The first letter
 * tells the phase: S syntax, N names, T types and tiers, E evaluation, L limits, C checks, X not
 * available.
 */
public enum Code {
  S101("unexpected text"),
  S102("a text literal is not closed"),
  S103("a comment is not closed"),
  S104("the file is not valid UTF-8"),
  S105("nested too deeply"),
  S106("the file is too large"),
  S107("expression missing before a declaration"),
  S108("a character that means nothing here"),
  S109("a bracket starts a new line"),
  S110("comparisons do not chain"),
  S111("a reserved word is used as a name"),
  S112("a name of the wrong case"),
  S113("a malformed Gambit file"),
  N101("unknown name"),
  N102("declared twice"),
  N103("one name for two things"),
  N104("an import cannot be read"),
  N105("imports form a cycle"),
  N106("the strategy belongs to another player"),
  N107("unknown field"),
  N108("unknown or repeated argument"),
  N109("unknown option"),
  N110("not usable here"),
  T101("values of the wrong type"),
  T102("types that never overlap"),
  T103("payoff table with missing cells"),
  T104("match with missing cases"),
  T105("a row that is never reached"),
  T106("not a function"),
  T107("wrong number of arguments"),
  T108("a function without an expected type"),
  T109("an ill-formed tier"),
  T110("an index that is not a literal"),
  T111("a strategy that refers to itself"),
  T112("a move that was not made"),
  T113("imperfect recall"),
  T114("an incomplete game"),
  T201("commitment race"),
  T202("a gap between tiers"),
  E301("division by zero"),
  E302("not a number"),
  E303("outside the domain"),
  E304("weights that are no distribution"),
  E305("nothing to choose from"),
  E306("no such element"),
  E307("a move that was not made"),
  E308("no case matches"),
  E309("an undecidable comparison"),
  E310("a value of the wrong kind"),
  E311("a definition that needs itself"),
  E312("no optimum"),
  L401("too many to enumerate"),
  L402("out of time"),
  L403("recursion too deep"),
  C501("check failed"),
  C502("not refused"),
  C503("refused for another reason"),
  X901("not available yet"),
  X999("internal error");

  private final String title;

  Code(String title) {
    this.title = title;
  }

  /** The title of the code's page: a short noun phrase. */
  public String title() {
    return title;
  }

  /** True for codes that report a limit reached rather than a mistake: the exit status is 3. */
  public boolean isLimit() {
    return name().startsWith("L");
  }

  /** The code that the user wrote, in any case, or null. */
  public static @org.jspecify.annotations.Nullable Code find(String text) {
    String wanted = text.trim().toUpperCase(Locale.ROOT);
    for (Code code : values()) {
      if (code.name().equals(wanted)) {
        return code;
      }
    }
    return null;
  }
}
