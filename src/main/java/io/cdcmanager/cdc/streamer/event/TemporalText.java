package io.cdcmanager.cdc.streamer.event;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * MySQL's dates and times as text, with exactly as many fraction digits as the column has. Values come from the binary
 * log as java.time objects; default values of columns come as what Debezium's DDL parser makes of them, and as they
 * never reach a message they may stay as they are.
 */
final class TemporalText {
    static final String ZERO_DATE = "0000-00-00";
    private static final String ZERO_TIME = "00:00:00";

    private TemporalText() {}

    static String date(Object value) {
        return value instanceof LocalDate date ? day(date) : value.toString();
    }

    static String dateTime(Object value, int digits) {
        return value instanceof LocalDateTime time ? text(time, digits) : value.toString();
    }

    /** In UTC. Second 0 of the epoch is no valid TIMESTAMP: the binary log means the zero date by it. */
    static String timestamp(Object value, int digits) {
        if (!(value instanceof ZonedDateTime time)) {
            return value.toString();
        }
        boolean zero = time.toEpochSecond() == 0 && time.getNano() == 0;
        return zero
                ? zeroDateTime(digits)
                : text(time.withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime(), digits);
    }

    /** {@code -838:59:59} to {@code 838:59:59}. */
    static String time(Object value, int digits) {
        if (!(value instanceof Duration time)) {
            return value.toString();
        }
        Duration size = time.abs();
        StringBuilder text = new StringBuilder(time.isNegative() ? "-" : "");
        padded(text, size.toHours(), 2).append(':');
        padded(text, size.toMinutesPart(), 2).append(':');
        padded(text, size.toSecondsPart(), 2);
        return fraction(text, size.getNano(), digits).toString();
    }

    /** MySQL counts years from 1900, which is no valid YEAR itself: the year 0 is stored as it. */
    static Integer year(Object value) {
        if (value instanceof Year year) {
            return year.getValue() == 1900 ? 0 : year.getValue();
        }
        return value instanceof Number number ? number.intValue() : null;
    }

    static String zeroDateTime(int digits) {
        return fraction(new StringBuilder(ZERO_DATE + " " + ZERO_TIME), 0, digits)
                .toString();
    }

    private static String text(LocalDateTime time, int digits) {
        StringBuilder text = new StringBuilder(day(time.toLocalDate())).append(' ');
        padded(text, time.getHour(), 2).append(':');
        padded(text, time.getMinute(), 2).append(':');
        padded(text, time.getSecond(), 2);
        return fraction(text, time.getNano(), digits).toString();
    }

    private static String day(LocalDate date) {
        StringBuilder text = new StringBuilder(10);
        padded(text, date.getYear(), 4).append('-');
        padded(text, date.getMonthValue(), 2).append('-');
        return padded(text, date.getDayOfMonth(), 2).toString();
    }

    private static StringBuilder fraction(StringBuilder text, int nanos, int digits) {
        if (digits == 0) {
            return text;
        }
        String nine = String.valueOf(1_000_000_000 + nanos).substring(1);
        return text.append('.').append(nine, 0, digits);
    }

    private static StringBuilder padded(StringBuilder text, long number, int width) {
        String digits = Long.toString(number);
        return text.append("0".repeat(Math.max(0, width - digits.length()))).append(digits);
    }
}
