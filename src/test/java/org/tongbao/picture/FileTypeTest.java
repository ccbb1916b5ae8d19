package org.tongbao.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file is, is told by its content. */
class FileTypeTest {

    @ParameterizedTest
    @CsvSource({
        "\u00FF\u00D8\u00FF\u00E1, JPEG",
        "GIF89a, GIF",
        "RIFF1234WEBPVP8, WEBP",
        "1234ftypheic, HEIF",
        "1234ftypavif, HEIF",
        "1234ftypisom, OTHER",
        "II*\0x, TIFF",
        "%PDF-1.7, PDF",
        "'junk before %PDF-1.4', PDF",
        "PK\u0003\u0004x, ZIP",
        "\u00D0\u00CF\u0011\u00E0\u00A1, OLE",
        "{\\rtf1, RTF",
        "<!DOCTYPE html><p>, HTML",
        "'  <HTML>', HTML",
        "<?xml version='1.0'?><html xmlns='x'>, HTML",
        "<script>alert(1)</script>, HTML",
        "<svg onload=alert(1)>, SVG",
        "<?xml version='1.0'?><!-- x --><svg xmlns='x'>, SVG",
        "#!/bin/sh, PROGRAM",
        "MZ\u0090\0\u0003x, PROGRAM",
        "'MZ编号,单位', OTHER",
        "MZ, OTHER",
        "'', EMPTY",
        "甲乙, OTHER"
    })
    void isToldByItsBeginning(String begin, FileType expected) {
        assertThat(FileType.of(begin.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "PDF, a.pdf, true",
        "HTML, a.pdf, false",
        "OTHER, a.pdf, false",
        "ZIP, a.docx, true",
        "OLE, a.docx, false",
        "OLE, a.xls, true",
        "ZIP, a.wps, true",
        "ZIP, a.doc, true",
        "RTF, a.doc, true",
        "HTML, a.xls, false",
        "PROGRAM, a.zip, false",
        "OTHER, a.txt, true",
        "HTML, a.txt, true",
        "JPEG, a.csv, false",
        "JPEG, a.JPEG, true",
        "PNG, a.jpg, false"
    })
    void mayBearTheNamesOfItsKind(FileType type, String name, boolean expected) {
        assertThat(type.mayBear(name)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"OLE, a.DOCX, true", "OLE, a.xlsx, true", "OLE, a.pdf, false", "ZIP, a.docx, false"})
    void aNewNameOverAnOldFormatIsHowADocumentWithAPasswordLooks(FileType type, String name, boolean expected) {
        assertThat(type.isLocked(name)).isEqualTo(expected);
    }
}
