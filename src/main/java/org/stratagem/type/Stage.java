package org.stratagem.type;

import java.util.List;

/**
 * The type of a strategy of one player with players made absolute, aliases and indices unfolded;
 * also the type of what is left of it after some draws and reads. Players are numbered from 0 in
 * the game's order.
 *
 * <p>Stages share their parts: {@code Tier[n]} is a graph of some 2n nodes, and a tree of
 * exponentially many. So whoever walks one must remember what it has seen; {@code equals} and
 * {@code hashCode} do.
 */
public sealed interface Stage {
  /** A complete plan of the player: an action. */
  record Action(int player) implements Stage {
    @Override
    public int hashCode() {
      return 31 * player + 1;
    }
  }

  /** A plan whose moves go to distributions. */
  record Behaviour(int player) implements Stage {
    @Override
    public int hashCode() {
      return 31 * player + 2;
    }
  }

  /** History to a distribution over actions, each round. */
  record Policy(int player) implements Stage {
    @Override
    public int hashCode() {
      return 31 * player + 3;
    }
  }

  /** A distribution; never of distributions. */
  record Dist(Stage of) implements Stage {
    public Dist {
      if (of instanceof Dist) {
        throw new IllegalArgumentException("a distribution of distributions is no stage");
      }
    }
  }

  /** A function that reads other players' stages and goes on as {@code result}. */
  final class Read implements Stage {
    private final List<Stage> domain;
    private final Stage result;
    private final int owner;
    private final int reads;
    private final int depth;
    private final int hash;

    /**
     * @param domain what is read, at least one stage
     * @param result what is left after the read
     */
    public Read(List<Stage> domain, Stage result) {
      if (domain.isEmpty()) {
        throw new IllegalArgumentException("a read needs a domain");
      }
      this.domain = List.copyOf(domain);
      this.result = result;
      this.owner = result.owner();
      this.reads = 1 + result.reads();
      int deepest = result.depth();
      for (Stage read : this.domain) {
        deepest = Math.max(deepest, read.depth());
      }
      this.depth = 1 + deepest;
      this.hash = 31 * (31 * this.domain.hashCode() + result.hashCode()) + 4;
    }

    /** What is read, in order. */
    public List<Stage> domain() {
      return domain;
    }

    /** What is left after the read. */
    public Stage result() {
      return result;
    }

    /** Equality of trees, at the cost of the shared graphs. */
    @Override
    public boolean equals(Object other) {
      return this == other
          || (other instanceof Read read
              && hash == read.hash
              && depth == read.depth
              && SameStage.same(this, read));
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public String toString() {
      return StagePrinter.numbered().print(this);
    }
  }

  /** The player whose strategy this is. */
  default int owner() {
    if (this instanceof Action a) {
      return a.player();
    } else if (this instanceof Behaviour b) {
      return b.player();
    } else if (this instanceof Policy p) {
      return p.player();
    } else if (this instanceof Dist d) {
      return d.of().owner();
    }
    return ((Read) this).owner;
  }

  /** How many reads stand between this and its last stage. */
  default int reads() {
    if (this instanceof Dist d) {
      return d.of().reads();
    }
    return this instanceof Read read ? read.reads : 0;
  }

  /** The length of the longest chain of reads inside reads: n for {@code Tier[n]}. */
  default int depth() {
    if (this instanceof Dist d) {
      return d.of().depth();
    }
    return this instanceof Read read ? read.depth : 0;
  }
}
