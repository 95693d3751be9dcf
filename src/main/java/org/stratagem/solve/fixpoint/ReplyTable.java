package org.stratagem.solve.fixpoint;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The replies of one player that are known so far: its rule is asked once for each input. */
final class ReplyTable {
  /** Larger tables are kept by what has been asked. */
  private static final long DENSE = 1 << 22;

  private static final int UNKNOWN = -1;

  private final Reaction reaction;
  private final int actions;
  private final int[] reads;
  private final int[] sizes;
  private final int[] table;
  private final Map<Long, Integer> sparse = new HashMap<>();
  private final boolean isCountable;
  private long evaluations;

  ReplyTable(ReactionProfile profile, int player) {
    this.reaction = profile.reactions().get(player);
    this.actions = profile.size(player);
    this.reads = reaction.reads().stream().mapToInt(Integer::intValue).toArray();
    this.sizes = Arrays.stream(reads).map(profile::size).toArray();
    double inputs = Arrays.stream(sizes).asDoubleStream().reduce(1, (a, b) -> a * b);
    this.isCountable = inputs < 0x1p62;
    this.table = new int[inputs <= DENSE ? (int) inputs : 0];
    Arrays.fill(table, UNKNOWN);
  }

  /** The reply to a profile, of which only what is read has to be known. */
  int reply(int[] profile) {
    long input = 0;
    for (int i = 0; i < reads.length; i++) {
      input = input * sizes[i] + profile[reads[i]];
    }
    if (table.length > 0) {
      int known = table[(int) input];
      if (known == UNKNOWN) {
        known = evaluate(profile);
        table[(int) input] = known;
      }
      return known;
    } else if (!isCountable) {
      return evaluate(profile);
    }
    Integer known = sparse.get(input);
    if (known == null) {
      known = evaluate(profile);
      sparse.put(input, known);
    }
    return known;
  }

  private int evaluate(int[] profile) {
    int[] read = new int[reads.length];
    for (int i = 0; i < reads.length; i++) {
      read[i] = profile[reads[i]];
    }
    evaluations++;
    int reply = reaction.rule().applyAsInt(read);
    if (reply < 0 || reply >= actions) {
      throw new IllegalArgumentException("reply " + reply + " of " + actions + " actions");
    }
    return reply;
  }

  /** How often the rule has been asked. */
  long evaluations() {
    return evaluations;
  }
}
