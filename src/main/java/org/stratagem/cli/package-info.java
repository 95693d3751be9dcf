/** The command line: arguments, files, printing, exit statuses. */
@NullMarked
package org.stratagem.cli;

import org.jspecify.annotations.NullMarked;
