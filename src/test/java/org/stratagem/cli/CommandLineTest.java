package org.stratagem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratagem.testkit.Ran;

class CommandLineTest {
  private static final String CHICKEN =
      """
      game Chicken(crash = -10) {
        players Row, Col choose {Swerve, Straight}
        payoff {
          Swerve,   Swerve   -> 0, 0
          Swerve,   Straight -> -1, 1
          Straight, Swerve   -> 1, -1
          Straight, Straight -> crash, crash
        }
      }
      strategy Best(foe): Reaction   = argmax a in Action { payoff(a, foe) }
      strategy Lead(foe): Metapolicy = argmax a in Action { payoff(a, foe) }
      """;

  @TempDir Path folder;

  private Path chicken;

  @BeforeEach
  void writeChicken() throws IOException {
    chicken = file("chicken.game", CHICKEN + "show play(Chicken, Lead, Best)\n");
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private String fileNamed(String name, String text) throws IOException {
    return file(name, text).toString();
  }

  @Test
  void aPlayIsPrintedStepByStep() {
    Ran ran = Ran.of("run", chicken.toString());
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .isEqualTo(
            """
            play(Chicken, Lead, Best)
              Row's Lead reads Col's Best     -> Straight
              Col's Best reads Row's Straight -> Swerve
              actions  Row: Straight, Col: Swerve
              payoffs  Row: 1, Col: -1
            """);
    assertThat(ran.status()).isZero();
  }

  @Test
  void theStandardInputIsAFileToo() {
    Ran ran = Ran.withInput("show 1/3 + 1/3\n", "run", "-");
    assertThat(ran).isEqualTo(new Ran(0, "1/3 + 1/3 -> 2/3\n", ""));
  }

  @Test
  void aRefusedFileRunsNothing() throws IOException {
    Ran ran = Ran.of("run", fileNamed("bad.game", "show 1 + 1\nshow swrve\n"));
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("error[N101]").contains("bad.game:2:6").contains("^^^^^");
  }

  @Test
  void aQuestionThatFailsDoesNotKeepTheNextFromBeingAnswered() throws IOException {
    Ran ran =
        Ran.of("run", fileNamed("e.game", "fn inverse(x) = 1 / x\nshow inverse(0)\nshow 1 + 1\n"));
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.out()).isEqualTo("1 + 1 -> 2\n");
    assertThat(ran.err()).contains("error[E301]");
  }

