package org.stratagem.check;

import java.util.Arrays;
import java.util.List;
import org.stratagem.core.Body;

/**
 * The types of a frame's slots while a body is checked, and what surrounds the body.
 *
 * @param slots mutable: binders and lets fill it on the way
 * @param setting what names mean
 * @param generic true in a function, whose arguments may be narrower than what it is written for
 */
@SuppressWarnings("ArrayRecordComponent") // a frame, never compared
record Scope(Type[] slots, Setting setting, boolean generic) {
  /** A fresh frame whose first slots are given. */
  static Scope of(Body body, List<Type> first, Setting setting) {
    Type[] slots = new Type[Math.max(body.frameSize(), first.size())];
    Arrays.fill(slots, Type.UNKNOWN);
    for (int i = 0; i < first.size(); i++) {
      slots[i] = first.get(i);
    }
    return new Scope(slots, setting, false);
  }

  Scope asGeneric() {
    return new Scope(slots, setting, true);
  }

  Type get(int slot) {
    return slot < slots.length ? slots[slot] : Type.UNKNOWN;
  }

  void set(int slot, Type type) {
    if (slot < slots.length) {
      slots[slot] = type;
    }
  }
}
