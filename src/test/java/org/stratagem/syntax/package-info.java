/** Tests of the surface, and the kit that other tests use to read and compare trees. */
@NullMarked
package org.stratagem.syntax;

import org.jspecify.annotations.NullMarked;
