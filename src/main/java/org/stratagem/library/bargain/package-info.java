/** Agreements, threats, fallbacks, and the axioms that solutions obey. */
@NullMarked
package org.stratagem.library.bargain;

import org.jspecify.annotations.NullMarked;
