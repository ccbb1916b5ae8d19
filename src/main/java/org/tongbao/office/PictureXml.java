package org.tongbao.office;

/** Writes a picture as DrawingML, no wider than the text and no higher than a page. */
final class PictureXml {

    /** English Metric Units in a point of a screen, 96 to the inch. */
    private static final long UNITS = 9525;

    /** 156 mm, the width of the text. */
    private static final long WIDEST = 156L * 36_000;

    private static final long HIGHEST = 200L * 36_000;

    private PictureXml() {}

    static String drawing(WordWriter.Image image, String alt, int relation) {
        long width = image.width() * UNITS;
        long height = image.height() * UNITS;
        double scale = Math.min(1, Math.min((double) WIDEST / width, (double) HIGHEST / height));
        String size = "cx=\"" + Math.round(width * scale) + "\" cy=\"" + Math.round(height * scale) + "\"";
        String named = "id=\"" + relation + "\" name=\"图片 " + (relation - 99) + "\"";
        return "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent " + size + "/>"
                + "<wp:docPr " + named + " descr=\"" + BlockXml.escaped(alt) + "\"/>"
                + "<a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">"
                + "<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
                + "<pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
                + "<pic:nvPicPr><pic:cNvPr " + named + "/><pic:cNvPicPr/></pic:nvPicPr>"
                + "<pic:blipFill><a:blip r:embed=\"rId" + relation + "\"/><a:stretch><a:fillRect/></a:stretch>"
                + "</pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext " + size + "/></a:xfrm>"
                + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>"
                + "</wp:inline></w:drawing></w:r>";
    }
}
