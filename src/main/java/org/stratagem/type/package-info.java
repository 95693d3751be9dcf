/** Type terms, tiers and their stages, the shape of a game, and the grounding judgement. */
@NullMarked
package org.stratagem.type;

import org.jspecify.annotations.NullMarked;
