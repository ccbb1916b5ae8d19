/**
 * Last stage: stages the pages and swaps them into the output folder, whole or not at all. Knows no page.
 *
 * <p>{@link StagedSite} is written beside the output folder and synced; two renames swap it in. After the second
 * rename nothing can fail. {@link OutputFolder} recovers what a killed command left. See ADR 9 and 30.
 */
@NullMarked
package org.tongbao.publish;

import org.jspecify.annotations.NullMarked;
