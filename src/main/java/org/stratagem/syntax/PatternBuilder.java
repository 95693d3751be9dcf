package org.stratagem.syntax;

import java.util.ArrayList;
import java.util.List;
import org.stratagem.source.Span;
import org.stratagem.syntax.grammar.StratagemParser.BindingPatternContext;
import org.stratagem.syntax.grammar.StratagemParser.FalsePatternContext;
import org.stratagem.syntax.grammar.StratagemParser.LabelPatternContext;
import org.stratagem.syntax.grammar.StratagemParser.NumberPatternContext;
import org.stratagem.syntax.grammar.StratagemParser.PatternContext;
import org.stratagem.syntax.grammar.StratagemParser.TextPatternContext;
import org.stratagem.syntax.grammar.StratagemParser.TruePatternContext;
import org.stratagem.syntax.grammar.StratagemParser.TuplePatternContext;
import org.stratagem.syntax.grammar.StratagemParser.WildcardPatternContext;

/** Builds the patterns of payoff rows and match arms. */
final class PatternBuilder {
  private final Building building;

  PatternBuilder(Building building) {
    this.building = building;
  }

  List<Pattern> patterns(List<PatternContext> contexts) {
    List<Pattern> patterns = new ArrayList<>(contexts.size());
    for (PatternContext context : contexts) {
      patterns.add(pattern(context));
    }
    return patterns;
  }

  private Pattern pattern(PatternContext context) {
    Span span = building.span(context);
    if (context instanceof LabelPatternContext) {
      return new Pattern.Label(span, context.getText());
    }
    if (context instanceof NumberPatternContext) {
      return new Pattern.Number(span, context.getText());
    }
    if (context instanceof TextPatternContext text) {
      return new Pattern.Text(span, building.text(text.TEXT().getSymbol()));
    }
    if (context instanceof TruePatternContext) {
      return new Pattern.Truth(span, true);
    }
    if (context instanceof FalsePatternContext) {
      return new Pattern.Truth(span, false);
    }
    if (context instanceof WildcardPatternContext) {
      return new Pattern.Wildcard(span);
    }
    if (context instanceof BindingPatternContext) {
      return new Pattern.Binding(span, context.getText());
    }
    if (context instanceof TuplePatternContext tuple) {
      return new Pattern.Tuple(span, patterns(tuple.parts));
    }
    throw new IllegalStateException("no such pattern: " + context.getClass());
  }
}
