/**
 * Identifies files by their content, checks pictures and re-encodes them. No original picture is published.
 *
 * <p>{@link PictureMaker} decodes a picture and writes it again in the published width, in sRGB. {@link PictureCache}
 * keeps the results; a picture that it cannot read or keep is made again, without a message. See ADR 22.
 *
 * <p>A new format is a constant of {@link FileType}, a class that walks its file and drops what is not picture data,
 * such as {@link Png}, and cases in {@link Picture}.
 */
@NullMarked
package org.tongbao.picture;

import org.jspecify.annotations.NullMarked;
