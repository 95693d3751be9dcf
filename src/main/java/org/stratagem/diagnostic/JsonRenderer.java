package org.stratagem.diagnostic;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import org.stratagem.source.Span;

/**
 * Gives a diagnostic as JSON; lines and columns count from 1, columns in characters, ends
 * exclusive.
 */
public final class JsonRenderer {
  private JsonRenderer() {}

  /**
   * {@code {code, severity, message, file, line, column, endLine, endColumn, labels, notes,
   * hints}}; each label is {@code {text, primary, file, line, column, endLine, endColumn}}.
   */
  public static JsonObject render(Diagnostic diagnostic) {
    JsonObject json = new JsonObject();
    json.addProperty("code", diagnostic.code().name());
    json.addProperty("severity", diagnostic.severity().name().toLowerCase(Locale.ROOT));
    json.addProperty("message", diagnostic.message());
    place(diagnostic.span(), json);
    JsonArray labels = new JsonArray();
    boolean primary = true;
    for (Label label : diagnostic.labels()) {
      JsonObject entry = new JsonObject();
      entry.addProperty("text", label.text());
      entry.addProperty("primary", primary);
      place(label.span(), entry);
      labels.add(entry);
      primary = false;
    }
    json.add("labels", labels);
    json.add("notes", texts(diagnostic.notes()));
    json.add("hints", texts(diagnostic.hints()));
    return json;
  }

  private static void place(Span span, JsonObject json) {
    json.addProperty("file", span.file().name());
    json.addProperty("line", span.line());
    json.addProperty("column", span.column());
    json.addProperty("endLine", span.file().line(span.end()));
    json.addProperty("endColumn", span.file().column(span.end()));
  }

  private static JsonArray texts(List<String> texts) {
    JsonArray array = new JsonArray();
    texts.forEach(array::add);
    return array;
  }
}
