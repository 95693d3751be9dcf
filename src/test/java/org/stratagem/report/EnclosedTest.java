package org.stratagem.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratagem.numeric.Real;
import org.stratagem.value.Interval;

class EnclosedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4.499999999999997 | 4.500000000000003 | 4.5 ± 2.7e-15",
        "9.0 | 9.0 | 9",
        "0.0 | 1.5987211554602257e-14 | 0 ± 1.6e-14",
        "2.9999999999999987 | 12.0 | [3, 12] ± 1.4e-15",
        "0.0 | 1.0 | [0, 1]",
        "-75.00000000000001 | -75.0 | -75 ± 1.5e-14",
      })
  void fewDigits(double low, double high, String expected) {
    assertThat(Enclosed.text(new Interval(Real.of(low), Real.of(high)))).isEqualTo(expected);
  }

  /** Read back, the text encloses the interval. */
  @Test
  void nothingIsLeftOut() {
    Random random = new Random(20);
    for (int i = 0; i < 2_000; i++) {
      double low = random.nextGaussian() * Math.pow(10, random.nextInt(12) - 6);
      double high = low + Math.abs(low) * Math.pow(10, -1 - random.nextInt(15));
      String text = Enclosed.text(new Interval(Real.of(low), Real.of(high)));
      String[] parts = text.split(" ± ");
      BigDecimal away = parts.length == 1 ? BigDecimal.ZERO : new BigDecimal(parts[1]);
      String[] ends = parts[0].replaceAll("[\\[\\]]", "").split(", ");
      BigDecimal least = new BigDecimal(ends[0]).subtract(away);
      BigDecimal most = new BigDecimal(ends[ends.length - 1]).add(away);
      assertThat(least).as(text).isLessThanOrEqualTo(new BigDecimal(low));
      assertThat(most).as(text).isGreaterThanOrEqualTo(new BigDecimal(high));
    }
  }
}
