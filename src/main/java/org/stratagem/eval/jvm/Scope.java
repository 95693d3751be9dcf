package org.stratagem.eval.jvm;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Elements that are computed one after the other, each a step or a whole loop: the top of a
 * program, or one iteration of a loop. Says what stands only in a branch of a selection, and what
 * is used once and so needs no variable of its own.
 */
final class Scope {
  /** How an element uses another one. */
  enum Role {
    /** In any case. */
    NEEDED,
    /** Where a selection's condition holds. */
    THEN,
    /** Where it does not hold. */
    OTHERWISE
  }

  /** That an element needs another one. */
  record Use(int element, Role role) {}

  /**
   * What is computed.
   *
   * @param uses the other elements of the scope that it needs
   * @param bytes about how much code it takes
   * @param statement whether it cannot be computed in place
   * @param selects whether it uses only one of its branches
   */
  record Element(List<Use> uses, int bytes, boolean statement, boolean selects) {}

  /** A variable is better than an expression of more bytes of code. */
  private static final int LARGEST_EXPRESSION = 400;

  private static final int DEEPEST_EXPRESSION = 40;

  /** Branches with more code are computed in any case, so that methods can be cut. */
  private static final int LARGEST_BRANCHES = 3000;

  private final List<Element> elements;
  private final BitSet pinned;
  private final boolean[] flat;
  private Region root = Region.root();
  private final Region[] home;
  private final @Nullable Region[] then;
  private final @Nullable Region[] otherwise;
  private final boolean[] inPlace;
  private final int[] weights;
  private final int[] depths;

  /**
   * @param elements each uses only earlier ones
   * @param pinned the elements that are needed from outside
   */
  Scope(List<Element> elements, BitSet pinned) {
    int size = elements.size();
    this.elements = elements;
    this.pinned = pinned;
    this.flat = new boolean[size];
    this.home = new Region[size];
    this.then = new Region[size];
    this.otherwise = new Region[size];
    this.inPlace = new boolean[size];
    this.weights = new int[size];
    this.depths = new int[size];
    do {
      assign();
    } while (!weigh());
  }

  /** Gives each element the smallest region that holds all its uses, the last element first. */
  private void assign() {
    root = Region.root();
    Arrays.fill(home, null);
    for (int element = elements.size() - 1; element >= 0; element--) {
      if (home[element] == null || pinned.get(element)) {
        home[element] = root;
      }
      Region region = home[element];
      boolean branches = elements.get(element).selects() && !flat[element];
      then[element] = branches ? region.branch() : null;
      otherwise[element] = branches ? region.branch() : null;
      for (Use use : elements.get(element).uses()) {
        Region needed = region(element, use.role());
        Region before = home[use.element()];
        home[use.element()] = before == null ? needed : before.join(needed);
      }
    }
  }

  private Region region(int element, Role role) {
    Region branch =
        switch (role) {
          case NEEDED -> null;
          case THEN -> then[element];
          case OTHERWISE -> otherwise[element];
        };
    return branch == null ? home[element] : branch;
  }

  /** Decides what is computed in place; false where some branches turn out too large. */
  private boolean weigh() {
    int[] uses = new int[elements.size()];
    elements.forEach(element -> element.uses().forEach(use -> uses[use.element()]++));
    boolean[] usedByStatement = new boolean[elements.size()];
    for (Element element : elements) {
      if (element.statement()) {
        element.uses().forEach(use -> usedByStatement[use.element()] = true);
      }
    }
    boolean settled = true;
    for (int e = 0; e < elements.size(); e++) {
      Element element = elements.get(e);
      int weight = element.bytes();
      int depth = 0;
      for (Use use : element.uses()) {
        if (inPlace[use.element()]) {
          weight += weights[use.element()];
          depth = Math.max(depth, depths[use.element()] + 1);
        }
      }
      boolean hasStatements = false;
      if (then[e] != null) {
        int branches = Objects.requireNonNull(then[e]).weight();
        branches += Objects.requireNonNull(otherwise[e]).weight();
        hasStatements = branches > 0;
        weight += branches;
        if (branches > LARGEST_BRANCHES) {
          flat[e] = true;
          settled = false;
        }
      }
      weights[e] = weight;
      depths[e] = depth;
      inPlace[e] =
          uses[e] == 1
              && !pinned.get(e)
              && !element.statement()
              && !usedByStatement[e]
              && !hasStatements
              && weight <= LARGEST_EXPRESSION
              && depth < DEEPEST_EXPRESSION;
      if (!inPlace[e]) {
        home[e].add(e, weight);
      }
    }
    return settled;
  }

  Region root() {
    return root;
  }

  /** Whether an element is computed where it is used. */
  boolean inPlace(int element) {
    return inPlace[element];
  }

  Element element(int number) {
    return elements.get(number);
  }

  /** What is computed only where a selection's condition holds; null without such. */
  @Nullable Region then(int element) {
    return then[element];
  }

  /** What is computed only where a selection's condition does not hold; null without such. */
  @Nullable Region otherwise(int element) {
    return otherwise[element];
  }

  /** About how many bytes of code the element takes with all that stands inside it. */
  int weight(int element) {
    return weights[element];
  }
}
