package org.stratagem.elaborate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stratagem.numeric.Real;
import org.stratagem.source.Span;
import org.stratagem.value.Label;

/**
 * The expected payoffs of a game's plan profiles; those of labels and exact numbers are remembered:
 * in a table by the numbers of the actions where the profiles are few, else by the profile.
 */
final class Payoffs {
  private static final int REMEMBERED = 1 << 20;

  /** The most payoffs that have a place in the table. */
  private static final int TABLED = 1 << 22;

  /** Places of the table that are made together, when the first of them is needed. */
  private static final int PAGE = 1 << 12;

  private final GameInstance game;
  private final int[] inOrder;
  private final Map<List<Object>, AtomicReferenceArray<Real>> known = new ConcurrentHashMap<>();
  private volatile @Nullable Cells cells;

  Payoffs(GameInstance game) {
    this.game = game;
    this.inOrder = IntStream.range(0, game.playerCount()).toArray();
  }

  /** The expected payoff of one player when each plays its plan (an action or a behaviour). */
  Real payoff(List<Object> plans, int player, Span at) {
    Object[] slots = new Object[plans.size()];
    for (int i = 0; i < slots.length; i++) {
      Numbering actions = game.seating().actions(i);
      NumberedAction numbered = actions == null ? null : actions.find(plans.get(i));
      slots[i] = numbered == null ? plans.get(i) : numbered;
    }
    return payoff(slots, inOrder, player, at);
  }

  /**
   * The same.
   *
   * @param slots where the plans stand
   * @param places the slots of the players' plans, in order
   */
  Real payoff(Object[] slots, int[] places, int player, Span at) {
    Cells table = cells();
    int profile = table.profile(slots, places);
    Real payoff = profile < 0 ? null : table.payoff(profile, player);
    return payoff != null ? payoff : computed(slots, places, profile, player, at);
  }

  private Real computed(Object[] slots, int[] places, int profile, int player, Span at) {
    List<Object> plans = new ArrayList<>(places.length);
    for (int place : places) {
      plans.add(NumberedAction.plain(slots[place]));
    }
    if (profile < 0) {
      return elsewhere(plans, player, at);
    }
    Real payoff = expected(plans, player, at);
    cells().remember(profile, player, payoff);
    return payoff;
  }

  private Real elsewhere(List<Object> profile, int player, Span at) {
    if (!memorable(profile)) {
      return expected(profile, player, at);
    }
    AtomicReferenceArray<Real> payoffs = known.get(profile);
    if (payoffs == null) {
      payoffs = new AtomicReferenceArray<>(game.playerCount());
      if (known.size() < REMEMBERED) {
        known.put(List.copyOf(profile), payoffs);
      }
    }
    Real payoff = payoffs.get(player);
    if (payoff == null) {
      payoff = expected(profile, player, at);
      payoffs.set(player, payoff);
    }
    return payoff;
  }

  private Real expected(List<Object> plans, int player, Span at) {
    Real own =
        game.hasStates()
            ? new StatePlay(game, plans, at).payoff(player)
            : Walk.expected(game, plans, player, at);
    Leaning leaning = game.leaning();
    return leaning == null ? own : own.plus(leaning.of(game, plans, player, at));
  }

  private static boolean memorable(List<Object> plans) {
    for (Object plan : plans) {
      if (!(plan instanceof Label) && !(plan instanceof Real real && real.isExact())) {
        return false;
      }
    }
    return true;
  }

  private Cells cells() {
    Cells made = cells;
    if (made == null) {
      made = Cells.of(game);
      cells = made;
    }
    return made;
  }

  /**
   * The table of a game in which everybody makes one finite move without seeing anything; else one
   * without cells.
   */
  private static final class Cells {
    private static final Cells NONE = new Cells(new int[0], 0);

    private final int[] sizes;
    private final AtomicReferenceArray<@Nullable AtomicReferenceArray<Real>> pages;

    /**
     * @param sizes the numbers of the players' actions, in order; none for no cells
     */
    private Cells(int[] sizes, int size) {
      this.sizes = sizes;
      this.pages = new AtomicReferenceArray<>((size + PAGE - 1) / PAGE);
    }

    static Cells of(GameInstance game) {
      if (game.hasStates()) {
        return NONE;
      }
      int[] sizes = new int[game.playerCount()];
      long size = sizes.length;
      for (int player = 0; player < sizes.length; player++) {
        Numbering numbering = game.seating().actions(player);
        if (numbering == null || size * numbering.size() > TABLED) {
          return NONE;
        }
        sizes[player] = numbering.size();
        size *= numbering.size();
      }
      return new Cells(sizes, (int) size);
    }

    /** The number of a profile of the game's actions, or -1. */
    int profile(Object[] slots, int[] places) {
      int profile = 0;
      for (int player = 0; player < sizes.length; player++) {
        if (!(slots[places[player]] instanceof NumberedAction action)) {
          return -1;
        }
        profile = profile * sizes[player] + action.number();
      }
      return sizes.length == 0 ? -1 : profile;
    }

    @Nullable Real payoff(int profile, int player) {
      int place = profile * sizes.length + player;
      AtomicReferenceArray<Real> page = pages.get(place / PAGE);
      return page == null ? null : page.get(place % PAGE);
    }

    void remember(int profile, int player, Real payoff) {
      int place = profile * sizes.length + player;
      if (pages.get(place / PAGE) == null) {
        pages.compareAndSet(place / PAGE, null, new AtomicReferenceArray<>(PAGE));
      }
      pages.get(place / PAGE).set(place % PAGE, payoff);
    }
  }
}
