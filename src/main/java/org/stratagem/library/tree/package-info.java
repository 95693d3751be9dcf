/** Games whose moves follow each other: trees and their solutions. */
@NullMarked
package org.stratagem.library.tree;

import org.jspecify.annotations.NullMarked;
