package org.stratagem.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Files to be written: files, pages, tables. They appear together when their file has gone well:
 * each is written beside its place first and then moved there, so that nobody ever sees half of
 * one.
 */
final class OutputFiles {
  private final Path folder;
  private final Map<Path, String> waiting = new LinkedHashMap<>();

  OutputFiles(Path folder) {
    this.folder = folder;
  }

  /** Keeps a file to be written; gives its path. */
  Path add(String name, String ending, String content) {
    Path path = folder.resolve(name + ending);
    for (int i = 2; waiting.containsKey(path); i++) {
      path = folder.resolve(name + "-" + i + ending);
    }
    waiting.put(path, content);
    return path;
  }

  /** Throws {@link UsageException} where the folder cannot be written. */
  void write() {
    Map<Path, Path> written = new LinkedHashMap<>();
    try {
      Files.createDirectories(folder);
      for (Map.Entry<Path, String> file : waiting.entrySet()) {
        // Not createTempFile: a file is readable by whoever may read its folder.
        Path draft =
            folder.resolve("." + file.getKey().getFileName() + "." + ProcessHandle.current().pid());
        written.put(draft, file.getKey());
        Files.writeString(draft, file.getValue(), StandardCharsets.UTF_8);
      }
      for (Map.Entry<Path, Path> draft : written.entrySet()) {
        Files.move(draft.getKey(), draft.getValue(), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UsageException("`" + folder + "` cannot be written: " + e.getMessage());
    } finally {
      written.keySet().forEach(draft -> draft.toFile().delete());
      waiting.clear();
    }
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }
}
