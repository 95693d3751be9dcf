package org.stratagem.elaborate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.function.FunctionValue;
import org.stratagem.source.Span;
import org.stratagem.type.Stage;
import org.stratagem.value.Parts;

/** A strategy given by its table: for each thing it may read, the number of what it gives. */
public final class TableStrategy implements FunctionValue {
  /**
   * What all tables of a stage share.
   *
   * @param inputs the strategies of each part of the domain, in order
   * @param results the strategies of the result, in order
   */
  record Space(
      Seating seating, Stage.Read stage, List<List<Object>> inputs, List<Object> results, Span at) {}

  private final Space space;
  private final int[] table;
  private final int number;

  TableStrategy(Space space, int[] table, int number) {
    this.space = space;
    this.table = table;
    this.number = number;
  }

  /** Its place in the list of its stage; meaningful where the list has fewer than 2^31 members. */
  int number() {
    return number;
  }

  @Override
  public Object call(Object... arguments) {
    Object[] parts = arguments;
    List<Stage> domain = space.stage().domain();
    if (arguments.length == 1 && domain.size() > 1) {
      List<Object> taken = Parts.of(arguments[0]);
      parts = taken == null ? arguments : taken.toArray();
    }
    int input = 0;
    for (int i = 0; i < domain.size(); i++) {
      Object read = space.seating().coerce(parts[i], domain.get(i), space.at());
      input =
          input * space.inputs().get(i).size()
              + space.seating().spaces().number(read, domain.get(i), space.at());
    }
    return space.results().get(table[input]);
  }

  Seating seating() {
    return space.seating();
  }

  @Override
  public Stage stage() {
    return space.stage();
  }

  /** Its table in words: {@code {Swerve -> Straight, Straight -> Swerve}}. */
  @Override
  public String name() {
    Map<Object, Object> shown = FunctionTables.of(this);
    return shown == null
        ? "table " + number + " of " + space.seating().printer().possessive(space.stage())
        : FunctionTables.text(shown);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TableStrategy that
        && space.stage().equals(that.space.stage())
        && Arrays.equals(table, that.table);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(table);
  }

  @Override
  public String toString() {
    return name();
  }
}
