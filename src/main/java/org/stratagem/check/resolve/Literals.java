package org.stratagem.check.resolve;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stratagem.core.Term;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;
import org.stratagem.syntax.Expression;
import org.stratagem.syntax.Name;

/** Checks of literals and of lists of names that need no type. */
final class Literals {
  private Literals() {}

  static Term number(Expression.Number number, Problems problems) {
    Real value = Numbers.parse(number.text());
    if (value == null) {
      reportTooLong(number.span(), problems);
      return new Term.Erroneous(number.span());
    }
    return new Term.Constant(number.span(), value);
  }

  static void reportTooLong(Span span, Problems problems) {
    problems.report(
        Diagnostic.error(
                Code.E303,
                span,
                "a number has at most " + Numbers.DIGITS + " digits, and this one has more")
            .note("numbers are exact: each of their digits is kept"));
  }

  /** Reports fields of a record that stand twice. */
  static void checkFields(List<Expression.Field> fields, Problems problems) {
    Set<String> seen = new HashSet<>();
    for (Expression.Field field : fields) {
      if (!seen.add(field.name().text())) {
        problems.error(
            Code.N102,
            field.name().span(),
            "the field `" + field.name().text() + "` stands twice in one record");
      }
    }
  }

  /** Reports constant keys of a distribution that stand twice. */
  static void checkKeys(List<Term.Entry> entries, Problems problems) {
    Set<Object> seen = new HashSet<>();
    for (Term.Entry entry : entries) {
      if (entry.key() instanceof Term.Constant constant && !seen.add(constant.value())) {
        problems.report(
            Diagnostic.error(
                    Code.N102,
                    constant.span(),
                    "`" + constant.span().text() + "` stands twice in one distribution")
                .hint("add its weights"));
      }
    }
  }

  /** Reports formals that stand twice. */
  static void checkFormals(List<Name> formals, Problems problems) {
    Set<String> seen = new HashSet<>();
    for (Name formal : formals) {
      if (!formal.text().equals("_") && !seen.add(formal.text())) {
        problems.error(
            Code.N102, formal.span(), "`" + formal.text() + "` stands twice among the formals");
      }
    }
  }
}
