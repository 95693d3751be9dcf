package org.stratagem.syntax;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.stratagem.syntax.grammar.StratagemParser.ArmContext;
import org.stratagem.syntax.grammar.StratagemParser.MatchContext;

/** Lays out rows in braces: of a match, of payoffs, of worths. */
class FormatTables extends FormatExpressions {
  /** A column with a wider cell is not aligned. */
  private static final int WIDEST_CELL = 40;

  FormatTables(LexedFile lexed) {
    super(lexed);
  }

  @Override
  public Doc visitMatch(MatchContext context) {
    Doc head = head(context, context.LEFT_BRACE());
    List<Row> rows = new ArrayList<>();
    for (ArmContext arm : context.arms) {
      rows.add(new Row(arm.patterns, arm.COMMA(), arm.ARROW(), List.of(arm.body), List.of()));
    }
    return Doc.sequence(
        head,
        cursor.separator(Doc.SPACE),
        table(context.LEFT_BRACE(), rows, context.RIGHT_BRACE()));
  }

  /**
   * A row of a table: cells, an arrow, values. The first commas stand between the cells, the others
   * between the values.
   */
  record Row(
      List<? extends ParserRuleContext> cells,
      List<TerminalNode> commas,
      TerminalNode arrow,
      List<? extends ParserRuleContext> values,
      List<TerminalNode> valueCommas) {}

  /** Rows in braces: on lines of their own, with aligned cells, or all on one line. */
  Doc table(TerminalNode open, List<Row> rows, TerminalNode close) {
    boolean onLines = cursor.breaksAfterNext();
    Doc opening = visit(open);
    List<Doc> breaks = new ArrayList<>();
    List<List<Doc>> cells = new ArrayList<>();
    List<Doc> values = new ArrayList<>();
    for (Row row : rows) {
      Doc between = new Doc.Line(breaks.isEmpty() ? " " : "  ");
      breaks.add(
          !onLines
              ? cursor.separator(between)
              : breaks.isEmpty() ? cursor.separator(Doc.HARD) : cursor.itemBreak());
      cells.add(cells(row));
      values.add(values(row));
    }
    List<Integer> widths = widths(cells);
    List<Doc> content = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      content.add(breaks.get(i));
      List<Doc> row = cells.get(i);
      for (int k = 0; k < row.size(); k++) {
        content.add(row.get(k));
        if (k < widths.size() && Doc.width(row.get(k)) < widths.get(k)) {
          content.add(new Doc.Padding(widths.get(k) - Doc.width(row.get(k))));
        }
        content.add(Doc.SPACE);
      }
      content.add(values.get(i));
    }
    Doc closingBreak = cursor.separator(onLines ? Doc.HARD : Doc.LINE);
    return Doc.group(opening, Doc.nest(2, Doc.sequence(content)), closingBreak, visit(close));
  }

  /** Each cell with its comma. */
  private List<Doc> cells(Row row) {
    List<Doc> cells = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      Doc cell = visit(row.cells().get(i));
      if (i < row.cells().size() - 1) {
        cell = Doc.sequence(cell, visit(row.commas().get(i)));
        Doc between = cursor.separator(Doc.NOTHING);
        cell = between == Doc.NOTHING ? cell : Doc.sequence(cell, between);
      }
      cells.add(cell);
    }
    return cells;
  }

  private Doc values(Row row) {
    List<Doc> parts = new ArrayList<>();
    Doc before = cursor.separator(Doc.NOTHING);
    parts.add(before);
    parts.add(visit(row.arrow()));
    if (row.values().size() == 1) {
      parts.add(tail(row.values().get(0)));
      return Doc.sequence(parts);
    }
    List<Doc> list = new ArrayList<>();
    for (int i = 0; i < row.values().size(); i++) {
      list.add(cursor.separator(i == 0 ? Doc.SPACE : Doc.LINE));
      list.add(visit(row.values().get(i)));
      if (i < row.valueCommas().size()) {
        list.add(visit(row.valueCommas().get(i)));
      }
    }
    parts.add(Doc.group(Doc.nest(2, Doc.sequence(list))));
    return Doc.sequence(parts);
  }

  /** The widths of the columns, or none where rows differ in length or a cell is wide or broken. */
  private static List<Integer> widths(List<List<Doc>> rows) {
    List<Integer> widths = new ArrayList<>();
    for (List<Doc> row : rows) {
      if (row.size() != rows.get(0).size()) {
        return List.of();
      }
      for (int k = 0; k < row.size(); k++) {
        int width = Doc.width(row.get(k));
        if (width > WIDEST_CELL || Doc.isBroken(row.get(k))) {
          return List.of();
        }
        if (k == widths.size()) {
          widths.add(width);
        } else {
          widths.set(k, Math.max(widths.get(k), width));
        }
      }
    }
    return widths;
  }
}
