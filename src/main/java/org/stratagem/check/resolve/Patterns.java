package org.stratagem.check.resolve;

import java.util.HashSet;
import java.util.Set;
import org.stratagem.core.Term;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;
import org.stratagem.syntax.Pattern;
import org.stratagem.value.Label;
import org.stratagem.value.Player;

/** The patterns of one row; its small names become locals. */
final class Patterns {
  private final Namespace names;
  private final Setting setting;
  private final Problems problems;
  private final Frame frame;
  private final Set<String> bound = new HashSet<>();

  Patterns(Namespace names, Setting setting, Problems problems, Frame frame) {
    this.names = names;
    this.setting = setting;
    this.problems = problems;
    this.frame = frame;
  }

  Term.Pattern resolve(Pattern pattern) {
    if (pattern instanceof Pattern.Label label) {
      return new Term.Pattern.Exactly(label.span(), atom(label.name()));
    } else if (pattern instanceof Pattern.Number number) {
      return number(number);
    } else if (pattern instanceof Pattern.Text text) {
      return new Term.Pattern.Exactly(text.span(), text.value());
    } else if (pattern instanceof Pattern.Truth truth) {
      return new Term.Pattern.Exactly(truth.span(), truth.value());
    } else if (pattern instanceof Pattern.Binding binding) {
      return bind(binding.span(), binding.name());
    } else if (pattern instanceof Pattern.Tuple tuple) {
      return new Term.Pattern.Parts(
          tuple.span(), tuple.parts().stream().map(this::resolve).toList());
    }
    return new Term.Pattern.Anything(pattern.span());
  }

  private Object atom(String name) {
    boolean player = Boolean.FALSE.equals(setting.family(name, names));
    return player ? new Player(name, null) : new Label(name);
  }

  private Term.Pattern number(Pattern.Number number) {
    Real value = Numbers.parse(number.text());
    if (value == null) {
      Literals.reportTooLong(number.span(), problems);
      return new Term.Pattern.Anything(number.span());
    }
    return new Term.Pattern.Exactly(number.span(), value);
  }

  private Term.Pattern bind(Span span, String name) {
    if (!bound.add(name)) {
      problems.report(
          Diagnostic.error(Code.N102, span, "`" + name + "` is bound twice in one pattern")
              .hint("bind two names and compare them: `if " + name + " == other ...`"));
      return new Term.Pattern.Anything(span);
    }
    return new Term.Pattern.Bind(span, frame.bind(name), name);
  }
}
