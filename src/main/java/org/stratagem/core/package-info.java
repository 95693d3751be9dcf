/** The resolved intermediate language: names are slots or symbols, few node kinds. */
@NullMarked
package org.stratagem.core;

import org.jspecify.annotations.NullMarked;
