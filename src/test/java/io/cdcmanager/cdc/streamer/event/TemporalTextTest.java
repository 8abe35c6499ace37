package io.cdcmanager.cdc.streamer.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class TemporalTextTest {
    @Test
    void fractionsHaveExactlyTheDigitsOfTheColumn() {
        LocalDateTime time = LocalDateTime.of(2023, 10, 22, 10, 0, 0, 120_300_000);

        assertThat(TemporalText.dateTime(time, 0)).isEqualTo("2023-10-22 10:00:00");
        assertThat(TemporalText.dateTime(time, 3)).isEqualTo("2023-10-22 10:00:00.120");
        assertThat(TemporalText.dateTime(time, 6)).isEqualTo("2023-10-22 10:00:00.120300");
    }

    @Test
    void timestampsAreInUtc() {
        ZonedDateTime time = ZonedDateTime.of(2024, 1, 1, 2, 0, 0, 0, ZoneId.of("Asia/Singapore"));

        assertThat(TemporalText.timestamp(time, 0)).isEqualTo("2023-12-31 18:00:00");
    }

    @Test
    void secondZeroOfTheEpochIsTheZeroDate() {
        ZonedDateTime zero = ZonedDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

        assertThat(TemporalText.timestamp(zero, 0)).isEqualTo("0000-00-00 00:00:00");
        assertThat(TemporalText.timestamp(zero, 2)).isEqualTo("0000-00-00 00:00:00.00");
        assertThat(TemporalText.timestamp(zero.plusSeconds(1), 0)).isEqualTo("1970-01-01 00:00:01");
    }

    @Test
    void timesKeepTheirSignAndHoursAboveADay() {
        Duration longest = Duration.ofHours(838).plusMinutes(59).plusSeconds(59);

        assertThat(TemporalText.time(longest, 0)).isEqualTo("838:59:59");
        assertThat(TemporalText.time(longest.negated(), 0)).isEqualTo("-838:59:59");
        assertThat(TemporalText.time(Duration.ofMillis(-500), 3)).isEqualTo("-00:00:00.500");
        assertThat(TemporalText.time(Duration.ZERO, 1)).isEqualTo("00:00:00.0");
    }

    @Test
    void yearsHaveFourDigits() {
        assertThat(TemporalText.date(LocalDate.of(1, 2, 3))).isEqualTo("0001-02-03");
        assertThat(TemporalText.date(LocalDate.of(9999, 12, 31))).isEqualTo("9999-12-31");
    }
}