  @Test
  void aFailedCheckShowsBothSides() throws IOException {
    Ran ran = Ran.of("run", fileNamed("c.game", "let tau = 3/2\ncheck tau + 1 == 2\n"));
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err())
        .contains(
            """
            2 | check tau + 1 == 2
              |       ------- ^^ - 2
              |       |
              |       5/2
            """);
  }

  @Test
  void aLimitReachedHasAStatusOfItsOwn() throws IOException {
    String file =
        fileNamed("deep.game", "show sum x in 1..1000000 { sum y in 1..1000000 { x * y } }\n");
    Ran ran = Ran.of("run", file, "--time-limit", "0.2");
    assertThat(ran.err()).contains("error[L402]");
    assertThat(ran.status()).isEqualTo(3);
  }

  @Test
  void settingAParameterOrALet() throws IOException {
    String file = fileNamed("s.game", CHICKEN + "let depth = 1\nshow depth\nshow Chicken.crash\n");
    assertThat(Ran.of("run", file, "--set", "depth=1/2 + 1", "--set=crash=-100").out())
        .isEqualTo("depth -> 3/2\nChicken.crash -> -100\n");
    assertThat(Ran.of("run", file, "--set", "Chicken.crash=-7").out())
        .endsWith("Chicken.crash -> -7\n");
    Ran misspelt = Ran.of("run", file, "--set", "crush=-7");
    assertThat(misspelt.status()).isEqualTo(2);
    assertThat(misspelt.err()).contains("`crush`").contains("did you mean `crash`?");
    assertThat(Ran.of("run", file, "--set", "crash=1 show 2").status()).isEqualTo(2);
  }

  @Test
  void testsAreCountedFileByFile() throws IOException {
    Path tests = Files.createDirectory(folder.resolve("tests"));
    Files.writeString(
        tests.resolve("a.game"),
        CHICKEN + "check 1 + 1 == 2\nreject \"commitment race\" show play(Chicken, Lead, Lead)\n");
    Files.writeString(tests.resolve("b.game"), "check 1 == 2\ncheck 2 == 2\n");
    Files.writeString(tests.resolve("c.game"), "check (\n");
    Ran ran = Ran.of("test", tests.toString());
    assertThat(ran.status()).isEqualTo(1);
    List<String> lines = ran.out().lines().toList();
    assertThat(lines.get(0)).isEqualTo(tests.resolve("a.game") + ": 2 passed");
    assertThat(lines).contains(tests.resolve("b.game") + ": 1 passed, 1 failed");
    assertThat(lines).contains(tests.resolve("c.game") + ": refused");
    assertThat(lines.get(lines.size() - 1)).isEqualTo("3 passed, 2 failed");
    assertThat(Ran.of("test", tests.resolve("a.game").toString()).status()).isZero();
  }

  @Test
  void whatIsNotRefusedAndWhatIsRefusedOtherwise() throws IOException {
    Ran well = Ran.of("test", fileNamed("r.game", "reject show 1 + 1\n"));
    assertThat(well.out())
        .contains("error[C502]")
        .contains("this gives 2")
        .endsWith("0 passed, 1 failed\n");
    Ran other = Ran.of("test", fileNamed("o.game", "reject \"zero\" show swrve\n"));
    assertThat(other.out()).contains("error[C503]").contains("error[N101]");
    Ran running =
        Ran.of("test", fileNamed("z.game", "fn f(x) = 1 / x\nreject \"zero\" show f(0)\n"));
    assertThat(running.out()).endsWith("1 passed, 0 failed\n");
  }

  @Test
  void jsonHasOneObjectForEachFile() throws IOException {
    String file =
        fileNamed(
            "j.game",
            CHICKEN
                + """
                show 2/3
                show 2
                show 2^100
                show sqrt(2)
                show {Swerve: 1/4, Straight: 3/4}
                show [true, "text"]
                show play(Chicken, Lead, Best).payoffs
                show sweep x in 1..2 { x * x }
                """);
    Ran ran = Ran.of("run", "--format", "json", file);
    JsonObject object = JsonParser.parseString(ran.out()).getAsJsonObject();
    assertThat(object.get("file").getAsString()).isEqualTo(file);
    assertThat(object.get("diagnostics").getAsJsonArray()).isEmpty();
    JsonArray results = object.get("results").getAsJsonArray();
    assertThat(results.get(0).toString())
        .isEqualTo("{\"line\":12,\"source\":\"2/3\",\"value\":\"2/3\"}");
    assertThat(value(results, 1)).isEqualTo("2");
    assertThat(value(results, 2)).isEqualTo("\"1267650600228229401496703205376\"");
    assertThat(value(results, 3)).isEqualTo(Double.toString(Math.sqrt(2)));
    assertThat(value(results, 4))
        .isEqualTo(
            "[{\"value\":\"Swerve\",\"probability\":\"1/4\"},"
                + "{\"value\":\"Straight\",\"probability\":\"3/4\"}]");
    assertThat(value(results, 5)).isEqualTo("[true,\"text\"]");
    assertThat(value(results, 6)).isEqualTo("{\"Row\":1,\"Col\":-1}");
    assertThat(value(results, 7))
        .isEqualTo("{\"columns\":[\"x\",\"value\"],\"rows\":[[1,1],[2,4]]}");
    Ran bad = Ran.of("run", "--format=json", fileNamed("jb.game", "show swrve\n"));
    assertThat(bad.status()).isEqualTo(1);
    assertThat(bad.err()).isEmpty();
    JsonObject diagnostic =
        JsonParser.parseString(bad.out())
            .getAsJsonObject()
            .get("diagnostics")
            .getAsJsonArray()
            .get(0)
            .getAsJsonObject();
    assertThat(diagnostic.get("code").getAsString()).isEqualTo("N101");
    assertThat(diagnostic.get("line").getAsInt()).isEqualTo(1);
    assertThat(diagnostic.get("column").getAsInt()).isEqualTo(6);
  }

  private static String value(JsonArray results, int index) {
    return results.get(index).getAsJsonObject().get("value").toString();
  }

  @Test
  void picturesAppearOnlyWhenAllWentWell() throws IOException {
    Path out = folder.resolve("pictures");
    String plot = "plot sweep x in 1..3 { x * x }\n";
    Ran ran = Ran.of("run", fileNamed("p.game", plot), "--out", out.toString());
    assertThat(ran.status()).isZero();
    assertThat(Files.readString(out.resolve("p-1.svg"))).startsWith("<svg").contains(">x</text>");
    assertThat(Files.readString(out.resolve("p-1.html"))).contains("p.game, line 1");
    assertThat(Files.readString(out.resolve("p-1.csv")))
        .isEqualTo("x,value\r\n1,1\r\n2,4\r\n3,9\r\n");
    assertThat(ran.out()).contains("p-1.svg, .html");
    Path other = folder.resolve("none");
    Ran failed =
        Ran.of("run", fileNamed("q.game", plot + "check 1 == 2\n"), "--out", other.toString());
    assertThat(failed.status()).isEqualTo(1);
    assertThat(other).doesNotExist();
    Ran undrawable = Ran.of("run", fileNamed("u.game", "plot 1 + 1\n"), "--out", other.toString());
    assertThat(undrawable.err()).contains("error[E310]").contains("what can be drawn");
    try (Stream<Path> left = Files.list(out)) {
      assertThat(left).hasSize(3);
    }
  }

  @Test
  void everyKindOfPictureIsDrawn() throws IOException {
    String file =
        CHICKEN
            + """
            game Cournot(a = 12) {
              player F chooses q in [0, 20]
              player G chooses r in [0, 20]
              payoff F = q * (a - q - r - 3)
              payoff G = r * (a - q - r - 3)
            }
            plot Chicken
            plot unwindings(Chicken, (Lead, Best), (Lead, Best))
            plot iterate(Chicken, Best, Best, from: (Swerve, Swerve), steps: 4)
            plot Cournot
            plot iterate(Cournot, Best, Best, from: (1, 1), steps: 4)
            plot play(Cournot, Lead, Best)
            plot regret(Cournot, 1, 1)
            plot sweep a in 8..12 { play(Cournot(a: a), 2, Best).payoffs }
            plot sweep a in 8..12, q in 0..3 { play(Cournot(a: a), q, Best).payoffs.F }
            plot max x in [0, 2] { x * exp(-x) }
            plot argmin x in [0, 2], y in [0, 1] { (x - 1) ^ 2 + y }
            plot [1, 4, 9]
            """;
    Path out = folder.resolve("pictures");
    Ran ran = Ran.of("run", fileNamed("k.game", file), "--out", out.toString(), "--format", "json");
    assertThat(ran.err()).isEmpty();
    JsonArray results =
        JsonParser.parseString(ran.out()).getAsJsonObject().getAsJsonArray("results");
    assertThat(results).hasSize(12);
    List<List<String>> named =
        List.of(
            List.of("payoff of Row", "payoff of Col", "(Swerve, Straight)", "pure equilibria"),
            List.of("play [0]", "play [1]"),
            List.of("Row", "Col", "step", "Straight"),
            List.of("q (F)", "r (G)", "equilibrium, proven", "(3, 3)"),
            List.of("q (F)", "r (G)", "step", "start"),
            List.of("q (F)", "play"),
            List.of("q (F)", "payoff of G", "as played", "best deviation"),
            List.of("a", "F", "G"),
            List.of("a", "q", "value"),
            List.of("x", "maximum, proven", "x * exp(-x)"),
            List.of("x", "y", "minimum, proven"),
            List.of("index", "value"));
    for (int i = 0; i < named.size(); i++) {
      JsonObject result = results.get(i).getAsJsonObject();
      String svg = Files.readString(Path.of(result.get("picture").getAsString()));
      for (String name : named.get(i)) {
        assertThat(svg).as("%s", result.get("source")).contains(">" + name + "</text>");
      }
      assertThat(Path.of(result.get("page").getAsString())).exists();
      assertThat(result.has("table")).isEqualTo(i == 7 || i == 8);
    }
  }

  @Test
  void theEquilibriaOfAFiniteGameAreMarkedInThePictureOfItsPayoffs() throws IOException {
    String file =
        """
        game Chicken { players Row, Col choose {Swerve, Straight}
          payoff { Swerve, Swerve -> 0, 0  Swerve, Straight -> -1, 1
                   Straight, Swerve -> 1, -1  Straight, Straight -> -10, -10 } }
        plot nash(Chicken)
        plot equilibria(Chicken)
        plot nash(Chicken)[0]
        """;
    Path out = folder.resolve("marked");
    Ran ran = Ran.of("run", fileNamed("e.game", file), "--out", out.toString(), "--format", "json");
    assertThat(ran.err()).isEmpty();
    JsonArray results =
        JsonParser.parseString(ran.out()).getAsJsonObject().getAsJsonArray("results");
    for (int i = 0; i < 3; i++) {
      Path picture = Path.of(results.get(i).getAsJsonObject().get("picture").getAsString());
      assertThat(Files.readString(picture))
          .contains(">payoff of Row</text>", i == 2 ? ">equilibrium</text>" : "equilibrium [2]");
    }
  }

  @Test
  void jsonOfBestRepliesHasExactPayoffsHoweverLong() throws IOException {
    String whole = "7".repeat(90);
    String file =
        """
        game Long { players Row, Col choose {A, B}
          payoff { A, A -> %s, 1  A, B -> 0, 1/3  B, A -> 1, 0  B, B -> 2, 1/3 } }
        show best_replies(Long)
        """
            .formatted(whole);
    Ran ran = Ran.of("run", fileNamed("l.game", file), "--format", "json");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .contains(
            "[\"A\",[{\"payoff\":\"" + whole + "\",\"best\":true},{\"payoff\":1,\"best\":true}]");
    assertThat(Ran.of("run", fileNamed("l.game", file)).out()).contains("7.777777778e89*, 1*");
  }

  @Test
  void quantalResponsesToEnormousPayoffsAreRefusedWithAHint() throws IOException {
    String file =
        """
        game Big { players Row, Col choose {A, B}
          payoff { A, A -> 1e300, 1e300  A, B -> 0, 0  B, A -> 0, 0  B, B -> 2e300, 1 } }
        show quantal(Big, lambda: 1)
        """;
    assertThat(Ran.of("run", fileNamed("b.game", file)).err())
        .contains("error[L401]", "ask for a smaller `lambda`");
  }

  @Test
  void gamesThatCannotBeDrawnSayWhy() throws IOException {
    String three =
        "game T { players A, B, C choose {X, Y} payoff A = 0 payoff B = 0 payoff C = 0 }\n";
    assertThat(Ran.of("run", fileNamed("t.game", three + "plot T\n")).err())
        .contains("error[E310]", "`T` cannot be drawn", "3 players", "what can be drawn");
    assertThat(
            Ran.of("run", fileNamed("w.game", "plot sweep x in 1..2, y in 1..2, z in 1..2 { x }\n"))
                .err())
        .contains("3 variables");
  }

  @Test
  void importsAreRelativeToTheImportingFile() throws IOException {
    Files.createDirectory(folder.resolve("sub"));
    file("sub/numbers.game", "let one = 1\n");
    file("sub/more.game", "import \"numbers.game\"\nlet two = one + one\n");
    Ran ran = Ran.of("run", fileNamed("top.game", "import \"sub/more.game\"\nshow two\n"));
    assertThat(ran).isEqualTo(new Ran(0, "two -> 2\n", ""));
    Ran missing = Ran.of("run", fileNamed("m.game", "import \"sub/numbrs.game\"\n"));
    assertThat(missing.status()).isEqualTo(1);
    assertThat(missing.err()).contains("error[N104]").contains("numbrs.game");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rnu x.game | there is no command `rnu`; did you mean `run`?",
        "run --fromat json x.game | there is no option `--fromat`; did you mean `--format`?",
        "run --format xml x.game | `--format` is `text` or `json`, not `xml`",
        "run --format | `--format` needs a value: `--format text|json`",
        "run --check x.game | `run` has no option `--check`; it belongs to `fmt`",
        "run | `run` needs FILE",
        "x.game | try `stratagem run x.game`",
        "run --time-limit soon x.game | `--time-limit` is a time such as `8` (seconds), `90s` or"
            + " `5m`, not `soon`",
        "run --max-size 0 x.game | `--max-size` is a whole number from 1 up, not `0`",
        "run --set crash x.game | `--set` takes `NAME=VALUE`",
        "run --version=1 x.game | `--version` takes no value",
        "explain T2O1 | there is no code `T2O1`; did you mean `T201`?",
        "completion csh | completions are for `bash`, `zsh` or `fish`, not `csh`",
        "help rnu | there is no command `rnu`",
      })
  void wrongUsageIsOneLineOfAdvice(String arguments, String advice) {
    Ran ran = Ran.of(arguments.split(" "));
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("stratagem: ").contains(advice);
    assertThat(ran.err().lines()).hasSize(1);
  }

  @Test
  void aMissingFileIsOneLineWithAGuess() {
    Ran ran = Ran.of("run", chicken.toString().replace("chicken", "chiken"));
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).contains("there is no file").contains("did you mean `" + chicken + "`?");
    assertThat(ran.err().lines()).hasSize(1);
    assertThat(Ran.of("run", folder.toString()).err()).contains("is a folder");
  }

  @Test
  void helpTeaches() {
    Ran help = Ran.of("--help");
    assertThat(help.status()).isZero();
    assertThat(help.out()).contains("show play(Chicken, Lead, Best)").contains("--time-limit");
    assertThat(Ran.of("run", "--help").out()).contains("--set").contains("Example:");
    assertThat(Ran.of("help", "fmt").out()).contains("--check");
    assertThat(Ran.of("--version").status()).isZero();
    assertThat(Ran.of("explain", "t201").out()).contains("T201");
    assertThat(Ran.of("explain").out()).contains("T201  commitment race");
  }

  @Test
  void theGameInTheHelpRuns() {
    String game =
        Ran.of("--help")
            .out()
            .lines()
            .dropWhile(line -> !line.contains("game Chicken {"))
            .takeWhile(line -> !line.startsWith("Save"))
            .reduce("", (text, line) -> text + line + "\n");
    assertThat(Ran.withInput(game, "run", "-").out())
        .contains("actions  Row: Straight, Col: Swerve");
  }

  @Test
  void colours() throws IOException {
    String file = fileNamed("bad.game", "show swrve\n");
    assertThat(Ran.of("run", file, "--color", "always").err()).contains("\u001b[1;31merror[N101]");
    assertThat(Ran.of("run", file).err()).doesNotContain("\u001b[");
  }

  @Test
  void checkingRunsNothing() throws IOException {
    Ran ran = Ran.of("check", fileNamed("f.game", "fn f(x) = 1 / x\nshow f(0)\n"));
    assertThat(ran.status()).isZero();
    assertThat(ran.out()).endsWith("f.game: no mistakes found\n");
    assertThat(Ran.of("check", fileNamed("bad.game", "show swrve\n")).status()).isEqualTo(1);
  }

  @Test
  void aConversation() {
    Ran ran =
        Ran.withInput(
            CHICKEN.replace("\n", "\n")
                + """
                let tau = 3/2
                tau + 1
                let tau = 5
                tau
                swrve
                play(Chicken, Lead, Best).actions
                :help
                :quit
                """,
            "repl");
    assertThat(ran.status()).isZero();
    assertThat(ran.out())
        .contains("> 5/2\n")
        .contains("> 5\n")
        .contains("> Row: Straight, Col: Swerve\n")
        .contains(":load FILE");
    assertThat(ran.err()).contains("error[N101]");
    assertThat(ran.err()).doesNotContain("declared twice");
  }

  @ParameterizedTest
  @CsvSource({"bash", "zsh", "fish"})
  void completionsNameEveryCommandAndOption(String shell) {
    String script = Ran.of("completion", shell).out();
    for (Command command : Command.values()) {
      assertThat(script).contains(command.word());
      for (Option option : command.options()) {
        assertThat(script).contains(option.word().substring(2));
      }
    }
  }
}
