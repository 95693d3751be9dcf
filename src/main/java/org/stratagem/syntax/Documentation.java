package org.stratagem.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.stratagem.source.SourceFile;

/** Finds the {@code ///} lines that stand directly above a declaration. */
final class Documentation {
  private static final String MARK = "///";

  private final String text;
  private final List<Comment> comments;

  Documentation(SourceFile file, List<Comment> comments) {
    this.text = file.text();
    this.comments = comments;
  }

  /**
   * The documentation of what starts at the offset, its lines joined by line breaks, without the
   * marks.
   */
  String before(int offset) {
    int next = firstAtOrAfter(offset);
    Deque<String> lines = new ArrayDeque<>();
    int end = offset;
    for (int i = next - 1; i >= 0; i--) {
      Comment comment = comments.get(i);
      if (!comment.text().startsWith(MARK)
          || !isBlank(comment.span().end(), end)
          || !startsLine(comment.span().start())) {
        break;
      }
      String line = comment.text().substring(MARK.length()).stripTrailing();
      lines.push(line.startsWith(" ") ? line.substring(1) : line);
      end = comment.span().start();
    }
    return String.join("\n", lines);
  }

  private int firstAtOrAfter(int offset) {
    int low = 0;
    int high = comments.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (comments.get(middle).span().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private boolean isBlank(int start, int end) {
    for (int i = start; i < end; i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean startsLine(int offset) {
    for (int i = offset - 1; i >= 0 && text.charAt(i) != '\n'; i--) {
      if (!Character.isWhitespace(text.charAt(i)) && text.charAt(i) != '\uFEFF') {
        return false;
      }
    }
    return true;
  }
}
