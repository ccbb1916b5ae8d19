package org.tongbao.convert;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tongbao.office.Block;

/**
 * A document by its parts after GB/T 9704. What was not found is empty.
 *
 * @param issuer 发文机关标志, the red head, without 文件
 * @param number 发文字号, as written
 * @param addressee 主送机关, without its colon
 * @param signers 发文机关署名, one each
 * @param signed 成文日期
 * @param copyTo 抄送机关
 * @param imprint 印发机关和印发日期, as written
 * @param body the rest in its order
 */
record Layout(
        String title,
        String issuer,
        String number,
        String addressee,
        List<String> signers,
        Optional<LocalDate> signed,
        String copyTo,
        List<String> imprint,
        List<Block> body) {

    Layout {
        signers = List.copyOf(signers);
        imprint = List.copyOf(imprint);
        body = List.copyOf(body);
    }
}
