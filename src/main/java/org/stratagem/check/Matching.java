package org.stratagem.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Term;
import org.stratagem.core.Term.Pattern;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.source.Span;
import org.stratagem.value.Label;
import org.stratagem.value.Tuple;

/** {@code match}: patterns fit what is matched, no case is missing, every row can be reached. */
final class Matching {
  private final Session session;

  Matching(Session session) {
    this.session = session;
  }

  Type infer(Term.Match match, Scope scope) {
    List<Type> results = new ArrayList<>();
    List<Span> places = new ArrayList<>();
    check(
        match,
        scope,
        body -> {
          results.add(session.terms.infer(body, scope));
          places.add(body.span());
        });
    Type all = Types.joinAll(results, session.seating::join);
    if (all != null) {
      return all;
    }
    Type joined = Type.NEVER;
    for (int i = 0; i < results.size(); i++) {
      joined = session.terms.join(joined, results.get(i), places.get(i), places.get(0), "`match`");
    }
    return joined;
  }

  /** Checks the patterns, and hands on each row's body once its names are bound. */
  void check(Term.Match match, Scope scope, Consumer<Term> body) {
    Type scrutinee = session.data(session.terms.infer(match.scrutinee(), scope));
    List<Type> columns = columns(scrutinee, match);
    List<List<Pattern>> rows = new ArrayList<>();
    boolean fits = true;
    for (Term.Arm arm : match.arms()) {
      List<Pattern> row = row(arm.patterns(), columns);
      if (row == null) {
        width(arm, columns.size(), scrutinee);
        fits = false;
        bindAll(arm.patterns(), scope);
      } else {
        for (int i = 0; i < row.size(); i++) {
          fits &= pattern(row.get(i), columns.get(i), scope);
        }
        rows.add(row);
      }
      body.accept(arm.body());
    }
    if (!fits) {
      return;
    }
    boolean open = columns.stream().anyMatch(Matching::isOpen);
    if (!open) {
      cover(match, rows, columns);
    }
    // In a function other arguments may reach a row: there only the rows before it count.
    List<Type> known =
        open || scope.generic()
            ? java.util.Collections.nCopies(columns.size(), Type.UNKNOWN)
            : columns;
    session.reporter.rows(
        match.arms().stream().map(arm -> place(arm.patterns())).toList(),
        Coverage.unreachable(rows, known));
  }

  /** A tuple is matched part by part. */
  private List<Type> columns(Type scrutinee, Term.Match match) {
    List<Type> parts = scrutinee instanceof Type.Values ? null : Types.parts(scrutinee);
    if (parts != null && !parts.isEmpty()) {
      return parts.stream().map(session::data).toList();
    } else if (Types.isUnknown(scrutinee) && !match.arms().isEmpty()) {
      int width = match.arms().get(0).patterns().size();
      return java.util.Collections.nCopies(width, Type.UNKNOWN);
    }
    return List.of(scrutinee);
  }

  private static boolean isOpen(Type column) {
    return Types.isUnknown(column)
        || column instanceof Type.AnyLabel
        || column instanceof Type.AnyPlayer
        || (column instanceof Type.Placed placed && placed.arena().isOpaque());
  }

  /** The patterns of a row against the columns; null where their numbers differ. */
  private static @Nullable List<Pattern> row(List<Pattern> patterns, List<Type> columns) {
    if (patterns.size() == columns.size()) {
      return patterns;
    } else if (columns.size() == 1) {
      Span span = place(patterns);
      return isTuple(columns.get(0), patterns.size())
          ? List.of(new Pattern.Parts(span, patterns))
          : null;
    } else if (patterns.size() == 1) {
      Pattern only = patterns.get(0);
      if (only instanceof Pattern.Parts parts && parts.parts().size() == columns.size()) {
        return parts.parts();
      } else if (only instanceof Pattern.Anything) {
        return java.util.Collections.nCopies(columns.size(), only);
      }
    }
    return null;
  }

  private static boolean isTuple(Type type, int size) {
    return Types.isUnknown(type)
        || (type instanceof Type.Values values
            && values.elements().stream()
                .anyMatch(v -> v instanceof Tuple tuple && tuple.parts().size() == size));
  }

