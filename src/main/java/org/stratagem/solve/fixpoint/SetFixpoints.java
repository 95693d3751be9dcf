package org.stratagem.solve.fixpoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;

/**
 * Fixpoints of replies that are sets: profiles of mixtures in which every player puts weight only
 * on actions that its reply holds. All pure ones are found by trying; mixed ones come as candidates
 * from outside, such as the equilibria of a game, and from simplicial paths, whose ends are
 * fixpoints of every correspondence up to the mesh (Merrill 1972). Whatever its source, a profile
 * counts only if the replies to it, evaluated exactly, hold it.
 */
public final class SetFixpoints {
  private static final int STARTS = 8;
  private static final double LAST_MESH = 0x1p-45;

  private final SetReplies replies;
  private final ReplySpace space;
  private final Runnable watch;
  private final List<Map<List<Integer>, BitSet>> known = new ArrayList<>();

  /**
   * @param watch called now and then; throws in order to end the search
   */
  public SetFixpoints(SetReplies replies, Runnable watch) {
    this.replies = replies;
    this.watch = watch;
    this.space = new ReplySpace(replies.sizes().stream().map(ReplySpace.Weights::new).toList());
    replies.sizes().forEach(size -> known.add(new HashMap<>()));
  }

  /** Whether every player puts weight only on actions that its reply to the others holds. */
  public boolean holds(List<List<Rational>> profile) {
    for (int player = 0; player < profile.size(); player++) {
      BitSet reply = replies.to(player, profile);
      for (int action = 0; action < profile.get(player).size(); action++) {
        if (profile.get(player).get(action).signum() != 0 && !reply.get(action)) {
          return false;
        }
      }
    }
    return true;
  }

  /** All fixpoints without mixtures, in lexicographic order; replies are asked once for each input. */
  public List<List<List<Rational>>> pure() {
    List<int[]> found = new ArrayList<>();
    int[] profile = new int[replies.sizes().size()];
    int last = largest();
    int[] others = new int[profile.length];
    boolean more = true;
    while (more) {
      watch.run();
      System.arraycopy(others, 0, profile, 0, profile.length);
      BitSet answers = reply(last, profile);
      for (int action = answers.nextSetBit(0); action >= 0; action = answers.nextSetBit(action + 1)) {
        profile[last] = action;
        if (isPure(profile, last)) {
          found.add(profile.clone());
        }
      }
      more = next(others, last);
    }
    found.sort(Arrays::compare);
    return found.stream().map(this::weights).toList();
  }

  private int largest() {
    int largest = 0;
    for (int player = 1; player < replies.sizes().size(); player++) {
      if (replies.sizes().get(player) > replies.sizes().get(largest)) {
        largest = player;
      }
    }
    return largest;
  }

  private boolean next(int[] others, int fixed) {
    for (int player = others.length - 1; player >= 0; player--) {
      if (player != fixed) {
        others[player] = (others[player] + 1) % replies.sizes().get(player);
        if (others[player] != 0) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isPure(int[] profile, int but) {
    for (int player = 0; player < profile.length; player++) {
      if (player != but && !reply(player, profile).get(profile[player])) {
        return false;
      }
    }
    return true;
  }

  private BitSet reply(int player, int... profile) {
    List<Integer> read = new ArrayList<>();
    for (int other = 0; other < profile.length; other++) {
      read.add(other == player ? 0 : profile[other]);
    }
    return known.get(player).computeIfAbsent(read, key -> replies.to(player, weights(profile)));
  }

  private List<List<Rational>> weights(int... profile) {
    List<List<Rational>> weights = new ArrayList<>();
    for (int player = 0; player < profile.length; player++) {
      List<Rational> own = new ArrayList<>();
      for (int action = 0; action < replies.sizes().get(player); action++) {
        own.add(Rational.of(action == profile[player] ? 1 : 0));
      }
      weights.add(own);
    }
    return weights;
  }

  /**
   * Fixpoints near the ends of simplicial paths from several starts, each once, in the order in
   * which they were found. Only those with weights of moderate denominators are recognised.
   */
  public List<List<List<Rational>>> searched() {
    Set<List<List<Rational>>> found = new LinkedHashSet<>();
    Random random = new Random(1);
    for (int start = 0; start < STARTS; start++) {
      double[] point = start == 0 ? space.middle() : random(random);
      double[] end = end(point);
      for (double near : new double[] {1e-12, 1e-9, 1e-6}) {
        List<List<Rational>> candidate = profile(ExactFixpoint.simplest(space, near, end));
        if (candidate.stream().flatMap(List::stream).noneMatch(weight -> weight.signum() < 0)
            && holds(candidate)) {
          found.add(candidate);
          break;
        }
      }
    }
    return List.copyOf(found);
  }

  private double[] random(Random random) {
    double[] point = new double[space.coordinates()];
    int at = 0;
    for (ReplySpace.Part part : space.parts()) {
      double total = 0;
      for (int k = at; k < at + part.coordinates(); k++) {
        point[k] = -Math.log(1 - random.nextDouble());
        total += point[k];
      }
      for (int k = at; k < at + part.coordinates(); k++) {
        point[k] /= total;
      }
      at += part.coordinates();
    }
    return point;
  }

  private double[] end(double... start) {
    double[] centre = space.free(start);
    for (double mesh = 0.25; mesh >= LAST_MESH; mesh /= 8) {
      SimplicialPath.Cell cell =
          new SimplicialPath(
                  free -> space.free(replied(space.point(free))),
                  centre,
                  mesh,
                  Integer.MAX_VALUE,
                  () -> false)
              .follow();
      if (cell == null) {
        break;
      }
      centre = cell.point();
    }
    return space.point(centre);
  }

  private double[] replied(double... point) {
    watch.run();
    double[][] profile = new double[replies.sizes().size()][];
    int at = 0;
    for (int player = 0; player < profile.length; player++) {
      profile[player] = Arrays.copyOfRange(point, at, at + replies.sizes().get(player));
      at += replies.sizes().get(player);
    }
    double[] image = new double[point.length];
    at = 0;
    for (int player = 0; player < profile.length; player++) {
      double[] reply = replies.mixture(player, profile);
      System.arraycopy(reply, 0, image, at, reply.length);
      at += reply.length;
    }
    return image;
  }

  private List<List<Rational>> profile(List<Rational> point) {
    List<List<Rational>> profile = new ArrayList<>();
    int at = 0;
    for (int size : replies.sizes()) {
      profile.add(point.subList(at, at + size));
      at += size;
    }
    return profile;
  }

  /** Whether no player mixes. */
  public static boolean isPure(List<List<Rational>> profile) {
    return profile.stream().allMatch(weights -> weights.contains(Real.ONE.toRational()));
  }
}
