package org.stratagem.check.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stratagem.core.Symbol;
import org.stratagem.core.Term;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.source.Span;
import org.stratagem.syntax.Name;

/**
 * Reports names that stand for nothing: once a name in each declaration, and never what a syntax
 * error explains.
 */
final class UnknownNames {
  private final Namespace names;
  private final Set<String> seen = new HashSet<>();

  UnknownNames(Namespace names) {
    this.names = names;
  }

  Namespace names() {
    return names;
  }

  Problems problems() {
    return names.session().problems();
  }

  /** Reports an unknown name in an expression. */
  Term expression(Span span, String name, Frame frame, Setting setting) {
    String reason = reason(name, setting);
    if (reason != null) {
      if (isNew(name)) {
        problems().error(Code.N110, span, reason);
      }
      return new Term.Erroneous(span);
    }
    List<String> candidates = new ArrayList<>(frame.names());
    candidates.addAll(setting.names());
    if (setting.withoutStrategies() == null) {
      candidates.addAll(List.of(Spelling.ACTION, Spelling.BEHAVIOUR));
    }
    candidates.addAll(names.nearest(name));
    Diagnostic unknown = Diagnostic.error(Code.N101, span, "`" + name + "` is not known here");
    if (name.equals("foe") && setting.hasRoles()) {
      unknown =
          unknown.hint(
              "a strategy that reads its foe says so after its name: `strategy S(foe): ...`");
    }
    return report(unknown, name, candidates);
  }

  /** Reports an unknown name where only some candidates make sense. */
  Term among(Span span, String name, String message, Collection<String> candidates) {
    return report(Diagnostic.error(Code.N101, span, message), name, candidates);
  }

  /** Reports a name that stands for something, and for something of another kind. */
  void otherKind(Name name, Symbol found, Symbol.Kind wanted) {
    problems()
        .report(
            Diagnostic.error(
                    Code.N110,
                    name.span(),
                    "`%s` is a %s, where a %s is wanted"
                        .formatted(name, found.kind().word(), wanted.word()))
                .also(found.span(), "declared here"));
  }

  private Term report(Diagnostic unknown, String name, Collection<String> candidates) {
    if (isNew(name)) {
      problems().report(Problems.withNearest(unknown, name, candidates));
    }
    return new Term.Erroneous(unknown.span());
  }

  private boolean isNew(String name) {
    return !names.mayHaveLost(name) && seen.add(name);
  }

  private static @org.jspecify.annotations.Nullable String reason(String name, Setting setting) {
    return switch (name) {
      case "payoff" -> "`payoff` is known only inside games and strategies";
      case "proves" -> "`proves` is known only inside programs";
      case "me" -> setting instanceof InProgram ? null : "`me` is known only inside programs";
      default -> null;
    };
  }
}
