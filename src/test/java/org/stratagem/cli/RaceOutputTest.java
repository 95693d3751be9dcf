package org.stratagem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratagem.testkit.Golden;
import org.stratagem.testkit.Ran;

/** A race as it leaves the program: text, JSON, picture. The game has ties on purpose. */
class RaceOutputTest {
  private static final String GIFT =
      """
      game Gift { players Row, Col choose {Left, Right}
        payoff { Left, Left -> 1, 0   Right, Left -> 1, 3   _, _ -> 0, 1 } }
      strategy Argmax[n](foe): Tier[n] = argmax s in Tier[n - 2] { payoff(s, foe) }
      """;

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("gift.game"), GIFT + text);
  }

  @Test
  void textMarksTiesAndSaysWhatCodesMean() throws IOException {
    Ran ran = Ran.of("run", file("show race(Gift, Argmax, 1..3)\n").toString());
    assertThat(ran.status()).isZero();
    assertThat(ran.out())
        .contains("Left, Right *", "T202", "* hinges on a tie", "T201 at (1, 1): Row and Col");
  }

  @Test
  void jsonHasCellsByIndex() throws IOException {
    Ran ran = Ran.of("run", "--format", "json", file("show race(Gift, Argmax, 1..3)\n").toString());
    JsonObject value =
        JsonParser.parseString(ran.out())
            .getAsJsonObject()
            .getAsJsonArray("results")
            .get(0)
            .getAsJsonObject()
            .getAsJsonObject("value");
    JsonArray rows = value.getAsJsonArray("list");
    assertThat(rows).hasSize(3);
    JsonObject followed = rows.get(0).getAsJsonArray().get(1).getAsJsonObject();
    assertThat(followed.getAsJsonObject("actions").get("Col").getAsString()).isEqualTo("Right");
    assertThat(followed.get("tie").getAsBoolean()).isTrue();
    JsonObject both = rows.get(1).getAsJsonArray().get(1).getAsJsonObject();
    assertThat(both.get("code").getAsString()).isEqualTo("T201");
    assertThat(both.getAsJsonObject("orders").getAsJsonArray("list")).hasSize(2);
    assertThat(value.getAsJsonArray("indices")).hasSize(3);
    assertThat(value.getAsJsonArray("reasons")).hasSize(2);
  }

  @Test
  void theNextRunPrintsTheSame() throws IOException {
    String path = file("show race(Gift, Argmax, 1..3)\n").toString();
    assertThat(Ran.of("run", path).out()).isEqualTo(Ran.of("run", path).out());
  }

  @Test
  void thePictureIsAsItWasLookedAt() throws IOException {
    Path out = folder.resolve("out");
    Ran ran =
        Ran.of("run", file("plot race(Gift, Argmax, 1..3)\n").toString(), "--out", out.toString());
    assertThat(ran.err()).isEmpty();
    String svg = Files.readString(out.resolve("gift-4.svg"));
    Golden.expect(Path.of("src", "test", "resources", "pictures", "race.svg"), svg);
    assertThat(Files.readString(out.resolve("gift-4.html"))).contains("hinges on a tie");
  }
}
