package org.stratagem.numeric.optimum;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratagem.numeric.*;
import org.stratagem.numeric.InnerProblem.*;

class ScratchTest {
  @Test
  void depth() {
    for (int depth : new int[] {3, 18, 100, 1000}) {
      for (String bump : new String[] {"0", "0.1"}) {
        for (int rep = 0; rep < 3; rep++) {
          Tape tape = Traced.of(x -> ProposerResponderTest.proposer(depth, bump, x, Real.of(10)));
          long t = System.nanoTime();
          Derived d = Derived.of(tape, Sense.MAXIMIZE);
          long t1 = System.nanoTime();
          BoxOptimum o =
              new BranchAndBound()
                  .optimize(
                      BoxProblem.of(
                          tape, List.of(new Bounds(0, 100)), Sense.MAXIMIZE, TieRule.LOWEST));
          long t2 = System.nanoTime();
          if (rep == 2)
            System.out.println(
                depth
                    + " "
                    + bump
                    + " derive us "
                    + (t1 - t) / 1000
                    + " all "
                    + (t2 - t1) / 1000
                    + " "
                    + tape
                    + " "
                    + d.tape()
                    + " "
                    + o);
        }
      }
    }
    for (int depth : new int[] {3, 9, 18, 100}) {
      for (int rep = 0; rep < 3; rep++) {
        Tape tape = ProposerResponderTest.nested(depth);
        long t = System.nanoTime();
        BoxOptimum o =
            new BranchAndBound()
                .optimize(
                    BoxProblem.of(
                        tape, List.of(new Bounds(0.01, 10)), Sense.MAXIMIZE, TieRule.LOWEST));
        long t1 = System.nanoTime();
        NestedSearch search = new NestedSearch();
        InnerProblem outer =
            new InnerProblem(tape, List.of(new Bounds(0.01, 10)), Sense.MAXIMIZE, TieRule.LOWEST);
        double[] answer = new double[2];
        search.solve(outer, search.compiler().compile(outer.objective()), new double[0], answer);
        long t2 = System.nanoTime();
        if (rep == 2)
          System.out.println(
              depth
                  + " nested certified us "
                  + (t1 - t) / 1000
                  + " doubles "
                  + (t2 - t1) / 1000
                  + " "
                  + answer[0]
                  + " "
                  + o);
      }
    }
  }
}
