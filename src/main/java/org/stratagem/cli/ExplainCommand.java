package org.stratagem.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.stratagem.diagnostic.Code;
import org.stratagem.diagnostic.DidYouMean;

/** {@code explain}: the page of a diagnostic's code. */
final class ExplainCommand {
  private static final String PAGES = "/org/stratagem/errors/";

  private final Console console;

  ExplainCommand(Console console) {
    this.console = console;
  }

  Status list() {
    for (Code code : Code.values()) {
      console.print(code + "  " + code.title());
    }
    return Status.WELL;
  }

  Status explain(String wanted) {
    Code code = Code.find(wanted);
    if (code == null) {
      List<String> codes = Stream.of(Code.values()).map(Code::name).toList();
      String advice =
          DidYouMean.nearest(wanted.toUpperCase(Locale.ROOT), codes)
              .map(near -> "; did you mean `" + near + "`?")
              .orElse("; `stratagem explain` lists them");
      throw new UsageException("there is no code `" + wanted + "`" + advice);
    }
    try (InputStream page = ExplainCommand.class.getResourceAsStream(PAGES + code + ".md")) {
      console.printRaw(
          page == null
              ? code + ": " + code.title() + "\n"
              : new String(page.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      console.print(code + ": " + code.title());
    }
    return Status.WELL;
  }
}
