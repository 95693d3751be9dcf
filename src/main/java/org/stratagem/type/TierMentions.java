package org.stratagem.type;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which declared tiers mention which, as circles: the largest sets of tiers that all reach each
 * other. Found by depth-first search (Tarjan, 1972), with an explicit stack since chains may be
 * long; cost linear in the size of all declarations.
 */
final class TierMentions {
  private final TierTable table;
  private final List<List<TierTerm.Definition>> circles = new ArrayList<>();
  private final Map<String, Integer> circleOf = new HashMap<>();

  /** When each tier was met, and the earliest one met that it leads back to. */
  private final Map<String, Visit> visits = new LinkedHashMap<>();

  private final Deque<Visit> undecided = new ArrayDeque<>();

  private TierMentions(TierTable table) {
    this.table = table;
  }

  static TierMentions of(TierTable table) {
    TierMentions mentions = new TierMentions(table);
    for (TierTerm.Definition definition : table.definitions()) {
      if (!mentions.visits.containsKey(definition.name())) {
        mentions.search(definition);
      }
    }
    return mentions;
  }

  /** All circles, each after those that it mentions; most are of one tier. */
  List<List<TierTerm.Definition>> circles() {
    return circles;
  }

  /** Whether each of two tiers is the other one or reaches it. */
  boolean areInOneCircle(String one, String other) {
    return one.equals(other)
        || (circleOf.containsKey(one) && circleOf.get(one).equals(circleOf.get(other)));
  }

  private void search(TierTerm.Definition root) {
    Deque<Visit> path = new ArrayDeque<>();
    path.push(visit(root));
    while (!path.isEmpty()) {
      Visit visit = path.element();
      TierTerm.Definition next = visit.next();
      if (next == null) {
        path.pop();
        leave(visit);
        if (!path.isEmpty()) {
          path.element().leadsTo(visit.earliest);
        }
        continue;
      }
      Visit met = visits.get(next.name());
      if (met == null) {
        path.push(visit(next));
      } else if (!circleOf.containsKey(next.name())) {
        visit.leadsTo(met.met);
      }
    }
  }

  private Visit visit(TierTerm.Definition definition) {
    List<TierTerm.Definition> mentioned = new ArrayList<>();
    for (String name : names(definition.body())) {
      TierTerm.Definition found = table.find(name);
      if (found != null) {
        mentioned.add(found);
      }
    }
    Visit visit = new Visit(definition, mentioned, visits.size());
    visits.put(definition.name(), visit);
    undecided.push(visit);
    return visit;
  }

  /** The first of a circle takes the others with it. */
  private void leave(Visit visit) {
    if (visit.earliest < visit.met) {
      return;
    }
    List<TierTerm.Definition> circle = new ArrayList<>();
    Visit taken;
    do {
      taken = undecided.pop();
      circle.add(taken.definition);
      circleOf.put(taken.definition.name(), circles.size());
    } while (taken != visit);
    circles.add(circle);
  }

  private static Set<String> names(TierTerm body) {
    Set<String> names = new LinkedHashSet<>();
    Deque<TierTerm> open = new ArrayDeque<>(List.of(body));
    while (!open.isEmpty()) {
      TierTerm term = open.pop();
      if (term instanceof TierTerm.Use use) {
        names.add(use.tier());
      }
      term.parts().forEach(open::push);
    }
    return names;
  }

  /** Where the search stands at one tier. */
  private static final class Visit {
    private final TierTerm.Definition definition;
    private final List<TierTerm.Definition> mentioned;
    private final int met;
    private int earliest;
    private int gone;

    Visit(TierTerm.Definition definition, List<TierTerm.Definition> mentioned, int met) {
      this.definition = definition;
      this.mentioned = mentioned;
      this.met = met;
      this.earliest = met;
    }

    TierTerm.@Nullable Definition next() {
      return gone == mentioned.size() ? null : mentioned.get(gone++);
    }

    void leadsTo(int earlier) {
      earliest = Math.min(earliest, earlier);
    }
  }
}
