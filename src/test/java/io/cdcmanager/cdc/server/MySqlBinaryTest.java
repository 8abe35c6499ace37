package io.cdcmanager.cdc.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MySqlBinaryTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/usr/sbin/mysqld  Ver 8.0.36 for Linux on x86_64 (MySQL Community Server - GPL)",
                "mysqld  Ver 9.7.4-2 for Linux on x86_64 ((Debian))",
                "mysqld  Ver 10.0.1 for Linux on x86_64 (MySQL Community Server - GPL)"
            })
    void aMySqlOfToday(String version) {
        assertThat(MySqlBinary.isMySql(version)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysqld  Ver 10.11.6-MariaDB-0+deb12u1 for debian-linux-gnu on x86_64 (Debian 12)",
                "mysqld  Ver 5.7.44 for Linux on x86_64 (MySQL Community Server (GPL))",
                "command not found"
            })
    void notAMySqlOfToday(String version) {
        assertThat(MySqlBinary.isMySql(version)).isFalse();
    }
}
