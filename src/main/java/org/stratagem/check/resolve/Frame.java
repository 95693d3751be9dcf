package org.stratagem.check.resolve;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The local names of one body while it is resolved, and the slots it needs. Every binder takes a
 * fresh slot.
 */
final class Frame {
  /** What a local is known to be. */
  enum Role {
    PLAIN,
    /** The index of the strategy or tier that is being declared. */
    OWN_INDEX,
    /** A player. */
    PLAYER
  }

  /** A local name in its slot. */
  record Local(String name, int slot, Role role) {}

  private final List<Local> locals = new ArrayList<>();
  private int size;

  /** How many slots have been taken. */
  int size() {
    return size;
  }

  /** Takes a slot and, but for {@code _}, puts the name in scope. */
  int bind(String name, Role role) {
    if (!name.equals("_")) {
      locals.add(new Local(name, size, role));
    }
    return size++;
  }

  int bind(String name) {
    return bind(name, Role.PLAIN);
  }

  /** Takes a slot that has no name. */
  int reserve() {
    return size++;
  }

  /** The innermost local of that name, or null. */
  @Nullable Local find(String name) {
    for (int i = locals.size() - 1; i >= 0; i--) {
      if (locals.get(i).name().equals(name)) {
        return locals.get(i);
      }
    }
    return null;
  }

  /** The names in scope, innermost first. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (int i = locals.size() - 1; i >= 0; i--) {
      names.add(locals.get(i).name());
    }
    return names;
  }

  /** The scope as it stands, for {@link #leave}. */
  int enter() {
    return locals.size();
  }

  /** Puts the names bound since {@code enter} out of scope; their slots stay taken. */
  void leave(int scope) {
    locals.subList(scope, locals.size()).clear();
  }
}
