package org.tongbao.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tongbao.diag.Place;
import org.tongbao.model.Unit;

class UnitFormsTest {

    private static Unit unit(String code, String full, String... others) {
        Place place = Place.of("content/units.yaml");
        Unit.Name name = new Unit.Name(full, List.of(others), Optional.empty(), Optional.empty(), place);
        return new Unit(code, List.of(name), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), place);
    }

    @Test
    void aUnitIsMeantByItsNamesWithoutItsPlaceAndByItsFirstWord() {
        Unit transport = unit("jt", "某市交通运输局", "市交通局");
        assertThat(new UnitForms(List.of(transport)).of(transport))
                .containsExactly("某市交通运输局", "市交通局", "交通运输局", "交通局", "msjtysj", "sjtj", "jtysj", "jtj");
    }

    @Test
    void theShortNameOfTheRegisterIsMeantWithoutItsPlaceAsWell() {
        Unit build = unit("zj", "青河县住房和城乡建设局", "县住建局");

        assertThat(new UnitForms(List.of(build)).of(build)).contains("县住建局", "住建局");
    }

    @Test
    void aNameThatMayMeanTwoUnitsMeansNone() {
        Unit house = unit("fg", "某市住房公积金管理委员会办公室", "市住房公积金办");
        Unit build = unit("zj", "某市住房和城乡建设局");
        Unit other = unit("zf", "某市住房保障局");
        UnitForms forms = new UnitForms(List.of(house, build, other));

        assertThat(forms.of(build)).contains("住房和城乡建设局").doesNotContain("住房局");
        assertThat(forms.of(other)).contains("住房保障局").doesNotContain("住房局");
    }
}
