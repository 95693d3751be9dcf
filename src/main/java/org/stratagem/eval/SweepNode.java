package org.stratagem.eval;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Term;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.numeric.Real;
import org.stratagem.value.Label;
import org.stratagem.value.NamedTuple;
import org.stratagem.value.Printer;
import org.stratagem.value.Profile;
import org.stratagem.value.Result;
import org.stratagem.value.Table;

/**
 * {@code sweep}: a table with a column for each variable and the body's value beside them. Where
 * every value is a profile of the same players, or a record with the same fields, each of these has
 * its own column; else the column is called {@code value}. Rows are evaluated by several threads;
 * the table does not depend on how many there are.
 */
final class SweepNode extends Node {
  private static final String VALUE = "value";

  /** From this many rows on, optima in them are searched for and not proven. */
  private static final int MANY = 500;

  private final Loops loops;
  private final Node body;
  private final Interpreter interpreter;

  SweepNode(Term.Binding term, Loops loops, Node body, Interpreter interpreter) {
    super(term.span());
    this.loops = loops;
    this.body = body;
    this.interpreter = interpreter;
  }

  /** A row: its variables stand in its frame; later it has a value or a failure. */
  private static final class Row {
    private final Frame frame;
    private @Nullable Object value;
    private @Nullable Throwable failure;
    private boolean lost;

    Row(Frame frame) {
      this.frame = frame;
    }
  }

  @Override
  Object run(Frame frame) {
    String inputs = inputs(frame);
    List<Row> rows = new ArrayList<>();
    loops.each(
        frame,
        at -> {
          rows.add(new Row(at.copy()));
          interpreter.count("rows or more in this table", BigInteger.valueOf(rows.size()), span);
          return true;
        });
    TracedRows traced = traced(frame, rows);
    Strand strand = interpreter.strand();
    SweepWatch.Rows watched =
        strand.isSweeping() ? Unwatched.ROWS : interpreter.watch().begin(span, rows.size(), inputs);
    boolean within = strand.isSweeping();
    strand.sweeping(true);
    AtomicInteger next = new AtomicInteger();
    try {
      new Workers(interpreter).run(rows.size(), () -> work(rows, next, watched, traced));
    } finally {
      strand.sweeping(within);
      watched.ended();
    }
    refuseFailures(rows, watched);
    return table(rows);
  }

  /** The formula of many rows, where the variables are numbers and the rows ask for optima. */
  private @Nullable TracedRows traced(Frame frame, List<Row> rows) {
    if (rows.size() < MANY || interpreter.strand().graph() != null) {
      return null;
    }
    for (int slot : slots()) {
      for (Row row : rows) {
        if (!(row.frame.slots[slot] instanceof Real)) {
          return null;
        }
      }
    }
    return TracedRows.of(body, frame.copy(), slots(), interpreter);
  }

  private int[] slots() {
    int[] slots = new int[loops.count()];
    for (int i = 0; i < slots.length; i++) {
      slots[i] = loops.slot(i);
    }
    return slots;
  }

  /** What the rows depend on besides the program; null where that cannot be told. */
  @SuppressWarnings("ReferenceEquality") // the top level itself: elsewhere names mean other things
  private @Nullable String inputs(Frame frame) {
    return frame.surroundings == interpreter.elaborator().topLevel()
        ? ValueText.write(frame.slots).orElse(null)
        : null;
  }

  /** Rows are taken in order, so when one fails for good all rows before it have been taken. */
  private void work(
      List<Row> rows, AtomicInteger next, SweepWatch.Rows watched, @Nullable TracedRows traced) {
    Strand strand = interpreter.strand();
    int depth = strand.depth();
    for (int i = next.getAndIncrement(); i < rows.size(); i = next.getAndIncrement()) {
      Row row = rows.get(i);
      try {
        interpreter.checkLimits(span);
        evaluate(row, i, watched, traced);
      } catch (StratagemException failure) {
        strand.resume(depth);
        row.failure = failure;
        if (isGrounding(failure)) {
          row.value = new Label(failure.diagnostic().code().name());
          watched.done(i, null);
        } else {
          next.set(rows.size());
        }
      } catch (StackOverflowError overflow) {
        row.failure = strand.tooDeep(span);
        strand.resume(depth);
        next.set(rows.size());
      } catch (RuntimeException | Error failure) {
        row.failure = failure;
        next.set(rows.size());
      }
    }
  }

