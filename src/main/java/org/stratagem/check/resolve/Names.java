package org.stratagem.check.resolve;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Symbol;
import org.stratagem.core.Term;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.source.Span;
import org.stratagem.syntax.Expression;
import org.stratagem.type.TierTerm;
import org.stratagem.value.Label;
import org.stratagem.value.Player;

/** What names stand for, alone, before a dot, or before an index. */
final class Names {
  private final UnknownNames unknown;
  private final Namespace names;
  private final Problems problems;
  private final Setting setting;
  private final Tiers tiers;
  private final Expressions expressions;

  Names(UnknownNames unknown, Setting setting, Tiers tiers, Expressions expressions) {
    this.unknown = unknown;
    this.names = unknown.names();
    this.problems = unknown.problems();
    this.setting = setting;
    this.tiers = tiers;
    this.expressions = expressions;
  }

  /** A name alone. */
  Term variable(Span span, String name, Frame frame) {
    Frame.Local local = frame.find(name);
    if (local != null) {
      return new Term.Local(span, local.slot(), name);
    }
    Term special = setting.name(name, span, expressions);
    if (special != null) {
      return special;
    }
    return Spelling.isCapitalised(name) ? capital(span, name, frame) : small(span, name, frame);
  }

  private Term small(Span span, String name, Frame frame) {
    Declared declared = names.findAnywhere(name);
    if (declared != null) {
      return declared(span, declared, null, frame, setting.whose());
    }
    return names.library(name) != null
        ? new Term.Library(span, name)
        : unknown.expression(span, name, frame, setting);
  }

  private Term capital(Span span, String name, Frame frame) {
    Declared own = names.find(name);
    boolean label = names.isCertainLabel(name);
    if (own != null && !Spelling.BUILT_IN.contains(name) && !(label && setting instanceof InGame)) {
      return label
          ? new Term.Erroneous(span) // one name for two things, which has been reported
          : declared(span, own, null, frame, setting.whose());
    }
    if (label) {
      return new Term.Constant(span, new Label(name));
    }
    if (Spelling.BUILT_IN.contains(name)) {
      return builtIn(span, name, setting.whose());
    }
    Declared prelude = names.prelude(name);
    if (prelude != null) {
      return declared(span, prelude, null, frame, setting.whose());
    }
    if (names.isLabel(name)) {
      return new Term.Constant(span, new Label(name));
    }
    Boolean family = setting.family(name, names);
    if (family != null) {
      return player(span, name, family);
    }
    return names.isForeign() && !(setting instanceof InGame)
        ? new Term.Constant(span, new Label(name))
        : unknown.expression(span, name, frame, setting);
  }

  private Term player(Span span, String name, boolean family) {
    if (family) {
      problems.report(
          Diagnostic.error(
                  Code.N110,
                  span,
                  "`" + name + "` is a family of players, where one player is wanted")
              .hint("name one of them: `" + name + "[1]`"));
      return new Term.Erroneous(span);
    }
    return new Term.Constant(span, new Player(name, null));
  }

  private Term builtIn(Span span, String name, Term.Whose whose) {
    if (name.equals(Spelling.ACTION) || name.equals(Spelling.BEHAVIOUR)) {
      TierTerm tier =
          name.equals(Spelling.ACTION) ? new TierTerm.Action() : new TierTerm.Behaviour();
      return allowsStrategies(span, name)
          ? new Term.TierUse(span, tier, null, whose)
          : new Term.Erroneous(span);
    }
    Diagnostic wrong =
        switch (name) {
          case Spelling.FOE ->
              Diagnostic.error(
                      Code.N110, span, "`Foe` stands only before a dot and a tier or strategy")
                  .hint(
                      "write `Foe.Action`, or the name of the formal that stands for the foe's"
                          + " strategy");
          case Spelling.PLAYERS ->
              Diagnostic.error(Code.N110, span, "`Players` is known only inside a game")
                  .hint("`players(G)` gives the players of the game `G`");
          default ->
              Diagnostic.error(
                      Code.N110, span, "`" + name + "` stands only in the declaration of a tier")
                  .hint("declare a tier with it, and use the tier here");
        };
    problems.report(wrong);
    return new Term.Erroneous(span);
  }

  /** A top-level declaration, with the index that stands beside it or null. */
  private Term declared(
      Span span, Declared declared, @Nullable Expression index, Frame frame, Term.Whose whose) {
    if (names.session().isBroken(declared.symbol())) {
      return new Term.Erroneous(span);
    }
    if (declared.is(Symbol.Kind.TIER)) {
      return allowsStrategies(span, declared.name())
          ? tiers.use(span, declared, index, frame, whose, expressions)
          : new Term.Erroneous(span);
    } else if (declared.is(Symbol.Kind.STRATEGY)) {
      return allowsStrategies(span, declared.name())
          ? strategy(span, declared, index, frame, whose)
          : new Term.Erroneous(span);
    }
    return new Term.Global(span, declared.symbol());
  }

