package org.tongbao.pipeline;

/** Receives the progress of a build, from several threads. */
@FunctionalInterface
public interface Progress {

    /** A page was written. */
    void written(int done, int all);
}
