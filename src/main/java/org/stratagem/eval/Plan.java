package org.stratagem.eval;

import org.stratagem.core.Body;

/** A body that is ready to run, any number of times and on several threads. */
public final class Plan {
  private final Node node;
  private final int frameSize;

  Plan(Body body, Node node) {
    this.node = node;
    this.frameSize = body.frameSize();
  }

  /** Evaluates the body with the given values in slots 0 up. */
  public Object run(Surroundings surroundings, Object... leading) {
    Object[] slots = new Object[Math.max(frameSize, leading.length)];
    System.arraycopy(leading, 0, slots, 0, leading.length);
    return node.run(new Frame(slots, surroundings));
  }

  int frameSize() {
    return frameSize;
  }

  Node node() {
    return node;
  }
}
