package org.stratagem.report;

/** One pair of axes with what is drawn between them. */
public sealed interface Panel permits CurveChart, HeatMap, RaceChart, RegionChart {
  Axis across();

  Axis up();
}
