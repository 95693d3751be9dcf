package org.stratagem.elaborate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.function.FunctionValue;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;
import org.stratagem.type.Stage;
import org.stratagem.value.Parts;
import org.stratagem.value.Profile;

/**
 * A function taken as (part of) a strategy: what it reads is lifted to its domain, what it gives to its result. Answers are
 * remembered, since strategies are pure and are asked the same again and again while they unwind.
 */
final class StagedFunction implements FunctionValue {
  private static final int REMEMBERED = 4096;

  private final Seating seating;
  private final FunctionValue inner;
  private final Stage.Read stage;
  private final Span at;
  private final Map<Object, Object> answers = new ConcurrentHashMap<>();
  private volatile int number = -1;

  /** @param at where it was written, for messages about what it gives */
  StagedFunction(Seating seating, FunctionValue inner, Stage.Read stage, Span at) {
    this.seating = seating;
    this.inner = inner;
    this.stage = stage;
    this.at = at;
  }

  @Override
  public Object call(Object... arguments) {
    List<Object> read = read(arguments);
    boolean remember = read.stream().noneMatch(part -> part instanceof Real real && !real.isExact());
    Object known = remember ? answers.get(read) : null;
    if (known != null) {
      return known;
    }
    Object answer =
        seating.coerce(
            read.size() == 1
                ? inner.call(read.get(0))
                : inner.call(new Profile(seating.owners(stage.domain()), read)),
            stage.result(),
            at);
    if (remember && answers.size() < REMEMBERED) {
      answers.put(read, answer);
    }
    return answer;
  }

  /** Its place in the list of its stage, or -1 while it is not known. */
  int number() {
    return number;
  }

  void number(int found) {
    number = found;
  }

  private List<Object> read(Object[] arguments) {
    List<Stage> domain = stage.domain();
    Object[] parts = arguments;
    if (arguments.length == 1 && domain.size() > 1) {
      List<Object> taken = Parts.of(arguments[0]);
      parts = taken == null ? arguments : taken.toArray();
    }
    if (parts.length != domain.size()) {
      throw new StratagemException(
          Diagnostic.error(
              Code.T107, at, "`" + name() + "` reads " + domain.size() + " strategies, but was given " + parts.length));
    }
    if (parts.length == 1) {
      return List.of(seating.coerce(parts[0], domain.get(0), at));
    }
    List<Object> read = new ArrayList<>(parts.length);
    for (int i = 0; i < parts.length; i++) {
      read.add(seating.coerce(parts[i], domain.get(i), at));
    }
    return read;
  }

  FunctionValue inner() {
    return inner;
  }

  Seating seating() {
    return seating;
  }

  @Override
  public Stage stage() {
    return stage;
  }

  /** The declared name, or the table where that is small: {@code {Swerve -> Straight, Straight -> Swerve}}. */
  @Override
  public String name() {
    if (inner instanceof NamedFunction || inner instanceof StagedFunction) {
      return inner.name();
    }
    Map<Object, Object> table = FunctionTables.of(this);
    return table == null ? inner.name() : FunctionTables.text(table);
  }

  @Override
  public String toString() {
    return name();
  }
}
