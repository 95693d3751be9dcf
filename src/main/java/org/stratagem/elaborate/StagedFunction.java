package org.stratagem.elaborate;

import java.util.Arrays;
import java.util.List;
import org.stratagem.function.FunctionValue;
import org.stratagem.source.Span;
import org.stratagem.type.Stage;
import org.stratagem.value.Profile;

/**
 * A function taken as (part of) a strategy: what it gives is lifted to the result of its stage.
 * Answers are remembered, since strategies are pure and are asked the same again and again while
 * they unwind.
 */
final class StagedFunction extends SeatedStrategy {
  private final FunctionValue inner;
  private final Span at;
  private final Answers answers;
  private volatile int number = -1;

  /**
   * @param at where it was written, for messages about what it gives
   */
  StagedFunction(Seating seating, FunctionValue inner, Stage.Read stage, Span at) {
    super(seating, stage);
    this.inner = inner;
    this.at = at;
    this.answers = new Answers(stage.domain(), seating);
  }

  @Override
  Object answer(Object read) {
    Object known = answers.find(read);
    if (known != null) {
      return known;
    }
    Object answer = entered(inner.call(NumberedAction.plain(read)));
    answers.put(read, answer);
    return answer;
  }

  @Override
  Object answer(Object[] read) {
    List<Object> parts = Arrays.asList(read);
    Object known = answers.find(parts);
    if (known != null) {
      return known;
    }
    List<Object> plain = parts.stream().map(NumberedAction::plain).toList();
    Object answer = entered(inner.call(new Profile(seating().owners(stage().domain()), plain)));
    answers.put(parts, answer);
    return answer;
  }

  private Object entered(Object given) {
    return seating().enter(given, stage().result(), at);
  }

  /** Its place in the list of its stage, or -1 while it is not known. */
  int number() {
    return number;
  }

  void number(int found) {
    number = found;
  }

  FunctionValue inner() {
    return inner;
  }

  @Override
  Span at() {
    return at;
  }

  /**
   * The declared name, or the table where that is small: {@code {Swerve -> Straight, Straight ->
   * Swerve}}.
   */
  @Override
  public String name() {
    if (inner instanceof NamedFunction || inner instanceof StagedFunction) {
      return inner.name();
    }
    String table = FunctionTables.text(this);
    return table == null ? inner.name() : table;
  }
}
