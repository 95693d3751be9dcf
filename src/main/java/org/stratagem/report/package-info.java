/** Values as people read them and as programs do: text, tables, traces, JSON, pictures. */
@NullMarked
package org.stratagem.report;

import org.jspecify.annotations.NullMarked;
