package io.tandem.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost/myapp",
                "jdbc:postgresql://[::1]:5432,other:5433/myapp?targetServerType=primary&ssl=true",
                "jdbc:postgresql:myapp",
                "jdbc:postgresql://h/db?ApplicationName=shop@night",
                "jdbc:mysql://h1:3306,h2:3306/db?useSSL&allowPublicKeyRetrieval=true",
                "jdbc:mysql://address=(host=h)(port=1)/db",
                "jdbc:mariadb:replication://h1,h2/db",
                "jdbc:h2:mem:shop;MODE=PostgreSQL;DB_CLOSE_DELAY=-1",
                "jdbc:h2:file:~/data@home/shop",
                "jdbc:h2:tcp://localhost/~/shop",
                "jdbc:hsqldb:hsql://localhost/shop;ifexists=true",
                "jdbc:derby:shop;create=true",
                "jdbc:sqlserver://h:1433;databaseName=shop;encrypt=true",
                "jdbc:oracle:thin:@//h:1521/s",
                "jdbc:oracle:thin:@tcps://h:1521/s?wallet_location=/w",
                "jdbc:oracle:thin:@(DESCRIPTION=(ADDRESS=(HOST=h)(PORT=1))(CONNECT_DATA=(SERVICE_NAME=s)))",
                "jdbc:db2://h:50000/db:sslConnection=true;",
            })
    void leavesAnAddressWithoutCredentialsAsItIs(String url) {
        assertThat(new JdbcUrl(url).masked()).isEqualTo(url);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "jdbc:postgresql://u:hush@h/db?password=hush -> jdbc:postgresql://h/db",
                "jdbc:postgresql://h/db?user=u&password=hush&ssl=true -> jdbc:postgresql://h/db?ssl=true",
                "jdbc:postgresql://h/db?ssl=true&sslpassword=hush&x=1 -> jdbc:postgresql://h/db?ssl=true&x=1",
                "jdbc:postgresql://h/db?options=-c%20app.password=hush -> jdbc:postgresql://h/db",
                "jdbc:postgresql://h/db?password=hu&hush&ssl=true -> jdbc:postgresql://h/db?ssl=true",
                "jdbc:postgresql://h/db?PASSWORD=hu;hush -> jdbc:postgresql://h/db",
                "jdbc:postgresql://h/db?p%61ssword=hush -> jdbc:postgresql://h/db",
                "jdbc:postgresql://u@corp:hu@hush@h/db -> jdbc:postgresql://h/db",
                "jdbc:postgresql://u:hu/hush@h/db -> jdbc:postgresql://h/db",
                "jdbc:postgresql://u:hu?hush@h/db?ssl=true -> jdbc:postgresql://h/db?ssl=true",
                "jdbc:postgresql://u:hu;hush@h/db -> jdbc:postgresql://h/db",
                "jdbc:mysql://u:hush@h1,h2/db?useSSL=true -> jdbc:mysql://h1,h2/db?useSSL=true",
                "jdbc:mysql://u:hush@h1,v:hush@h2/db -> jdbc:mysql://h2/db",
                "jdbc:mysql://address=(host=h)(user=u)(password=hush)/db -> jdbc:mysql://address=(host=h)/db",
                "jdbc:mysql://(user=u,password=hush,host=h,port=1)/db -> jdbc:mysql://(host=h,port=1)/db",
                "jdbc:mysql://(host=h,user=u,password=hush)/db -> jdbc:mysql://(host=h)/db",
                "jdbc:mariadb://h/db?user=u&pwd=hush -> jdbc:mariadb://h/db",
                "jdbc:h2:mem:x;USER=sa;PASSWORD=hush;MODE=Oracle -> jdbc:h2:mem:x;MODE=Oracle",
                "jdbc:h2:mem:x;PASSWORD=hu\\;hush;MODE=Oracle -> jdbc:h2:mem:x;MODE=Oracle",
                "jdbc:h2:mem:x;INIT=CREATE USER u PASSWORD 'hush' -> jdbc:h2:mem:x",
                "jdbc:hsqldb:hsql://h/db;user=sa;password=hush -> jdbc:hsqldb:hsql://h/db",
                "jdbc:derby://h/db;user=u;password=hush;create=true -> jdbc:derby://h/db;create=true",
                "jdbc:sqlserver://h;user=sa;password=hush;encrypt=true -> jdbc:sqlserver://h;encrypt=true",
                "jdbc:sqlserver://h;password={hu;hu}}sh};encrypt=true -> jdbc:sqlserver://h;encrypt=true",
                "jdbc:sqlserver://h;password=hu@hush?x&y;encrypt=true -> jdbc:sqlserver://h;encrypt=true",
                "jdbc:sqlserver://h;databaseName=C:\\;password=hush -> jdbc:sqlserver://h",
                "jdbc:sqlserver://sa:hush@h;encrypt=true -> jdbc:sqlserver://h;encrypt=true",
                "jdbc:oracle:thin:scott/hush@//h:1521/s -> jdbc:oracle:thin:@//h:1521/s",
                "jdbc:oracle:thin:scott/\"hu@//hush\"@//h:1521/s -> jdbc:oracle:thin:@//h:1521/s",
                "jdbc:oracle:oci:scott/hush@h:1521:s -> jdbc:oracle:oci:@h:1521:s",
                "jdbc:oracle:thin:scott/hush -> jdbc:oracle:thin:***",
                "jdbc:oracle:thin:@h/s?oracle.net.wallet_password=hush -> jdbc:oracle:thin:@h/s",
                "jdbc:db2://h:50000/db:user=u;password=hush; -> jdbc:db2://h:50000/db",
                "jdbc:db2://h:50000/db:user=u;password=hush;ssl=true; -> jdbc:db2://h:50000/db:ssl=true;",
                "jdbc:p6spy:postgresql://u:hush@h/db -> jdbc:p6spy:postgresql://h/db",
                "jdbc:other:u:hush@h -> jdbc:other:h",
                "JDBC:postgresql://u:hush@h/db?Password=hush -> JDBC:postgresql://h/db",
                "jdbc:u:hush@h -> jdbc:u:h",
                "jdbc:u@h -> jdbc:h",
                "postgres://u:hush@h/db -> postgres:***",
                "hush -> ***",
            })
    void leavesOutWhatMayBeSecret(String url, String masked) {
        assertThat(new JdbcUrl(url).masked()).isEqualTo(masked).doesNotContain("hush");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://u:SECRET@h/db",
                "jdbc:postgresql://u:SECRET@h:5432/db?ssl=true&ApplicationName=shop",
                "jdbc:mysql://u:SECRET@h1,h2/db?useSSL=true",
                "jdbc:mysql://h/db?user=u&password=SECRET&ssl=true",
                "jdbc:postgresql://h/db?password=SECRET",
                "jdbc:h2:mem:x;USER=sa;PASSWORD=SECRET;MODE=Oracle",
                "jdbc:sqlserver://h;password=SECRET;encrypt=true",
                "jdbc:sqlserver://h;password={SECRET}",
                "jdbc:oracle:thin:scott/SECRET@//h:1521/s",
                "jdbc:oracle:thin:scott/SECRET@h:1521:s",
                "jdbc:db2://h:50000/db:user=u;password=SECRET;",
            })
    void leavesNoRestOfAPasswordWithPunctuation(String url) {
        for (char mark : "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ ".toCharArray()) {
            String password = "hush" + mark + "hush" + mark + mark + "hush";
            assertThat(new JdbcUrl(url.replace("SECRET", password)).masked())
                    .as("with %s", mark)
                    .doesNotContain("hush");
        }
    }

    @Test
    void isMaskedAsText() {
        assertThat(new JdbcUrl("jdbc:postgresql://u:hush@h/db")).hasToString("jdbc:postgresql://h/db");
    }

    @Test
    void masksLongAddressesQuickly() {
        String url = "jdbc:h2:mem:x;PASSWORD=" + "a\\".repeat(50_000) + ";MODE=Oracle";
        assertThat(new JdbcUrl(url).masked()).doesNotContain("a\\a");
    }
}