  /** A row that an earlier run has done is not done again. */
  private void evaluate(Row row, int number, SweepWatch.Rows watched, @Nullable TracedRows traced) {
    String kept = watched.kept(number);
    Object value = kept == null ? null : ValueText.read(kept).orElse(null);
    if (value != null) {
      row.value = value;
      watched.done(number, null);
      return;
    }
    value = traced == null ? null : traced.at(row.frame, slots());
    if (value == null) {
      value = body.run(row.frame);
    }
    row.value = value;
    String text = watched.keeps() ? ValueText.write(value).orElse(null) : null;
    row.lost = text == null;
    watched.done(number, text);
  }

  /** The codes of strategies that do not ground: T2 and two digits. */
  private static boolean isGrounding(StratagemException failure) {
    return failure.diagnostic().code().name().startsWith("T2");
  }

  private void refuseFailures(List<Row> rows, SweepWatch.Rows watched) {
    boolean answered = rows.isEmpty();
    for (Row row : rows) {
      Throwable failure = row.failure;
      answered |= failure == null;
      if (failure instanceof StratagemException refused
          && refused.diagnostic().code() == Code.L402) {
        throw new StratagemException(howFar(refused.diagnostic(), rows, watched));
      } else if (failure instanceof StratagemException refused && !isGrounding(refused)) {
        throw new StratagemException(
            refused.diagnostic().note("in the row where " + assignment(row.frame)));
      } else if (failure instanceof RuntimeException fault && row.value == null) {
        throw fault;
      } else if (failure instanceof Error fault) {
        throw fault;
      }
    }
    if (!answered && rows.get(0).failure instanceof StratagemException first) {
      throw new StratagemException(
          first
              .diagnostic()
              .note(
                  "no row of the table grounds; this is the first, where "
                      + assignment(rows.get(0).frame)));
    }
  }

  private Diagnostic howFar(Diagnostic stopped, List<Row> rows, SweepWatch.Rows watched) {
    if (watched == Unwatched.ROWS) {
      return stopped;
    }
    long done = rows.stream().filter(row -> row.value != null).count();
    Diagnostic told =
        stopped.note(
            "of the "
                + Refusal.grouped(BigInteger.valueOf(rows.size()))
                + " rows of this table "
                + Refusal.grouped(BigInteger.valueOf(done))
                + " were done");
    if (!watched.keeps()) {
      return told.hint(
          "with `--out DIR` the rows of a table are kept, and the same command goes on from there");
    }
    return told.hint(
        rows.stream().anyMatch(row -> row.lost)
            ? "the rows that are done are kept, but for those with whole outcomes or strategies:"
                + " sweep over what you need of them, such as `.payoffs`"
            : "the rows that are done are kept: the same command goes on from there");
  }

  private String assignment(Frame frame) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < loops.names().size(); i++) {
      parts.add("`" + loops.names().get(i) + "` is " + Printer.brief(frame.slots[loops.slot(i)]));
    }
    return String.join(" and ", parts);
  }

  private Table table(List<Row> rows) {
    List<String> spread = spread(rows);
    List<String> columns = new ArrayList<>(loops.names());
    columns.addAll(spread.isEmpty() ? List.of(VALUE) : spread);
    List<List<Object>> cells = new ArrayList<>(rows.size());
    for (Row row : rows) {
      List<Object> line = new ArrayList<>(columns.size());
      for (int i = 0; i < loops.names().size(); i++) {
        line.add(row.frame.slots[loops.slot(i)]);
      }
      Object value = row.value;
      if (value == null) {
        throw new IllegalStateException("a row without a value");
      }
      if (spread.isEmpty()) {
        line.add(value);
      } else if (row.failure != null) {
        spread.forEach(column -> line.add(value));
      } else {
        line.addAll(parts(value).values());
      }
      cells.add(line);
    }
    return new Table(columns, cells, loops.names().size());
  }

  /**
   * The columns into which all values fall, if they fall into the same ones and no variable has
   * such a name.
   */
  private List<String> spread(List<Row> rows) {
    List<String> columns = List.of();
    for (Row row : rows) {
      if (row.failure == null && row.value != null) {
        List<String> own = List.copyOf(parts(row.value).keySet());
        if (own.isEmpty() || !(columns.isEmpty() || columns.equals(own))) {
          return List.of();
        }
        columns = own;
      }
    }
    return columns.stream().anyMatch(loops.names()::contains) ? List.of() : columns;
  }

  private static Map<String, Object> parts(Object value) {
    if (value instanceof NamedTuple named) {
      return named.fields();
    } else if (value instanceof Result result && result.profile() != null) {
      return parts(result.profile());
    } else if (value instanceof Profile profile) {
      Map<String, Object> parts = new java.util.LinkedHashMap<>();
      for (int i = 0; i < profile.players().size(); i++) {
        parts.put(profile.players().get(i).toString(), profile.values().get(i));
      }
      return parts;
    }
    return Map.of();
  }
}
