package org.stratagem.eval;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.core.Symbol;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.StratagemException;
import org.stratagem.numeric.FormulaGraph;
import org.stratagem.source.SourceFile;
import org.stratagem.source.Span;

/** What one thread of evaluation keeps to itself, so that counting costs no communication. */
final class Strand {
  /** Of this many ticks one looks at the clock. */
  private static final int MASK = 0xfff;

  private static final Span NOWHERE = new Span(new SourceFile("", ""), 0, 0);

  /**
   * Calls within calls. More would fit into the stack, but the time that the garbage collector
   * needs to look through it grows with the square: a recursion without end has to be refused
   * within seconds.
   */
  private static final int DEEPEST = 2_500_000;

  private final boolean worker;
  private final Deque<Symbol> underway = new ArrayDeque<>();
  private int ticks;
  private int depth;
  private boolean sweeping;
  private Span place = NOWHERE;
  private @Nullable FormulaGraph graph;
  private @Nullable Closure entered;
  private @Nullable StratagemException explained;

  /**
   * @param worker whether it works for another strand, and so has to start none of its own
   */
  Strand(boolean worker) {
    this.worker = worker;
  }

  /** A worker that evaluates on behalf of this strand. */
  Strand helper() {
    Strand helper = new Strand(true);
    helper.underway.addAll(underway);
    helper.depth = depth;
    helper.place = place;
    return helper;
  }

  boolean isWorker() {
    return worker;
  }

  /** Whether it works on a sweep already, for itself or for another strand. */
  boolean isSweeping() {
    return worker || sweeping;
  }

  void sweeping(boolean now) {
    sweeping = now;
  }

  /** Whether it is time to ask whether to go on. */
  boolean tick() {
    return (++ticks & MASK) == 0;
  }

  /** Notes what is being evaluated, for those who know no better place to name. */
  void at(Span span) {
    place = span;
  }

  Span place() {
    return place;
  }

  /** Where a computation at unknown numbers is being written down, or null. */
  @Nullable FormulaGraph graph() {
    return graph;
  }

  void graph(@Nullable FormulaGraph current) {
    graph = current;
  }

  /** How many function calls lie between here and where the evaluation began. */
  int depth() {
    return depth;
  }

  void enter(Closure function) {
    entered = function;
    if (depth == DEEPEST) {
      throw tooDeep(function.span());
    }
    depth++;
  }

  void leave() {
    depth--;
  }

  /** Goes on at a depth noted earlier, after a failure was caught. */
  void resume(int noted) {
    depth = noted;
  }

  /** Begins a top-level definition; false if it is being evaluated already. */
  boolean begin(Symbol symbol) {
    if (underway.contains(symbol)) {
      return false;
    }
    underway.addLast(symbol);
    return true;
  }

  void end() {
    underway.removeLast();
  }

  /** The definitions being evaluated, from the given one on, outermost first. */
  List<Symbol> underwayFrom(Symbol symbol) {
    List<Symbol> chain = new ArrayList<>();
    for (Symbol each : underway) {
      if (!chain.isEmpty() || each == symbol) {
        chain.add(each);
      }
    }
    return chain;
  }

  /**
   * The refusal of a recursion that has used up what it may. The depth is still that of the deepest
   * call: nothing on the way out has counted back.
   */
  StratagemException tooDeep(Span at) {
    Closure function = entered;
    if (function == null) {
      return Refusal.of(Code.L403, at, Refusal.words(at) + " is nested too deeply to be evaluated");
    }
    return Refusal.of(
        Code.L403,
        function.span(),
        "the recursion of `"
            + function.name()
            + "` is "
            + Refusal.grouped(BigInteger.valueOf(depth))
            + " calls deep, and no memory is left for more",
        "does every chain of calls end in a case that does not call `"
            + function.name()
            + "` again?");
  }

  /** Whether the failure says already in which function it happened. */
  boolean isExplained(StratagemException failure) {
    return explained == failure;
  }

  StratagemException explained(StratagemException failure) {
    explained = failure;
    return failure;
  }
}
