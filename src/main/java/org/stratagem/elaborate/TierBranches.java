package org.stratagem.elaborate;

import java.util.ArrayList;
import java.util.List;
import org.stratagem.eval.BranchingSpace;
import org.stratagem.source.Span;
import org.stratagem.type.Size;
import org.stratagem.type.Stage;

/**
 * The ways to decide what is read of the strategies of a stage, one after the other: the last
 * decision changes fastest.
 */
final class TierBranches implements BranchingSpace.Branches, PartialTable.Decisions {
  private record Decision(int chosen, int answers) {}

  private final Seating seating;
  private final Stage.Read stage;
  private final Span at;
  private final List<Decision> decisions = new ArrayList<>();
  private int made;
  private PartialTable member;

  TierBranches(Seating seating, Stage.Read stage, Span at) {
    this.seating = seating;
    this.stage = stage;
    this.at = at;
    this.member = new PartialTable(seating, stage, this, at);
  }

  @Override
  public int choose(int answers) {
    if (made == decisions.size()) {
      decisions.add(new Decision(0, answers));
    }
    return decisions.get(made++).chosen();
  }

  @Override
  public PartialTable member() {
    return member;
  }

  @Override
  public PartialTable settled() {
    return member.settled();
  }

  @Override
  public boolean isExhaustive() {
    Size inputs = Size.of(1);
    Stage left = stage;
    while (left instanceof Stage.Read read) {
      for (Stage part : read.domain()) {
        inputs = inputs.times(seating.spaces().count(part));
      }
      left = read.result();
    }
    return !inputs.exceeds(member.decided());
  }

  @Override
  public boolean precedes(Object settled, Object other) {
    return ((PartialTable) settled).compareTo((PartialTable) other) < 0;
  }

  @Override
  public double share() {
    double share = 0;
    double width = 1;
    for (Decision decision : decisions) {
      width /= decision.answers();
      share += width * decision.chosen();
    }
    return share + width;
  }

  @Override
  public boolean next() {
    int last = decisions.size() - 1;
    while (last >= 0 && decisions.get(last).chosen() + 1 == decisions.get(last).answers()) {
      decisions.remove(last--);
    }
    if (last < 0) {
      return false;
    }
    Decision changed = decisions.get(last);
    decisions.set(last, new Decision(changed.chosen() + 1, changed.answers()));
    made = 0;
    member = new PartialTable(seating, stage, this, at);
    return true;
  }
}
