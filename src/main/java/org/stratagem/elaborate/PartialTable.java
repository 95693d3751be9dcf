package org.stratagem.elaborate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.source.Span;
import org.stratagem.type.Stage;
import org.stratagem.value.Profile;

/**
 * A strategy given by some of its answers; to everything else it gives the first strategy of its
 * result. While it is being decided, the answer to what is read for the first time is asked for.
 */
final class PartialTable extends SeatedStrategy {
  /** Who decides what is read for the first time. */
  interface Decisions {
    /** One of so many answers, from 0. */
    int choose(int answers);
  }

  /** An answer with its place among the answers, where it is an action. */
  private record Entry(InputKey key, Object answer, int place) {}

  private final Span at;
  private final List<Entry> entries = new ArrayList<>();
  private final @Nullable Decisions decisions;

  /**
   * @param decisions who decides; null for first answers wherever nothing is decided
   */
  PartialTable(Seating seating, Stage.Read stage, @Nullable Decisions decisions, Span at) {
    super(seating, stage);
    this.at = at;
    this.decisions = decisions;
  }

  /** Whether it is still being decided. */
  boolean isOpen() {
    return decisions != null;
  }

  @Override
  Object answer(Object read) {
    return answerTo(List.of(read));
  }

  @Override
  Object answer(Object[] read) {
    return answerTo(Arrays.asList(read));
  }

  private Object answerTo(List<Object> read) {
    InputKey key = InputKey.of(read, stage().domain(), seating(), at);
    for (Entry entry : entries) {
      if (key.isSame(entry.key)) {
        return entry.answer;
      }
    }
    Stage result = stage().result();
    if (result instanceof Stage.Read further) {
      Object answer = new PartialTable(seating(), further, decisions, at);
      if (decisions != null) {
        entries.add(new Entry(key, answer, 0));
      }
      return answer;
    }
    List<Object> answers = seating().spaces().elements(result, at);
    int place = decisions == null ? 0 : decisions.choose(answers.size());
    Object answer = seating().enter(answers.get(place), result, at);
    if (decisions != null) {
      entries.add(new Entry(key, answer, place));
    }
    return answer;
  }

  /** The first strategy with the answers that have been decided. */
  PartialTable settled() {
    PartialTable settled = new PartialTable(seating(), stage(), null, at);
    for (Entry entry : entries) {
      Object answer = entry.answer instanceof PartialTable part ? part.settled() : entry.answer;
      settled.entries.add(new Entry(entry.key, answer, entry.place));
    }
    return settled;
  }

  /** How many answers have been decided. */
  long decided() {
    long decided = 0;
    for (Entry entry : entries) {
      decided += entry.answer instanceof PartialTable part ? part.decided() : 1;
    }
    return decided;
  }

  /**
   * The order of tables, the first input most significant: negative where this one comes first. 0
   * also where inputs cannot be put in order.
   */
  int compareTo(PartialTable other) {
    List<Entry> mine = inOrder();
    List<Entry> theirs = other.inOrder();
    int left = 0;
    int right = 0;
    while (left < mine.size() || right < theirs.size()) {
      Entry first = left < mine.size() ? mine.get(left) : null;
      Entry second = right < theirs.size() ? theirs.get(right) : null;
      int next = first == null ? 1 : second == null ? -1 : first.key.compareTo(second.key);
      int order = order(next <= 0 ? first : null, next >= 0 ? second : null);
      if (order != 0) {
        return order;
      }
      left += next <= 0 ? 1 : 0;
      right += next >= 0 ? 1 : 0;
    }
    return 0;
  }

  /** By input; nothing where inputs cannot be put in order. */
  private List<Entry> inOrder() {
    List<Entry> sorted = new ArrayList<>(entries);
    if (sorted.stream().anyMatch(entry -> !entry.key.isComparable())) {
      return List.of();
    }
    sorted.sort((first, second) -> first.key.compareTo(second.key));
    return sorted;
  }

  private int order(@Nullable Entry mine, @Nullable Entry theirs) {
    if (stage().result() instanceof Stage.Read further) {
      PartialTable first = new PartialTable(seating(), further, null, at);
      PartialTable left = mine == null ? first : (PartialTable) mine.answer;
      PartialTable right = theirs == null ? first : (PartialTable) theirs.answer;
      return left.compareTo(right);
    }
    return Integer.compare(mine == null ? 0 : mine.place, theirs == null ? 0 : theirs.place);
  }

  @Override
  Span at() {
    return at;
  }

  /** Its whole table where that is small, else what has been decided of it. */
  @Override
  public String name() {
    if (isOpen()) {
      return "some strategy of " + seating().printer().possessive(stage());
    }
    String whole = FunctionTables.text(this);
    if (whole != null) {
      return whole;
    }
    List<String> rows = new ArrayList<>();
    for (Entry entry : entries) {
      List<Object> read = entry.key.read();
      Object input =
          read.size() == 1
              ? NumberedAction.plain(read.get(0))
              : new Profile(
                  seating().owners(stage().domain()),
                  read.stream().map(NumberedAction::plain).toList());
      rows.add(
          Seating.describe(input) + " -> " + Seating.describe(NumberedAction.plain(entry.answer)));
    }
    Stage result = stage().result();
    rows.add(
        "else "
            + (result instanceof Stage.Read
                ? "the first"
                : Seating.describe(seating().spaces().elements(result, at).get(0))));
    return "{" + String.join(", ", rows) + "}";
  }
}
