package org.stratagem.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Random stages that are likely to have to do with one another: each new one is built from earlier
 * ones.
 */
final class RandomStages {
  private final Random random;
  private final List<List<Stage>> pools = new ArrayList<>();

  RandomStages(Random random, int players, int rounds) {
    this.random = random;
    for (int i = 0; i < players; i++) {
      pools.add(new ArrayList<>(List.of(new Stage.Action(i))));
    }
    for (int round = 0; round < rounds; round++) {
      grow(random.nextInt(players));
    }
  }

  private void grow(int player) {
    List<Stage> pool = pools.get(player);
    Stage old = pick(pool);
    int choice = random.nextInt(10);
    if (choice == 0) {
      pool.add(new Stage.Policy(player));
    } else if (choice == 1) {
      pool.add(new Stage.Behaviour(player));
    } else if (choice <= 3) {
      pool.add(old instanceof Stage.Dist ? old : new Stage.Dist(old));
    } else if (pools.size() > 1) {
      List<Stage> domain = new ArrayList<>();
      for (int part = 1 + random.nextInt(2); part > 0; part--) {
        int other = (player + 1 + random.nextInt(pools.size() - 1)) % pools.size();
        domain.add(pick(pools.get(other)));
      }
      pool.add(new Stage.Read(domain, old));
    }
  }

  private Stage pick(List<Stage> pool) {
    return pool.get(random.nextInt(pool.size()));
  }

  /** All stages of a player that were built. */
  List<Stage> pool(int player) {
    return pools.get(player);
  }

  /** One stage per player, the later built ones likelier. */
  List<Stage> profile() {
    List<Stage> types = new ArrayList<>();
    for (List<Stage> pool : pools) {
      int last = pool.size() - 1;
      types.add(random.nextInt(3) == 0 ? pick(pool) : pool.get(last));
    }
    return types;
  }
}
