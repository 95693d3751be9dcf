package org.stratagem.report;

/** A rectangle of the drawing; {@code top} is less than {@code bottom}. */
record Box(double left, double top, double right, double bottom) {
  double width() {
    return right - left;
  }

  double height() {
    return bottom - top;
  }

  /** The place of a number on an axis along the box. */
  double across(Axis axis, double value) {
    return left + (value - axis.low()) / (axis.high() - axis.low()) * width();
  }

  /** The place of a number on an axis up the box. */
  double up(Axis axis, double value) {
    return bottom - (value - axis.low()) / (axis.high() - axis.low()) * height();
  }

  boolean overlaps(Box other) {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }

  boolean holds(Box other) {
    return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
  }
}
