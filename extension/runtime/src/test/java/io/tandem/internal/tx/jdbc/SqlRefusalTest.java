package io.tandem.internal.tx.jdbc;

import static io.tandem.internal.tx.jdbc.SqlEffect.CONTROL;
import static io.tandem.internal.tx.jdbc.SqlEffect.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlRefusalTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "commit",
                "COMMIT;",
                " \n Commit work",
                "commit and chain",
                "commit prepared 'x'",
                "(commit)",
                "{commit}",
                "-- why\ncommit",
                "-- why\rcommit",
                "/* a /* b */ c */ commit",
                "/* /tmp/* */ commit",
                "# why\ncommit",
                "/*!50000 commit */",
                "/*M!100000 commit */",
                "commit -- done",
                "commit/* done */",
                "commit#done",
                "rollback",
                "rollback work",
                "rollback and chain",
                "rollback prepared 'x'",
                "rollback transaction t1",
                "begin",
                "begin;",
                "begin -- now",
                "begin transaction",
                "begin tran t1",
                "begin work",
                "begin isolation level serializable",
                "begin read only",
                "begin not deferrable",
                "begin immediate",
                "begin distributed tran",
                "start transaction",
                "START TRANSACTION READ ONLY",
                "prepare transaction 'x'",
                "prepare commit x",
                "end",
                "end transaction",
                "abort",
                "xa start 'x'",
                "xa end 'x'",
                "set autocommit = 1",
                "set autocommit true",
                "SET AUTOCOMMIT OFF",
                "set @@autocommit = 1",
                "set@@session.autocommit=1",
                "set session autocommit = 1",
                "set names utf8, autocommit = 1",
                "set implicit_transactions on",
                "select 1; commit",
                "insert into t values (';'); commit; select 1",
                "select ';';;rollback",
                "select $$a$$; commit",
                "select 1 --x; commit",
                "select 'a\\'; commit; --'",
                "select 'a\\''; commit; --'",
                "update t set a = 1 commit tran",
                "if 1 = 1 begin tran",
                "begin commit; end;",
                "begin p(1); rollback; end;",
                "begin if a then commit; end if; end;",
                "begin try update t set a = 1; commit end try begin catch rollback end catch",
                "begin p(1); end; commit",
                "declare x number; begin commit; end;",
                "create function f() returns int as $$ select 1 $$ language sql; commit",
                "create procedure p() begin update t set a = 1; end; commit",
                "create table t (a int); commit",
                "select q'[a]'; commit"
            })
    void refuses(String sql) {
        assertThat(SqlClassifier.classify(sql)).isEqualTo(CONTROL);
    }

    @Test
    void letterCaseDoesNotDependOnTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(SqlClassifier.classify("commit /* in Turkish */")).isEqualTo(CONTROL);
            assertThat(SqlClassifier.classify("insert into turkish values (1)")).isEqualTo(WRITE);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void namesTheRefusedWords() {
        assertThat(SqlClassifier.verdict("select 1; set @@autocommit=1").control())
                .isEqualTo("SET AUTOCOMMIT");
        assertThat(SqlClassifier.verdict("Prepare /* now */ Transaction 'x'").control())
                .isEqualTo("PREPARE TRANSACTION");
        assertThat(SqlClassifier.verdict("update t set a = 'secret' commit tran")
                        .control())
                .isEqualTo("COMMIT");
    }
}
