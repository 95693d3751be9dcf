package org.stratagem.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratagem.testkit.Ran;

/** The table of payoffs is made page by page: every profile's payoffs stand in their own places. */
class PayoffPagesTest {
  @Test
  void repliesInATableOfManyPagesAreThoseOfTheFormula(@TempDir Path folder) throws IOException {
    String text =
        """
        game Grid {
          players Row, Col choose 0..149
          payoff Row = (37 * Row + 101 * Col + 13 * Row * Col) mod 1009
          payoff Col = (89 * Row + 17 * Col + 7 * Row * Col) mod 1013
        }
        strategy Best(foe): Reaction = argmax a in Action { payoff(a, foe) }
        fn byRow(col) = argmax a in 0..149 { (37 * a + 101 * col + 13 * a * col) mod 1009 }
        fn byCol(row) = argmax a in 0..149 { (89 * row + 17 * a + 7 * row * a) mod 1013 }
        let asked = fixpoints(Grid, Best, Best)
        let wanted = count r in 0..149, c in 0..149 { r == byRow(c) and c == byCol(r) }
        let rested = each p in asked { p.actions.Row == byRow(p.actions.Col) }
        check length(asked) == wanted and all x in rested { x }
        check all c in 0..149 { play(Grid, Best, c).actions == (byRow(c), c) }
        """;
    Path file = Files.writeString(folder.resolve("grid.game"), text);
    Ran ran = Ran.of("test", file.toString());
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).endsWith("2 passed, 0 failed\n");
  }
}
