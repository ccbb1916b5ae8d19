package org.tongbao.pages;

class SampleForEveryReaderTest extends ForEveryReader {

    SampleForEveryReaderTest() {
        super(BuiltSite.SAMPLE);
    }
}
