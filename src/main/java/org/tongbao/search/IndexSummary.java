package org.tongbao.search;

/**
 * What was written.
 *
 * @param terms how many different ones
 * @param bytes of all files
 * @param positionBytes of those files that hold positions
 */
public record IndexSummary(int documents, int terms, int files, long bytes, long positionBytes) {}
