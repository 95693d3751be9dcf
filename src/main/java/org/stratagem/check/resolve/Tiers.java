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
import org.stratagem.syntax.Name;
import org.stratagem.syntax.TypeTerm;
import org.stratagem.type.TierTerm;

/** Tiers as written, to tier terms. A mistake gives null, and a diagnostic. */
final class Tiers {
  private final UnknownNames unknown;
  private final Namespace names;

  Tiers(UnknownNames unknown) {
    this.unknown = unknown;
    this.names = unknown.names();
  }

  /**
   * The tier of a declaration, where an index has to be literal or the declaration's own plus or
   * minus a literal.
   *
   * @param frame holds the declaration's own index, where it has one
   */
  @Nullable TierTerm declared(TypeTerm type, Frame frame) {
    if (type instanceof TypeTerm.Named named) {
      return named(named, frame);
    } else if (type instanceof TypeTerm.Owned owned) {
      boolean known = owner(owned.owner());
      TierTerm tier = declared(owned.tier(), frame);
      if (tier == null || !known) {
        return null;
      }
      String owner = owned.owner().text();
      return owner.equals(Spelling.FOE) ? new TierTerm.Foe(tier) : new TierTerm.Of(owner, tier);
    } else if (type instanceof TypeTerm.Applied applied) {
      TierTerm argument = declared(applied.argument(), frame);
      Name constructor = applied.constructor();
      if (!constructor.text().equals(Spelling.DIST)) {
        unknown
            .problems()
            .report(
                Problems.withNearest(
                        Diagnostic.error(
                            Code.N101,
                            constructor.span(),
                            "there is no `" + constructor.text() + "` of a tier"),
                        constructor.text(),
                        List.of(Spelling.DIST))
                    .note(
                        "the one type that takes another in brackets is `Dist`; an index stands in"
                            + " square brackets"));
        return null;
      }
      return argument == null ? null : new TierTerm.Dist(argument);
    } else if (type instanceof TypeTerm.Tuple tuple) {
      List<TierTerm> parts = new ArrayList<>();
      for (TypeTerm part : tuple.parts()) {
        TierTerm resolved = declared(part, frame);
        if (resolved != null) {
          parts.add(resolved);
        }
      }
      if (parts.size() < tuple.parts().size()) {
        return null;
      }
      return parts.size() == 1 ? parts.get(0) : new TierTerm.Tuple(parts);
    }
    TypeTerm.Arrow arrow = (TypeTerm.Arrow) type;
    TierTerm domain = declared(arrow.domain(), frame);
    TierTerm result = declared(arrow.result(), frame);
    return domain == null || result == null ? null : new TierTerm.Arrow(domain, result);
  }

  private @Nullable TierTerm named(TypeTerm.Named named, Frame frame) {
    Name name = named.name();
    TierTerm builtIn = builtIn(name.text());
    if (builtIn != null) {
      if (named.index() != null) {
        noIndex(named.span(), name.text());
        return null;
      }
      return builtIn;
    }
    Declared tier = tier(name);
    if (tier == null || !checkIndex(tier, named.span(), named.index() != null)) {
      return null;
    }
    if (named.index() == null) {
      return new TierTerm.Use(key(tier), null);
    }
    TierTerm.Index index = fold(named.index(), frame);
    if (index == null) {
      if (!(named.index() instanceof Expression.Missing)) {
        unknown
            .problems()
            .report(
                Diagnostic.error(
                        Code.T110,
                        named.index().span(),
                        "the index of `"
                            + name.text()
                            + "` has to be a whole number here, or the declaration's own"
                            + " index plus or minus one")
                    .hint(
                        "write `"
                            + name.text()
                            + "[1]`, or `"
                            + name.text()
                            + "[n - 1]` with `[n]` after the"
                            + " declared name"));
      }
      return null;
    }
    return new TierTerm.Use(key(tier), index);
  }

  /**
   * A tier in {@code let x: Tier = ...} or as an annotation, where an index may be any expression.
   */
  Term.@Nullable TierUse annotation(
      TypeTerm type, Frame frame, Setting setting, Expressions expressions) {
    Term.Whose whose = setting.whose();
    TypeTerm inner = type;
    if (type instanceof TypeTerm.Owned owned && setting.hasRoles()) {
      if (!owner(owned.owner())) {
        return null;
      }
      whose = whose(owned.owner().text());
      inner = owned.tier();
    }
    if (inner instanceof TypeTerm.Named named
        && named.index() != null
        && fold(named.index(), frame) == null
        && builtIn(named.name().text()) == null) {
      Declared tier = tier(named.name());
      Term index = expressions.resolve(named.index(), frame);
      if (tier == null || !checkIndex(tier, named.span(), true)) {
        return null;
      }
      return new Term.TierUse(type.span(), new TierTerm.Use(key(tier), null), index, whose);
    }
    TierTerm tier = declared(inner, frame);
    return tier == null ? null : new Term.TierUse(type.span(), tier, null, whose);
  }

