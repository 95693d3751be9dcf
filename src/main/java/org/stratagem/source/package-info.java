/** Source files and spans into them; knows nothing of what the text means. */
@NullMarked
package org.stratagem.source;

import org.jspecify.annotations.NullMarked;
