/** What tests of the whole program share: running it, expected texts, mutants. */
@NullMarked
package org.stratagem.testkit;

import org.jspecify.annotations.NullMarked;
