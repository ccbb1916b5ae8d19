/**
 * First stage: reads files into a {@link org.tongbao.model.Site}; every problem is a located diagnostic.
 *
 * <p>{@link SiteReader} walks the folders; {@link ValueReader} gives each written word the type that its kind
 * declares; {@link ConfigReader} reads the settings.
 */
@NullMarked
package org.tongbao.read;

import org.jspecify.annotations.NullMarked;
