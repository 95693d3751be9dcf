package org.stratagem.eval;

import java.util.List;
import org.stratagem.numeric.Condition;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;
import org.stratagem.value.Continuum;

/**
 * Variables that take values one after the other, and what is to be optimised over them. Values may
 * be unknown numbers.
 */
public interface Choices {
  /** What the variables are called. */
  List<String> names();

  /** What a variable ranges over, given the values of those before it. */
  Object domain(int variable);

  /** The values of a domain that is no {@link Continuum}. */
  Iterable<?> values(Object domain, int variable);

  void set(int variable, Object value);

  /** True, false, or the {@link Condition} under which the values count. */
  Object guard();

  /** What is optimised, at the values set; a refusal where it is undefined. */
  Real value();

  /** What asks for an optimum, for messages: the binder's word in backquotes. */
  String word();

  /** What is asked, in few words. */
  String subject();

  /** What is optimised, as written. */
  Span span();

  /** One variable that ranges over a continuum. */
  static Choices over(
      Continuum space,
      String name,
      String subject,
      Span span,
      java.util.function.Function<Object, Real> objective) {
    return new SingleChoice(space, name, subject, span, objective);
  }
}
