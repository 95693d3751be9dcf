package org.stratagem.library.game;

import java.util.ArrayList;
import java.util.List;
import org.stratagem.elaborate.ContinuousForm;
import org.stratagem.numeric.Real;
import org.stratagem.solve.continuous.Deviation;
import org.stratagem.value.Profile;

/** What the players could gain at most, as a profile. */
public final class RegretProfile {
  private RegretProfile() {}

  /**
   * @param none whether it is proven that nobody gains anything
   */
  public static Profile of(ContinuousForm form, List<Deviation> deviations, boolean none) {
    List<Object> regrets = new ArrayList<>();
    for (Deviation deviation : deviations) {
      double most = deviation.regret().high();
      if (none || most == 0) {
        regrets.add(Real.ZERO);
      } else {
        regrets.add(Double.isInfinite(most) ? "not bounded" : Real.of(most));
      }
    }
    return new Profile(form.game().players(), regrets);
  }
}
