/**
 * Games of strategies that read one another: metagames and their equilibria. Nothing here knows the
 * language: a tier arrives as the order in which its strategies read.
 */
@NullMarked
package org.stratagem.tier;

import org.jspecify.annotations.NullMarked;
