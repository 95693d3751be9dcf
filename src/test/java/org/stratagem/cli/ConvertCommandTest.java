package org.stratagem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratagem.testkit.Ran;

class ConvertCommandTest {
  private static final String PENNIES =
      "NFG 1 R \"Pennies\" { \"Row\" \"Col\" } { { \"H\" \"T\" } { \"H\" \"T\" } } \"\"\n"
          + "1 -1 -1 1 -1 1 1/3 -0.5\n";

  @TempDir Path folder;

  private String file(String name, String content) throws Exception {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private Ran convert(String from, String to, String... options) {
    String[] arguments = new String[options.length + 3];
    arguments[0] = "convert";
    arguments[1] = from;
    arguments[2] = folder.resolve(to).toString();
    System.arraycopy(options, 0, arguments, 3, options.length);
    return Ran.of(arguments);
  }

  private String content(String name) throws Exception {
    return Files.readString(folder.resolve(name));
  }

  @Test
  void roundAndRoundTheGameStaysTheSame() throws Exception {
    String nfg = file("p.nfg", PENNIES);
    assertThat(convert(nfg, "p.game")).isEqualTo(new Ran(0, "", ""));
    assertThat(content("p.game")).startsWith("/// Pennies\ngame Pennies {\n  players Row, Col\n");
    assertThat(content("p.game")).contains("T, T -> 1/3, -1/2");
    assertThat(convert(folder.resolve("p.game").toString(), "q.nfg").status()).isZero();
    assertThat(content("q.nfg")).endsWith("\n1 -1\n-1 1\n-1 1\n1/3 -1/2\n");
    assertThat(convert(nfg, "p.efg").status()).isZero();
    assertThat(convert(folder.resolve("p.efg").toString(), "r.nfg").status()).isZero();
    assertThat(content("r.nfg")).endsWith("\n1 -1\n-1 1\n-1 1\n1/3 -1/2\n");
  }

  @Test
  void aGameAmongSeveralIsNamed() throws Exception {
    String game =
        file(
            "two.game",
            "game A { players R, C choose {X, Y}  payoff p = 1 }\n"
                + "game B(a = 2) { player S chooses s in {X, Y}\n"
                + "  player T chooses t in {X, Y} sees s  payoff p = a }\n");
    assertThat(convert(game, "b.efg").err()).contains("several games: `A`, `B`", "--game NAME");
    assertThat(convert(game, "b.efg", "--game", "C").err()).contains("there is no game `C`");
    assertThat(convert(game, "b.efg", "--game", "B", "--set", "a=1/7").status()).isZero();
    assertThat(content("b.efg")).contains("{ 1/7, 1/7 }");
    Ran limited = convert(game, "b.nfg", "--game", "B", "--max-size", "3");
    assertThat(limited.status()).isEqualTo(3);
    assertThat(limited.err()).contains("error[L401]");
  }

  @Test
  void whatCannotBeConvertedIsRefusedAndLeavesNoFile() throws Exception {
    String broken = file("broken.efg", "EFG 2 R \"x\" { \"A\" }\nt \"\" 1 \"\" { }\n");
    Ran ran = convert(broken, "x.game");
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err()).contains("error[N111]: the payoff of `A` in outcome 1 is missing");
    assertThat(ran.err()).contains("broken.efg:2:13");
    assertThat(folder.resolve("x.game")).doesNotExist();
    String open = file("open.game", "game G { player A chooses x in [0, 1]  payoff A = x }\n");
    assertThat(convert(open, "x.efg").err()).contains("has no finite tree");
    assertThat(convert(open, "x.game").status()).isEqualTo(2);
    assertThat(convert(open, "x.txt").err()).contains("end in .game, .nfg, .efg");
    assertThat(Ran.of("convert", open).err()).contains("needs two files");
    assertThat(convert(folder.resolve("none.nfg").toString(), "x.game").err())
        .contains("there is no file");
  }
}
