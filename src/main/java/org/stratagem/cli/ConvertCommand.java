package org.stratagem.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stratagem.diagnostic.Diagnostic;
import org.stratagem.engine.Converted;
import org.stratagem.engine.Engine;
import org.stratagem.engine.GameFormat;
import org.stratagem.engine.Input;
import org.stratagem.engine.Options;

/** {@code convert}: a game in another format, by the endings of the two files. */
final class ConvertCommand {
  /** The largest Gambit file that is read, in bytes. */
  private static final int LIMIT = 64 * 1024 * 1024;

  private final Engine engine;
  private final Console console;
  private final Options options;

  ConvertCommand(Engine engine, Console console, Options options) {
    this.engine = engine;
    this.console = console;
    this.options = options;
  }

  /**
   * @param names the file to read, and the file to write
   * @param game the name of the game, or null
   */
  Status convert(List<String> names, @Nullable String game) {
    if (names.size() != 2) {
      throw new UsageException(
          "`convert` needs two files, the one to read and the one to write: `"
              + Command.CONVERT.example()
              + "`");
    }
    GameFormat source = format(names.get(0));
    GameFormat target = format(names.get(1));
    if (source == GameFormat.GAME && target == GameFormat.GAME) {
      throw new UsageException(
          "both files are .game; `stratagem fmt` lays a file out in the standard way");
    }
    Converted converted =
        engine.convert(read(names.get(0), source), target, game, options.asking(Set.of()));
    converted.diagnostics().forEach(console::report);
    Status status = Status.WELL;
    for (Diagnostic diagnostic : converted.diagnostics()) {
      status = status.and(Status.of(diagnostic));
    }
    String text = converted.text();
    if (text != null) {
      write(names.get(1), text);
    }
    return status;
  }

  private static GameFormat format(String name) {
    GameFormat format = GameFormat.of(name);
    if (format == null) {
      throw new UsageException(
          "what is `" + name + "`? `convert` reads and writes files that end in .game, .nfg, .efg");
    }
    return format;
  }

  private Input read(String name, GameFormat format) {
    Input input = new Inputs(console.in()).read(name);
    if (format == GameFormat.GAME) {
      return input;
    }
    try (InputStream in = Files.newInputStream(input.path())) {
      byte[] bytes = in.readNBytes(LIMIT + 1);
      if (bytes.length > LIMIT) {
        throw new UsageException("`" + name + "` is larger than 64 MiB");
      }
      return new Input(name, input.path(), bytes);
    } catch (IOException e) {
      throw new UsageException("`" + name + "` cannot be read: " + e.getMessage());
    }
  }

  /** Written beside and moved into place: nobody ever sees half of a file. */
  private static void write(String name, String text) {
    Path target = Inputs.path(name);
    Path folder = target.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new UsageException(
          "`" + name + "` cannot be written: there is no folder `" + folder + "`");
    }
    Path draft = target.resolveSibling(target.getFileName() + ".converted");
    try {
      Files.writeString(draft, text, StandardCharsets.UTF_8);
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UsageException("`" + name + "` cannot be written: " + e.getMessage());
    } finally {
      draft.toFile().delete();
    }
  }
}
