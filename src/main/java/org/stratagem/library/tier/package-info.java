/** Questions about tiers: their strategies explained, and metagames. */
@NullMarked
package org.stratagem.library.tier;

import org.jspecify.annotations.NullMarked;
