package org.stratagem.type;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the strategies of a profile turn each other into actions, judged by their stages alone.
 */
public sealed interface Verdict {
  /**
   * They do.
   *
   * @param trace the order of events, the first one by (player, stage)
   * @param ending what they end in
   */
  record Grounded(List<Step> trace, Ending ending) implements Verdict {
    public Grounded {
      trace = List.copyOf(trace);
    }
  }

  /** They do not. */
  sealed interface Refused extends Verdict {
    /** What stands where nothing moves any more. */
    Impasse impasse();
  }

  /** Each waits for the other: a commitment race (T201). */
  record Race(Impasse impasse) implements Refused {}

  /**
   * Somebody waits for what will never be there, from somebody who waits for nobody (T202); or the
   * profile ends in actions and in policies at once.
   */
  record Gap(Impasse impasse) implements Refused {}

  /** What the last stages are. */
  enum Ending {
    /** Actions or behaviours. */
    ACTIONS,
    /** Policies, still to be played for some rounds. */
    POLICIES
  }

  /**
   * One event: a player's strategy goes on to its next stage.
   *
   * @param player whose
   * @param stage the number of the stage that it reaches, from 1
   * @param kind a draw or a read
   * @param sources for a read what is read, in the order of the domain; empty for a draw
   * @param result the stage that it reaches
   */
  record Step(int player, int stage, Kind kind, List<Source> sources, Stage result) {
    public Step {
      sources = List.copyOf(sources);
    }
  }

  /** How a strategy goes on. */
  enum Kind {
    /** A distribution is drawn from, once and independently. */
    DRAW,
    /** A function is applied to what it reads. */
    READ
  }

  /** The value of a player at a stage, lifted to what its reader wants where it differs. */
  record Source(int player, int stage) {}

  /**
   * Where a profile stops that does not ground.
   *
   * @param stages all stages of each player, from the strategy to the last
   * @param partial the events that happen before nothing moves any more
   * @param waits the players who have not finished, in order, with what they wait for
   * @param lacks every read of any stage that no stage of its owner ever satisfies
   * @param cycles players who wait for one another in a circle: each waits for the next, the last
   *     for the first
   */
  record Impasse(
      List<List<Stage>> stages,
      List<Step> partial,
      List<Wait> waits,
      List<Lack> lacks,
      List<List<Integer>> cycles) {
    public Impasse {
      stages = List.copyOf(stages);
      partial = List.copyOf(partial);
      waits = List.copyOf(waits);
      lacks = List.copyOf(lacks);
      cycles = List.copyOf(cycles);
    }

    /**
     * True where everybody finishes, in actions and in policies: nothing waits, and still there is
     * no play.
     */
    public boolean mixedEndings() {
      return waits.isEmpty();
    }
  }

  /**
   * A player who cannot go on.
   *
   * @param player who
   * @param stage the number of the stage it is at
   * @param missing what it still waits for, in the order of the domain
   */
  record Wait(int player, int stage, List<Missing> missing) {
    public Wait {
      missing = List.copyOf(missing);
    }
  }

  /**
   * @param wanted the stage that the domain names
   * @param source where it would come from, or null where its owner never gets there
   */
  record Missing(Stage wanted, @Nullable Source source) {}

  /**
   * A read without a source.
   *
   * @param player the reader
   * @param stage the number of the stage that reads
   * @param wanted the stage that its owner never passes through
   */
  record Lack(int player, int stage, Stage wanted) {}
}
