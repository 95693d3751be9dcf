package org.stratagem.eval;

import java.util.List;
import java.util.function.Function;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;
import org.stratagem.value.Continuum;
import org.stratagem.value.Tuple;

/** A choice from one continuum. */
final class SingleChoice implements Choices {
  private final Continuum space;
  private final String name;
  private final String subject;
  private final Span span;
  private final Function<Object, Real> objective;
  private Object value = Tuple.EMPTY;

  SingleChoice(
      Continuum space, String name, String subject, Span span, Function<Object, Real> objective) {
    this.space = space;
    this.name = name;
    this.subject = subject;
    this.span = span;
    this.objective = objective;
  }

  @Override
  public List<String> names() {
    return List.of(name);
  }

  @Override
  public Object domain(int variable) {
    return space;
  }

  @Override
  public Iterable<?> values(Object domain, int variable) {
    throw new IllegalArgumentException("a continuum is not listed");
  }

  @Override
  public void set(int variable, Object chosen) {
    value = chosen;
  }

  @Override
  public Object guard() {
    return true;
  }

  @Override
  public Real value() {
    return objective.apply(value);
  }

  @Override
  public String word() {
    return "the " + subject;
  }

  @Override
  public String subject() {
    return subject;
  }

  @Override
  public Span span() {
    return span;
  }
}
