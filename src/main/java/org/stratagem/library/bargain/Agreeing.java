package org.stratagem.library.bargain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stratagem.bargain.agreement.FeasibleOutcomes;
import org.stratagem.elaborate.GameInstance;
import org.stratagem.numeric.Rational;
import org.stratagem.numeric.Real;
import org.stratagem.value.Profile;

/** A game as those see it who bargain in it. */
interface Agreeing {
  GameInstance instance();

  /** What they can do together. */
  FeasibleOutcomes outcomes();

  /** The actions of a listed outcome. */
  Profile profile(int outcome);

  /** What each can guarantee itself. */
  List<Real> security();

  /** The payoffs at a profile of actions; null for anything else. */
  @Nullable List<Real> payoffs(Object profile);

  /** A number of an answer, a double where the game's own numbers are. */
  Real number(Rational exact);

  /** One value for each player. */
  default Profile byPlayer(List<?> values) {
    return new Profile(instance().players(), List.copyOf(values));
  }

  /** Numbers of an answer, one for each player. */
  default Profile numbers(List<Rational> exact) {
    return byPlayer(exact.stream().map(this::number).toList());
  }
}
