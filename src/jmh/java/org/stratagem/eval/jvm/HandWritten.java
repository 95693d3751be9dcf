package org.stratagem.eval.jvm;

/** The proposer-responder game as one would write it in Java. */
final class HandWritten {
  private final double flip;
  private final double bumped;
  private final double proposerWalksTo = -75;
  private final double responderWalksTo = -75;
  private final double responded = -25;

  HandWritten(double flip, double bump) {
    this.flip = flip;
    this.bumped = Math.min(flip + bump, 1);
  }

  private double acceptance(double offer, double slope) {
    return 1 / (1 + Math.exp(-slope * (-offer - responderWalksTo)));
  }

  /** A loop over the depth. */
  double proposer(int depth, double offer, double slope) {
    double accepted = acceptance(offer, slope);
    double value = offer * accepted + proposerWalksTo * (1 - accepted);
    for (int left = 0; left < depth; left++) {
      value =
          accepted * (offer + ((1 - flip) * value + flip * responded))
              + (1 - accepted) * (proposerWalksTo + ((1 - bumped) * value + bumped * responded));
    }
    return value;
  }

  /** As the notebook has it: two calls at each depth. */
  double recursion(int depth, double offer, double slope) {
    double accepted = acceptance(offer, slope);
    if (depth == 0) {
      return offer * accepted + proposerWalksTo * (1 - accepted);
    }
    return accepted * (offer + ((1 - flip) * recursion(depth - 1, offer, slope) + flip * responded))
        + (1 - accepted)
            * (proposerWalksTo
                + ((1 - bumped) * recursion(depth - 1, offer, slope) + bumped * responded));
  }

  double responder(int depth, double offer, double slope) {
    double accepted = acceptance(offer, slope);
    double round = -offer * accepted + responderWalksTo * (1 - accepted);
    double value = round;
    for (int left = 0; left < depth; left++) {
      value = round + value;
    }
    return value;
  }
}
