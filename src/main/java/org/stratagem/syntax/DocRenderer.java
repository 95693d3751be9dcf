package org.stratagem.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Lays out a {@link Doc}; linear in its size, since looking ahead stops at the end of the line. */
final class DocRenderer {
  private final int width;
  private final StringBuilder out = new StringBuilder();
  private final Deque<Item> rest = new ArrayDeque<>();
  private int column;

  private record Item(int indent, boolean flat, Doc doc) {}

  private DocRenderer(int width) {
    this.width = width;
  }

  /** The text, without spaces at line ends, ending in one line break unless it is empty. */
  static String render(Doc doc, int width) {
    DocRenderer renderer = new DocRenderer(width);
    renderer.rest.push(new Item(0, false, doc));
    while (!renderer.rest.isEmpty()) {
      renderer.step(renderer.rest.pop());
    }
    renderer.trim();
    if (renderer.out.length() > 0) {
      renderer.out.append('\n');
    }
    return renderer.out.toString();
  }

  private void step(Item item) {
    Doc doc = item.doc();
    if (doc instanceof Doc.Text text) {
      append(text.text());
    } else if (doc instanceof Doc.Remark remark) {
      append(remark.text());
    } else if (doc instanceof Doc.Padding padding) {
      if (!item.flat()) {
        append(" ".repeat(padding.width()));
      }
    } else if (doc instanceof Doc.Hard hard) {
      breakLine(item.indent(), hard.blank());
    } else if (doc instanceof Doc.Line line) {
      if (item.flat()) {
        append(line.flat());
      } else {
        breakLine(item.indent(), false);
      }
    } else if (doc instanceof Doc.Nest nest) {
      rest.push(new Item(item.indent() + nest.columns(), item.flat(), nest.content()));
    } else if (doc instanceof Doc.Group group) {
      boolean flat = item.flat() || !group.broken() && fits(group.content());
      rest.push(new Item(item.indent(), flat, group.content()));
    } else if (doc instanceof Doc.Sequence sequence) {
      for (int i = sequence.parts().size() - 1; i >= 0; i--) {
        rest.push(new Item(item.indent(), item.flat(), sequence.parts().get(i)));
      }
    }
  }

  /**
   * True when the content, and what follows it up to the next possible line break, fits on this
   * line.
   */
  private boolean fits(Doc content) {
    int left = width - column;
    Deque<Item> ahead = new ArrayDeque<>();
    ahead.push(new Item(0, true, content));
    Iterator<Item> following = rest.iterator();
    while (left >= 0) {
      if (ahead.isEmpty()) {
        if (!following.hasNext()) {
          return true;
        }
        ahead.push(following.next());
      }
      Item item = ahead.pop();
      Doc doc = item.doc();
      if (doc instanceof Doc.Text text) {
        left -= Doc.width(text);
      } else if (doc instanceof Doc.Remark remark) {
        if (Doc.isBroken(remark)) {
          return true;
        }
        left -= Doc.width(remark);
      } else if (doc instanceof Doc.Hard) {
        return true;
      } else if (doc instanceof Doc.Line line) {
        if (!item.flat()) {
          return true;
        }
        left -= line.flat().length();
      } else if (doc instanceof Doc.Nest nest) {
        ahead.push(new Item(0, item.flat(), nest.content()));
      } else if (doc instanceof Doc.Group group) {
        ahead.push(new Item(0, item.flat(), group.content()));
      } else if (doc instanceof Doc.Sequence sequence) {
        for (int i = sequence.parts().size() - 1; i >= 0; i--) {
          ahead.push(new Item(0, item.flat(), sequence.parts().get(i)));
        }
      }
    }
    return false;
  }

  private void append(String text) {
    out.append(text);
    int newline = text.lastIndexOf('\n');
    column =
        newline < 0
            ? column + text.codePointCount(0, text.length())
            : text.codePointCount(newline + 1, text.length());
  }

  private void breakLine(int indent, boolean blank) {
    trim();
    out.append(blank ? "\n\n" : "\n").append(" ".repeat(indent));
    column = indent;
  }

  private void trim() {
    int end = out.length();
    while (end > 0 && out.charAt(end - 1) == ' ') {
      end--;
    }
    out.setLength(end);
  }
}
