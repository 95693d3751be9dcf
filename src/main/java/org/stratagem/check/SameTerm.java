package org.stratagem.check;

import java.util.List;
import org.stratagem.core.Subterms;
import org.stratagem.core.Term;

/** Whether two terms say the same, wherever they stand. */
final class SameTerm {
  private SameTerm() {}

  static boolean same(Term a, Term b) {
    if (a.getClass() != b.getClass()) {
      return false;
    }
    List<Term> left = Subterms.ofSameFrame(a);
    List<Term> right = Subterms.ofSameFrame(b);
    if (!head(a, b) || left.size() != right.size()) {
      return false;
    }
    for (int i = 0; i < left.size(); i++) {
      if (!same(left.get(i), right.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean head(Term a, Term b) {
    if (a instanceof Term.Constant x && b instanceof Term.Constant y) {
      return x.value().equals(y.value());
    } else if (a instanceof Term.Local x && b instanceof Term.Local y) {
      return x.slot() == y.slot();
    } else if (a instanceof Term.GameName x && b instanceof Term.GameName y) {
      return x.symbol() == y.symbol();
    } else if (a instanceof Term.OfPlayer x && b instanceof Term.OfPlayer y) {
      return x.symbol() == y.symbol();
    } else if (a instanceof Term.Select x && b instanceof Term.Select y) {
      return x.field().equals(y.field());
    } else if (a instanceof Term.Operation x && b instanceof Term.Operation y) {
      return x.operator() == y.operator();
    } else if (a instanceof Term.FamilyMember x && b instanceof Term.FamilyMember y) {
      return x.family().equals(y.family());
    } else if (a instanceof Term.LibraryCall x && b instanceof Term.LibraryCall y) {
      return x.name().equals(y.name());
    } else if (a instanceof Term.Global x && b instanceof Term.Global y) {
      return x.symbol() == y.symbol();
    }
    return a instanceof Term.Index || a instanceof Term.TupleOf || a instanceof Term.If;
  }
}