  private void width(Term.Arm arm, int columns, Type scrutinee) {
    Pattern only = arm.patterns().get(0);
    if (arm.patterns().size() == 1 && only instanceof Pattern.Bind) {
      return; // a name for the whole tuple
    }
    session.reporter.error(
        Code.T101,
        only.span(),
        columns == 1
            ? "these are " + arm.patterns().size() + " patterns for " + Describe.type(scrutinee)
            : "a tuple of "
                + columns
                + " is matched by "
                + columns
                + " patterns, not "
                + arm.patterns().size());
  }

  private static void bindAll(List<Pattern> patterns, Scope scope) {
    for (Pattern pattern : patterns) {
      if (pattern instanceof Pattern.Bind bind) {
        scope.set(bind.slot(), Type.UNKNOWN);
      } else if (pattern instanceof Pattern.Parts parts) {
        bindAll(parts.parts(), scope);
      }
    }
  }

  /** Binds a pattern's names; reports and gives false where it never matches. */
  boolean pattern(Pattern pattern, Type column, Scope scope) {
    if (pattern instanceof Pattern.Bind bind) {
      scope.set(bind.slot(), column);
      return true;
    } else if (pattern instanceof Pattern.Exactly exactly) {
      return exactly(exactly, column, scope.generic());
    } else if (pattern instanceof Pattern.Parts parts) {
      List<Type> types = Types.parts(column);
      if (types == null || types.size() != parts.parts().size()) {
        bindAll(parts.parts(), scope);
        if (Types.isUnknown(column)) {
          return true;
        }
        session.reporter.error(
            Code.T102,
            pattern.span(),
            "a pattern of "
                + parts.parts().size()
                + " parts never matches "
                + Describe.type(column));
        return false;
      }
      boolean fits = true;
      for (int i = 0; i < types.size(); i++) {
        fits &= pattern(parts.parts().get(i), session.data(types.get(i)), scope);
      }
      return fits;
    }
    return true;
  }

  private boolean exactly(Pattern.Exactly exactly, Type column, boolean generic) {
    Type value = Type.of(exactly.value());
    Overlap overlap = Overlap.of(value, column);
    if (column instanceof Type.Values values
        && exactly.value() instanceof org.stratagem.numeric.Real
        && overlap == Overlap.POSSIBLE
        && !generic
        && values.elements().size() > 1
        && !values.elements().contains(exactly.value())) {
      overlap = Overlap.DISJOINT;
    }
    boolean single = column instanceof Type.Values known && known.single() != null;
    if (overlap == Overlap.POSSIBLE || (overlap == Overlap.DISJOINT && (generic || single))) {
      return true;
    }
    String name = exactly.value() instanceof Label label ? "`" + label + "`" : Describe.type(value);
    Diagnostic diagnostic =
        Diagnostic.error(
                Code.T102, exactly.span(), name + " never matches " + Describe.type(column))
            .labelled("never matches");
    session.reporter.report(
        Operators.meant(value, column)
            .map(near -> diagnostic.hint("did you mean `" + near + "`?"))
            .orElse(diagnostic));
    return false;
  }

  private void cover(Term.Match match, List<List<Pattern>> rows, List<Type> columns) {
    List<List<String>> missing = Coverage.missing(rows, columns);
    if (!missing.isEmpty()) {
      List<String> cases = missing.stream().map(row -> String.join(", ", row)).toList();
      String text = missing.get(0).size() == 1 ? Describe.enumerate(cases) : several(cases);
      session.reporter.report(
          Diagnostic.error(Code.T104, head(match), "`match` has no case for " + text)
              .hint("add the missing rows, or `_` for all others"));
    }
  }

  private static String several(List<String> cases) {
    return Describe.enumerate(cases.stream().map(c -> "(" + c + ")").toList());
  }

  /** Where the patterns of a row stand. */
  static Span place(List<Pattern> patterns) {
    return patterns.get(0).span().to(patterns.get(patterns.size() - 1).span());
  }

  private static Span head(Term.Match match) {
    Span span = match.span();
    Span scrutinee = match.scrutinee().span();
    return scrutinee.end() > span.start()
        ? new Span(span.file(), span.start(), scrutinee.end())
        : span;
  }
}