  private boolean allowsStrategies(Span span, String name) {
    String reason = setting.withoutStrategies();
    if (reason == null) {
      return true;
    }
    problems.report(
        Diagnostic.error(Code.N110, span, "`" + name + "` cannot be used here").note(reason));
    return false;
  }

  private Term strategy(
      Span span, Declared strategy, @Nullable Expression index, Frame frame, Term.Whose whose) {
    if (index != null && !strategy.indexed()) {
      tiers.noIndex(span, strategy.name());
      return new Term.Erroneous(span);
    }
    if (strategy.symbol() == setting.ownStrategy() && !goesDown(span, strategy, index, frame)) {
      return new Term.Erroneous(span);
    }
    Term value = index == null ? null : expressions.resolve(index, frame);
    return value instanceof Term.Erroneous
        ? new Term.Erroneous(span)
        : new Term.StrategyUse(span, strategy.symbol(), value, whose);
  }

  /**
   * Whether a strategy that names itself does so, as far as can be seen here, at a smaller index.
   */
  private boolean goesDown(Span span, Declared strategy, @Nullable Expression index, Frame frame) {
    String name = strategy.name();
    TierTerm.Index folded = index == null ? null : Tiers.fold(index, frame);
    if (index != null && (folded == null || !folded.relative() || folded.offset() < 0)) {
      return true;
    }
    Diagnostic refused =
        Diagnostic.error(
                Code.T111, span, "`" + name + "` refers to itself, and not at a smaller index")
            .note(
                "a strategy may build on itself only through a smaller index, so that it comes to"
                    + " an end");
    problems.report(
        strategy.indexed()
            ? refused.hint("write `" + name + "[n - 1]`, with its own index for `n`")
            : refused.hint(
                "give it an index: `strategy " + name + "[n]... = ... " + name + "[n - 1] ...`"));
    return false;
  }

  /** {@code target.name}. */
  Term select(Expression.Select select, Frame frame) {
    String owner = owner(select.target(), select.name().text(), frame);
    if (owner != null) {
      return owned(select.span(), owner, select, null, frame);
    }
    Term target = expressions.resolve(select.target(), frame);
    return target instanceof Term.Erroneous
        ? new Term.Erroneous(select.span())
        : new Term.Select(select.span(), target, select.name().text(), select.name().span());
  }

  /**
   * {@code Foe}, or the player whose tier or strategy {@code target.name} is, as printed; null
   * where it is neither.
   */
  private @Nullable String owner(Expression target, String name, Frame frame) {
    if (target instanceof Expression.Variable variable) {
      String owner = variable.name();
      if (frame.find(owner) != null || !Spelling.isCapitalised(owner)) {
        return null;
      }
      boolean role = isRole(name) || (setting.hasRoles() && Spelling.isCapitalised(name));
      boolean player = names.family(owner) != null || (isRole(name) && names.find(owner) == null);
      return owner.equals(Spelling.FOE) || (role && player) ? owner : null;
    } else if (target instanceof Expression.Index index
        && index.target() instanceof Expression.Variable family
        && Boolean.TRUE.equals(names.family(family.name()))
        && index.index() instanceof Expression.Number number
        && isRole(name)) {
      Integer position = Numbers.parseWhole(number.text());
      return position == null ? null : family.name() + "[" + position + "]";
    }
    return null;
  }

  private boolean isRole(String name) {
    Declared declared = names.findAnywhere(name);
    return Tiers.builtIn(name) != null
        || (declared != null
            && (declared.is(Symbol.Kind.TIER) || declared.is(Symbol.Kind.STRATEGY)));
  }

  /** {@code Foe.X} or {@code Bob.X}, with the index that stands behind it or null. */
  private Term owned(
      Span span, String owner, Expression.Select select, @Nullable Expression index, Frame frame) {
    if (!setting.hasRoles()) {
      problems.report(
          Diagnostic.error(
                  Code.N110,
                  select.target().span(),
                  "`"
                      + owner
                      + "."
                      + select.name()
                      + "` means something only"
                      + " inside a strategy")
              .note(
                  "elsewhere a strategy or tier has no role: nobody is its foe until it is played")
              .hint(
                  "write `"
                      + select.name()
                      + "`, and give the strategies to `play` in player order"));
      return new Term.Erroneous(span);
    }
    if (!tiers.owner(new org.stratagem.syntax.Name(select.target().span(), owner(owner)))) {
      return new Term.Erroneous(span);
    }
    String name = select.name().text();
    Declared declared = names.findAnywhere(name);
    if (declared != null && isRole(name)) {
      return declared(span, declared, index, frame, Tiers.whose(owner));
    }
    if (Tiers.builtIn(name) != null) {
      if (index != null) {
        tiers.noIndex(span, name);
        return new Term.Erroneous(span);
      }
      return builtIn(span, name, Tiers.whose(owner));
    }
    if (declared != null) {
      problems.report(
          Diagnostic.error(
                  Code.N110,
                  select.name().span(),
                  "`"
                      + name
                      + "` is a "
                      + declared.symbol().kind().word()
                      + ", where a tier or a strategy is wanted")
              .also(declared.symbol().span(), "declared here"));
      return new Term.Erroneous(span);
    }
    List<String> candidates = new ArrayList<>(names.candidates(Symbol.Kind.STRATEGY));
    candidates.addAll(names.candidates(Symbol.Kind.TIER));
    candidates.addAll(List.of(Spelling.ACTION, Spelling.BEHAVIOUR));
    unknown.among(
        select.name().span(), name, "there is no tier or strategy `" + name + "`", candidates);
    return new Term.Erroneous(span);
  }

