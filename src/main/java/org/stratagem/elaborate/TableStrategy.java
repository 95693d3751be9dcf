package org.stratagem.elaborate;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.stratagem.source.Span;
import org.stratagem.type.Stage;

/** A strategy given by its table: for each thing it may read, the number of what it gives. */
public final class TableStrategy extends SeatedStrategy {
  /** What all tables of a stage share. */
  static final class Space {
    private final Seating seating;
    private final Stage.Read stage;
    private final Stage[] domain;
    private final int[] sizes;
    private final Object[] results;
    private final int size;
    private final Span at;

    /** Lists the strategies of the domain and of the result; refuses where they are too many. */
    Space(Seating seating, Stage.Read stage, Span at) {
      this.seating = seating;
      this.stage = stage;
      this.at = at;
      this.domain = stage.domain().toArray(Stage[]::new);
      this.sizes = new int[domain.length];
      int product = 1;
      for (int i = 0; i < domain.length; i++) {
        Stage part = domain[i];
        sizes[i] = seating.spaces().elements(part, at).size();
        product = Math.multiplyExact(product, sizes[i]);
      }
      this.size = product;
      this.results =
          seating.spaces().elements(stage.result(), at).stream()
              .map(element -> seating.enter(element, stage.result(), at))
              .toArray();
    }

    /** How many different things the tables may be given. */
    int inputs() {
      return size;
    }

    /** How many different things they may give. */
    int results() {
      return results.length;
    }

    @SuppressWarnings(
        "ReferenceEquality") // the usual case, before anything is compared: stages are shared
    private int number(Object read, int part) {
      if (read instanceof NumberedAction action) {
        return action.number();
      } else if (read instanceof TableStrategy table && table.stage() == domain[part]) {
        return table.number;
      }
      return seating.spaces().number(read, domain[part], at);
    }
  }

  private final Space space;
  private final int[] table;
  private final int number;
  private final @Nullable String known;

  /** Of the table, or 0 while nobody has asked: strategies that remember tables ask again. */
  private int hash;

  TableStrategy(Space space, int[] table, int number) {
    this(space, table, number, null);
  }

  private TableStrategy(Space space, int[] table, int number, @Nullable String known) {
    super(space.seating, space.stage);
    this.space = space;
    this.table = table;
    this.number = number;
    this.known = known;
  }

  /**
   * The strategy of a table.
   *
   * @param known what it is called where its table is too long to be shown
   */
  static TableStrategy of(Space space, int[] table, String known) {
    int number = 0;
    for (int entry : table) {
      number = number * space.results() + entry;
    }
    return new TableStrategy(space, table, number, known);
  }

  /** Its place in the list of its stage; meaningful where the list has fewer than 2^31 members. */
  int number() {
    return number;
  }

  @Override
  Object answer(Object read) {
    return space.results[table[space.number(read, 0)]];
  }

  @Override
  Object answer(Object[] read) {
    int input = 0;
    for (int i = 0; i < read.length; i++) {
      input = input * space.sizes[i] + space.number(read[i], i);
    }
    return space.results[table[input]];
  }

  @Override
  Span at() {
    return space.at;
  }

  /** Its table in words: {@code {Swerve -> Straight, Straight -> Swerve}}. */
  @Override
  public String name() {
    String shown = FunctionTables.text(this);
    if (shown != null) {
      return shown;
    }
    return known != null
        ? known
        : "table " + number + " of " + seating().printer().possessive(stage());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TableStrategy that
        && space.stage.equals(that.space.stage)
        && Arrays.equals(table, that.table);
  }

  @Override
  public int hashCode() {
    int known = hash;
    if (known == 0) {
      known = Arrays.hashCode(table);
      hash = known;
    }
    return known;
  }
}
