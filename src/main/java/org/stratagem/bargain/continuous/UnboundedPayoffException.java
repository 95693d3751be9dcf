package org.stratagem.bargain.continuous;

/** What players can get in a game has no bound that a search could find. */
public final class UnboundedPayoffException extends RuntimeException {
  private static final long serialVersionUID = 1;
}
