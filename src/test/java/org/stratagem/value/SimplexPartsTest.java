package org.stratagem.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stratagem.numeric.Real;

/** A certificate tells where the parts lie, not the coordinates that broke the stick. */
class SimplexPartsTest {
  @Test
  void partsOfThePointsWithinLieWithin() {
    Simplex simplex = new Simplex(4);
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      List<Interval> within = new ArrayList<>();
      List<Real> point = new ArrayList<>();
      for (int side = 0; side < 3; side++) {
        double low = random.nextDouble();
        double high = low + (1 - low) * random.nextDouble();
        within.add(new Interval(Real.of(low), Real.of(high)));
        double share = low + (high - low) * random.nextDouble();
        point.add(Real.of(Math.min(share, high)).toRational());
      }
      List<Interval> parts = simplex.parts(within);
      List<Object> values = ((Tuple) simplex.at(point)).parts();
      for (int part = 0; part < 4; part++) {
        Real value = (Real) values.get(part);
        assertThat(parts.get(part).low()).isLessThanOrEqualTo(value);
        assertThat(parts.get(part).high()).isGreaterThanOrEqualTo(value);
      }
    }
  }
}
