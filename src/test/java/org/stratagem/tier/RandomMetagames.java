package org.stratagem.tier;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.stratagem.game.NormalForm;
import org.stratagem.numeric.Real;

/** Small metagames for tests, the same ones every time. */
final class RandomMetagames {
  private RandomMetagames() {}

  /** A game with payoffs from 0 to {@code most}: few of them make ties. */
  static NormalForm game(Random random, int most, int... actions) {
    List<String> players = new ArrayList<>();
    List<List<String>> names = new ArrayList<>();
    int profiles = 1;
    for (int player = 0; player < actions.length; player++) {
      players.add("P" + player);
      List<String> own = new ArrayList<>();
      for (int action = 0; action < actions[player]; action++) {
        own.add("a" + action);
      }
      names.add(own);
      profiles *= actions[player];
    }
    Real[][] payoffs = new Real[actions.length][profiles];
    for (Real[] table : payoffs) {
      for (int profile = 0; profile < profiles; profile++) {
        table[profile] = Real.of(random.nextInt(most + 1));
      }
    }
    return new NormalForm(players, names, payoffs);
  }

  /** A game of two players by their payoffs, row by row. */
  static NormalForm bimatrix(int rows, int columns, int... payoffs) {
    Real[][] tables = new Real[2][rows * columns];
    for (int cell = 0; cell < rows * columns; cell++) {
      tables[0][cell] = Real.of(payoffs[2 * cell]);
      tables[1][cell] = Real.of(payoffs[2 * cell + 1]);
    }
    List<List<String>> names = new ArrayList<>();
    for (int count : new int[] {rows, columns}) {
      List<String> own = new ArrayList<>();
      for (int action = 0; action < count; action++) {
        own.add("a" + action);
      }
      names.add(own);
    }
    return new NormalForm(List.of("Row", "Col"), names, tables);
  }

  /** The metagame in which the players of the title read all of one another, in that order. */
  static Metagame titled(NormalForm base, int... title) {
    List<Metagame.Reading> readings = new ArrayList<>();
    int[] reached = new int[base.players().size()];
    for (int reader : title) {
      List<Metagame.Source> sources = new ArrayList<>();
      for (int player = 0; player < reached.length; player++) {
        if (player != reader) {
          sources.add(new Metagame.Source(player, reached[player]));
        }
      }
      readings.add(new Metagame.Reading(reader, sources));
      reached[reader]++;
    }
    return new Metagame(base, readings);
  }

  /** Tiers (high, high - 1) of the standard family, the player with the higher one first. */
  static Metagame standard(NormalForm base, int higher, int high) {
    int[] title = new int[high];
    for (int reading = 0; reading < high; reading++) {
      title[reading] = reading % 2 == 0 ? higher : 1 - higher;
    }
    return titled(base, title);
  }
}
