package org.stratagem.eval;

/** The slots of one evaluation of a body, and what its other names mean. */
final class Frame {
  final Object[] slots;
  final Surroundings surroundings;

  Frame(Object[] slots, Surroundings surroundings) {
    this.slots = slots;
    this.surroundings = surroundings;
  }

  /** A frame of its own with the same contents. */
  Frame copy() {
    return new Frame(slots.clone(), surroundings);
  }
}