  /** A tier named in an expression, with the index that stands beside it or null. */
  Term use(
      Span span,
      Declared tier,
      @Nullable Expression index,
      Frame frame,
      Term.Whose whose,
      Expressions expressions) {
    if (!checkIndex(tier, span, index != null)) {
      return new Term.Erroneous(span);
    }
    if (index == null) {
      return new Term.TierUse(span, new TierTerm.Use(key(tier), null), null, whose);
    }
    TierTerm.Index folded = fold(index, frame);
    if (folded != null) {
      return new Term.TierUse(span, new TierTerm.Use(key(tier), folded), null, whose);
    }
    Term value = expressions.resolve(index, frame);
    return value instanceof Term.Erroneous
        ? new Term.Erroneous(span)
        : new Term.TierUse(span, new TierTerm.Use(key(tier), null), value, whose);
  }

  /** {@code Action}, {@code Behaviour} or {@code History}; else null. */
  static @Nullable TierTerm builtIn(String name) {
    return switch (name) {
      case Spelling.ACTION -> new TierTerm.Action();
      case Spelling.BEHAVIOUR -> new TierTerm.Behaviour();
      case Spelling.HISTORY -> new TierTerm.History();
      default -> null;
    };
  }

  /** Reports an index beside a tier or strategy that takes none. */
  void noIndex(Span span, String name) {
    unknown.problems().error(Code.T109, span, "`" + name + "` takes no index");
  }

  static Term.Whose whose(String owner) {
    return owner.equals(Spelling.FOE) ? new Term.Whose.Foes() : new Term.Whose.Named(owner);
  }

  /**
   * Whether what stands before a dot is {@code Foe} or may be a player; reports it otherwise. A
   * file without games may declare tiers for the games of those who import it, so there any name
   * may be a player's.
   */
  boolean owner(Name owner) {
    String name = owner.text();
    if (name.equals(Spelling.FOE)
        || names.family(name) != null
        || names.isForeign()
        || !names.hasGames()) {
      return true;
    }
    List<String> candidates = new ArrayList<>(List.of(Spelling.FOE));
    candidates.addAll(names.players());
    unknown.among(owner.span(), name, "there is no player `" + name + "`", candidates);
    return false;
  }

  /**
   * The index as a literal, or as the declaration's own index plus or minus a literal; null where
   * it is neither.
   */
  static TierTerm.@Nullable Index fold(Expression index, Frame frame) {
    if (index instanceof Expression.Number number) {
      Integer value = Numbers.parseWhole(number.text());
      return value == null ? null : new TierTerm.Index(false, value);
    } else if (index instanceof Expression.Variable variable) {
      Frame.Local local = frame.find(variable.name());
      return local != null && local.role() == Frame.Role.OWN_INDEX
          ? new TierTerm.Index(true, 0)
          : null;
    } else if (index instanceof Expression.Unary unary) {
      TierTerm.Index operand = fold(unary.operand(), frame);
      return operand == null || operand.relative()
          ? null
          : new TierTerm.Index(false, -operand.offset());
    } else if (index instanceof Expression.Binary binary) {
      TierTerm.Index left = fold(binary.left(), frame);
      TierTerm.Index right = fold(binary.right(), frame);
      if (left == null || right == null) {
        return null;
      }
      return switch (binary.operator()) {
        case PLUS ->
            left.relative() && right.relative() ? null : offset(left, right, right.offset());
        case MINUS -> right.relative() ? null : offset(left, right, -(long) right.offset());
        default -> null;
      };
    }
    return null;
  }

  private static TierTerm.@Nullable Index offset(
      TierTerm.Index left, TierTerm.Index right, long added) {
    long sum = left.offset() + added;
    return Math.abs(sum) > Integer.MAX_VALUE
        ? null
        : new TierTerm.Index(left.relative() || right.relative(), (int) sum);
  }

  private @Nullable Declared tier(Name name) {
    Declared found = names.findAnywhere(name.text());
    if (found == null) {
      List<String> candidates = new ArrayList<>(names.candidates(Symbol.Kind.TIER));
      candidates.addAll(
          List.of(Spelling.ACTION, Spelling.BEHAVIOUR, Spelling.HISTORY, Spelling.DIST));
      unknown.among(name.span(), name.text(), "there is no tier `" + name + "`", candidates);
      return null;
    }
    if (!found.is(Symbol.Kind.TIER)) {
      unknown.otherKind(name, found.symbol(), Symbol.Kind.TIER);
      return null;
    }
    return names.session().isBroken(found.symbol()) ? null : found;
  }

  private boolean checkIndex(Declared tier, Span span, boolean given) {
    if (tier.indexed() && !given) {
      unknown
          .problems()
          .report(
              Diagnostic.error(
                      Code.T109,
                      span,
                      "`" + tier.name() + "` is a tier with an index, which is missing")
                  .hint("write `" + tier.name() + "[1]`, or another index"));
      return false;
    }
    if (!tier.indexed() && given) {
      noIndex(span, tier.name());
      return false;
    }
    return true;
  }

  private String key(Declared tier) {
    return names.session().tierKey(tier);
  }
}
