package io.bellwether.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {

    private final Names names = new Names(8);

    @Test
    void an_ordinary_name_meets_no_objection() {
        assertThat(names.objection("alice")).isEmpty();
    }

    @Test
    void an_empty_or_blank_name_is_refused() {
        assertThat(names.objection(""))
                .hasValueSatisfying(reason -> assertThat(reason).contains("vazio"));
        assertThat(names.objection(" \t")).isPresent();
    }

    @Test
    void the_topic_of_the_cluster_is_reserved() {
        assertThat(names.objection("servers"))
                .hasValueSatisfying(reason -> assertThat(reason).contains("\"servers\"", "reservado"));
    }

    @Test
    void a_name_that_merely_begins_with_the_reserved_one_is_free() {
        assertThat(names.objection("servers2")).isEmpty();
        assertThat(names.objection("server")).isEmpty();
    }

    @Test
    void the_length_is_counted_in_utf8_bytes_and_the_limit_is_named() {
        assertThat(names.objection("éééé")).isEmpty();
        assertThat(names.objection("ééééa"))
                .hasValueSatisfying(reason -> assertThat(reason).contains("9 bytes", "maxNameBytes (8)"));
    }

    @Test
    void a_name_that_the_other_kind_has_taken_is_refused_by_kind() {
        assertThat(Names.takenByUser("bob")).contains("\"bob\"", "usuário");
        assertThat(Names.takenByChannel("geral")).contains("\"geral\"", "canal");
    }
}
