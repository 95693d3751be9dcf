package org.stratagem.numeric.derivative;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stratagem.numeric.Formula;

/** The derivative of an output by one instruction: a form for each gate it comes through. */
final class Adjoint {
  /** Beyond this the gates of one instruction are multiplied out. */
  private static final int MOST_GATES = 16;

  private final Algebra algebra;
  private final List<Formula> places;
  private Map<List<Gate>, LinearSum> parts = new LinkedHashMap<>();

  Adjoint(Algebra algebra, List<Formula> places) {
    this.algebra = algebra;
    this.places = places;
  }

  void add(@Nullable Gate gate, LinearForm form) {
    if (form.isZero()) {
      return;
    }
    List<Gate> key = gate == null ? List.of() : List.of(gate);
    LinearSum sum = parts.computeIfAbsent(key, unused -> new LinearSum());
    sum.add(form);
    if (sum.isZero()) {
      parts.remove(key);
    }
    if (parts.size() > MOST_GATES) {
      LinearForm total = total();
      parts = new LinkedHashMap<>();
      add(null, total);
    }
  }

  boolean isZero() {
    return parts.isEmpty();
  }

  /** Calls the receiver with every part. */
  void forEach(Part receiver) {
    for (Map.Entry<List<Gate>, LinearSum> part : List.copyOf(parts.entrySet())) {
      receiver.accept(
          part.getKey().isEmpty() ? null : part.getKey().get(0), part.getValue().form());
    }
  }

  /** One contribution. */
  interface Part {
    void accept(@Nullable Gate gate, LinearForm form);
  }

  /** All parts together, each where its gate is open. */
  LinearForm total() {
    Node root = new Node();
    forEach(
        (gate, form) -> {
          Deque<Gate> path = new ArrayDeque<>();
          for (Gate at = gate; at != null; at = at.outer()) {
            path.push(at);
          }
          Node node = root;
          for (Gate step : path) {
            node = node.child(step);
          }
          node.own = node.own.plus(form);
        });
    return root.total();
  }

  /** The gates as a tree: what counts here, and what counts where a further condition is known. */
  private final class Node {
    private LinearForm own = LinearForm.ZERO;
    private final Map<Integer, List<Node>> branches = new LinkedHashMap<>();

    Node child(Gate step) {
      List<Node> pair =
          branches.computeIfAbsent(
              step.condition(), unused -> new ArrayList<>(List.of(new Node(), new Node())));
      return pair.get(step.holds() ? 0 : 1);
    }

    LinearForm total() {
      LinearForm sum = own;
      for (Map.Entry<Integer, List<Node>> branch : branches.entrySet()) {
        Formula condition = places.get(branch.getKey());
        sum =
            sum.plus(
                algebra.select(
                    condition, branch.getValue().get(0).total(), branch.getValue().get(1).total()));
      }
      return sum;
    }
  }
}