  /** The family of {@code Bidder[2]}, or the name itself. */
  private static String owner(String printed) {
    int bracket = printed.indexOf('[');
    return bracket < 0 ? printed : printed.substring(0, bracket);
  }

  /** {@code target[index]}. */
  Term index(Expression.Index index, Frame frame) {
    Term special = setting.index(index, frame, expressions);
    if (special != null) {
      return special;
    }
    Span span = index.span();
    if (index.target() instanceof Expression.Variable variable
        && frame.find(variable.name()) == null) {
      Term named = index(span, variable, index.index(), frame);
      if (named != null) {
        return named;
      }
    } else if (index.target() instanceof Expression.Select select) {
      String owner = owner(select.target(), select.name().text(), frame);
      if (owner != null) {
        return owned(span, owner, select, index.index(), frame);
      }
    }
    Term target = expressions.resolve(index.target(), frame);
    Term place =
        setting.indexesByPlayer()
            ? player(index.index(), frame)
            : expressions.resolve(index.index(), frame);
    return target instanceof Term.Erroneous
        ? new Term.Erroneous(span)
        : new Term.Index(span, target, place);
  }

  /** A strategy, tier or player with its index; null where the name is none of these. */
  private @Nullable Term index(
      Span span, Expression.Variable variable, Expression index, Frame frame) {
    String name = variable.name();
    Declared declared = names.findAnywhere(name);
    boolean label = names.isCertainLabel(name);
    if (declared != null
        && !(declared.prelude() && label)
        && (declared.is(Symbol.Kind.STRATEGY) || declared.is(Symbol.Kind.TIER))) {
      return declared(span, declared, index, frame, setting.whose());
    }
    if (Tiers.builtIn(name) != null && !label) {
      tiers.noIndex(span, name);
      return new Term.Erroneous(span);
    }
    Boolean family = declared == null || declared.prelude() ? setting.family(name, names) : null;
    if (family == null) {
      return null;
    }
    if (!family) {
      problems.error(Code.N110, span, "`" + name + "` is a single player, which takes no index");
      return new Term.Erroneous(span);
    }
    return member(span, name, index, frame);
  }

  private Term member(Span span, String family, Expression index, Frame frame) {
    Term value = expressions.resolve(index, frame);
    return value instanceof Term.Erroneous
        ? new Term.Erroneous(span)
        : new Term.FamilyMember(span, family, value);
  }

  /**
   * An expression where a player stands: a player's name means the player, whatever else it may
   * mean.
   */
  Term player(Expression expression, Frame frame) {
    Span span = expression.span();
    if (expression instanceof Expression.Variable variable && frame.find(variable.name()) == null) {
      Boolean family = playerOrFamily(variable.name());
      if (family != null) {
        return player(span, variable.name(), family);
      }
    } else if (expression instanceof Expression.Index index
        && index.target() instanceof Expression.Variable variable
        && frame.find(variable.name()) == null
        && Boolean.TRUE.equals(playerOrFamily(variable.name()))) {
      return member(span, variable.name(), index.index(), frame);
    }
    return expressions.resolve(expression, frame);
  }

  private @Nullable Boolean playerOrFamily(String name) {
    return setting.indexesByPlayer() ? names.family(name) : setting.family(name, names);
  }

  /** An argument that has to be a player: an unknown name may still be one of a Gambit file's. */
  Term playerArgument(Expression.Variable variable, Frame frame) {
    String name = variable.name();
    if (frame.find(name) != null || !Spelling.isCapitalised(name)) {
      return expressions.resolve(variable, frame);
    }
    if (playerOrFamily(name) == null && names.findAnywhere(name) == null) {
      if (names.isForeign()) {
        return new Term.Constant(variable.span(), new Player(name, null));
      }
      if (!names.isLabel(name)) {
        return unknown.among(
            variable.span(), name, "there is no player `" + name + "`", names.players());
      }
    }
    return player(variable, frame);
  }

  /** Whether a domain is a set of players. */
  boolean isPlayers(Expression domain, Frame frame) {
    return domain instanceof Expression.Variable variable
        && frame.find(variable.name()) == null
        && (variable.name().equals(Spelling.PLAYERS)
            || Boolean.TRUE.equals(setting.family(variable.name(), names)));
  }
}
