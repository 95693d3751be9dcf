package org.stratagem.report;

/**
 * What a {@code plot} shows, as data. {@link Drawing} draws it and {@link HtmlPage} makes it a
 * page.
 */
public sealed interface Picture permits Figure, TreeChart, StageDiagram, SimplexChart {}
