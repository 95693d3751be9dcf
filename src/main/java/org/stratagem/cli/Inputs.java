package org.stratagem.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.stratagem.diagnostic.DidYouMean;
import org.stratagem.engine.Input;

/** Finds and reads the files that a command is given; {@code -} is the standard input. */
final class Inputs {
  static final String STANDARD_INPUT_NAME = "standard input";

  private static final String STANDARD_INPUT = "-";
  private static final String ENDING = ".game";

  private final InputStream standardInput;

  Inputs(InputStream standardInput) {
    this.standardInput = standardInput;
  }

  /**
   * All files, before anything is done with the first: throws {@link UsageException} for one that
   * cannot be read.
   */
  List<Input> read(List<String> names) {
    List<Input> inputs = new ArrayList<>();
    for (String name : names) {
      inputs.add(read(name));
    }
    return inputs;
  }

  Input read(String name) {
    try {
      if (name.equals(STANDARD_INPUT)) {
        return Input.of(STANDARD_INPUT_NAME, standardInput);
      }
      Path path = path(name);
      if (Files.isDirectory(path)) {
        throw new UsageException("`" + name + "` is a folder, not a file");
      }
      return Input.of(name, path);
    } catch (NoSuchFileException e) {
      throw missing(name);
    } catch (AccessDeniedException e) {
      throw new UsageException("`" + name + "` cannot be read: permission denied");
    } catch (IOException e) {
      throw new UsageException("`" + name + "` cannot be read: " + e.getMessage());
    }
  }

  /** Files as they are, folders as all the games in them, in alphabetical order. */
  List<String> withFolders(List<String> names) {
    List<String> files = new ArrayList<>();
    for (String name : names) {
      Path path = path(name);
      if (name.equals(STANDARD_INPUT) || !Files.isDirectory(path)) {
        files.add(name);
        continue;
      }
      try (Stream<Path> below = Files.walk(path)) {
        below
            .filter(file -> file.toString().endsWith(ENDING) && Files.isRegularFile(file))
            .map(Path::toString)
            .sorted()
            .forEach(files::add);
      } catch (IOException | java.io.UncheckedIOException e) {
        throw new UsageException("`" + name + "` cannot be read: " + e.getMessage());
      }
    }
    return files;
  }

  static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new UsageException("`" + name + "` is no file name");
    }
  }

  private static UsageException missing(String name) {
    Path path = path(name);
    Path folder = path.toAbsolutePath().getParent();
    Path last = path.getFileName();
    String advice = "";
    if (folder != null && last != null && Files.isDirectory(folder)) {
      try (Stream<Path> beside = Files.list(folder)) {
        List<String> candidates =
            beside.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        advice =
            DidYouMean.nearest(last.toString(), candidates)
                .map(near -> "; did you mean `" + path.resolveSibling(near) + "`?")
                .orElse("");
      } catch (IOException e) {
        advice = "";
      }
    }
    return new UsageException("there is no file `" + name + "`" + advice);
  }
}
