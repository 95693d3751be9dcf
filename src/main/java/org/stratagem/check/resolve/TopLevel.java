package org.stratagem.check.resolve;

/** The top level of a file: lets, functions, and what is shown and checked. */
final class TopLevel extends Setting {}
