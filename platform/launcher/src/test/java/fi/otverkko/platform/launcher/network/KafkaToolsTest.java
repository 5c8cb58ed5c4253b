package fi.otverkko.platform.launcher.network;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.platform.launcher.network.KafkaTools.Carried;
import org.junit.jupiter.api.Test;

class KafkaToolsTest {

    @Test
    void aLineOfTheConsumerIsReadWithItsHeaders() {
        var line = "ce_specversion:1.0,ce_id:0190b5a4-7c1e,ce_source:/ot/15/network/1,ce_time:2026-11-20T10:00:00Z,"
                + "ce_sequence:7,content-type:application/json\t15-e03";

        assertThat(KafkaTools.carried(line)).isEqualTo(new Carried("15-e03", "0190b5a4-7c1e", "7"));
    }

    @Test
    void whatHasNoHeadersIsReadToo() {
        assertThat(KafkaTools.carried("NO_HEADERS\t15-e03")).isEqualTo(new Carried("15-e03", "", ""));
    }
}
