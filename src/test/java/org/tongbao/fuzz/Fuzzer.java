package org.tongbao.fuzz;

/** Makes inputs of one sort by chance, and puts them to the program. */
interface Fuzzer {

    /** What it is called at the command line. */
    String name();

    /** Makes one input in the site of a trial, and judges what the program does with it. */
    void run(Trial trial, Chance chance);
}
