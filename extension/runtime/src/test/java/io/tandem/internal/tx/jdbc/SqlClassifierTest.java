package io.tandem.internal.tx.jdbc;

import static io.tandem.internal.tx.jdbc.SqlEffect.CONTROL;
import static io.tandem.internal.tx.jdbc.SqlEffect.READ;
import static io.tandem.internal.tx.jdbc.SqlEffect.UNKNOWN;
import static io.tandem.internal.tx.jdbc.SqlEffect.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlClassifierTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select b1_0.id,b1_0.name from Book b1_0 where b1_0.id=?",
                "SELECT 1",
                "Select 1;",
                "  \t\n select 1 ; ; ",
                "-- a comment\nselect 1",
                "-- commit;\nselect 1",
                "--commit;\nselect 1",
                "--insert into t values (1); commit;\nselect 1",
                "select 1 -- it's; commit",
                "/* update */ select 1",
                "/* outer /* inner; commit */ still outer */ select 1",
                "select /*+ index(b) */ 1 from b",
                "/* load io.tandem.Book */ select b.id from Book b",
                "((select 1) union (select 2))",
                "(select a from t order by 1) union all (select b from u)",
                "values (1, 'a'), (2, 'b')",
                "table book",
                "show search_path",
                "describe book",
                "explain select * from book",
                "explain (format json) select * from book",
                "set transaction read only",
                "set transaction isolation level serializable",
                "set local statement_timeout = '5s'",
                "savepoint before_second",
                "release savepoint before_second",
                "rollback to before_second",
                "ROLLBACK TO SAVEPOINT before_second",
                "rollback work to savepoint before_second",
                "rollback transaction to savepoint before_second",
                "select count(*), sum(a), min(b), max(c), avg(d) from t group by e having count(*) > 1",
                "select coalesce(lower(a), upper(b), nullif(c, '')) from t",
                "select cast(a as varchar(255)), cast(b as numeric(10, 2)), c::numeric(10,2) from t",
                "select case when (a = 1) then (2) else (3) end from t",
                "select extract(year from a), trim(both ' ' from b), substring(c from 1 for 2) from t",
                "select row_number() over (partition by a order by b), rank() over (order by c) from t",
                "select a from t where a in (?, ?) and exists (select 1 from u) and not (b = all (select c from v))",
                "select a from t where (a, b) in ((1, 2)) and c = any (?) and d between (1) and (2)",
                "select a from t join (select 1 as b) u on (t.a = u.b) left join v using (a)",
                "select * from (values (1, 2)) as u(a, b)",
                "select a from t where b like ? escape '\\' and c like '%\\_%' escape '\\'",
                "select a from t where b like ? escape '\\'",
                "select a from t order by a offset ? rows fetch first (?) rows only",
                "select {fn ucase(a)}, {d '2026-01-01'}, {ts '2026-01-01 00:00:00'} from {oj a left join b on (a.x = b.x)}",
                "with a as (select 1) select * from a",
                "with recursive a(n) as (values (1) union all select n + 1 from a where n < 9), b(m) as (select 1)"
                        + " select n from a, b",
                "with a as materialized (select 1), b as not materialized (select 2) select 1",
                "select 'insert into t; commit'",
                "select 'it''s; commit'",
                "select \"update\", \"into\" from t",
                "select `delete` from t",
                "select $$; commit; update t $$",
                "select $body$ $$; commit; $$ $body$",
                "select a from t where b = $1 and c = $2",
                "select E'it\\'s; commit; --' from t",
                "select q'[it's; commit;]', nq'!delete from t!' from dual",
                "select t.update, t.delete, t . insert from t",
                "select a #> '{b}', a #>> '{c}' from t",
                "select name from emp#1",
                "select 5--1\n from t",
                "select u&'d\\0061t', N'x', X'1F', B'01' from t",
                "select commit from builds",
                "select 1e5, 0x1F, 1.5, .5 from t",
                "select top (10) a from t",
                "select top(?) a from t order by b offset ? rows fetch next (?) rows only",
                "select a from t group by grouping sets ((a), ())",
                "select sum(a) filter (where b > 1) over (order by c), lag(a) ignore nulls over (order by c) from t",
                "select now(), current_timestamp(3), localtimestamp from t",
                "select a from t for read only",
                "select a from t with (nolock) where b = 1"
            })
    void reads(String sql) {
        assertThat(SqlClassifier.classify(sql)).isEqualTo(READ);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into t values (1)",
                "INSERT/**/INTO t VALUES (1)",
                "update t set a = 1",
                "delete from t",
                "merge into t using u on (t.a = u.a) when matched then update set b = 1",
                "replace into t values (1)",
                "truncate table t",
                "create table t (a int)",
                "create table commit_log (a int) /* commit */",
                "alter table t add b int",
                "drop table t",
                "grant select on t to u",
                "with gone as (delete from t returning *) select * from gone",
                "with a as (select 1) insert into t select * from a",
                "with a as (select 1), b as (update t set a = 1 returning a) select 1",
                "select * into u from t",
                "select a into outfile 'x' from t",
                "select * from final table (insert into t values (1))",
                "select a from t for update",
                "select a from t FOR\n/* why */ UPDATE of t skip locked",
                "select a from t for no key update",
                "select a from t for share",
                "select a from t for key share nowait",
                "select a from t lock in share mode",
                "select a from t with (updlock, holdlock, rowlock) where b = 1",
                "select 1; delete from t",
                "delete from t; select 1",
                "select f(1); insert into t values (1)",
                "explain analyze delete from t",
                "select 1 where a=1union select 2into u",
                "select 1.delete from t",
                "select 5--1;\n delete from t",
                "# note\ndelete from t",
                "select 1 /*!50000 into outfile 'x' */",
                "/* files under /tmp/* */ delete from t",
                "select 'a\\'; delete from t; --'",
                "create function f() returns int as $$ begin commit; end $$ language plpgsql",
                "create or replace procedure p is x number; begin insert into t values (1); commit; end;",
                "create procedure p() begin update t set a = 1; commit; start transaction; end",
                "create or alter procedure p as begin tran; update t set a = 1; commit tran",
                "create trigger g before insert on t for each row begin set new.a = case when 1 then 2 end; end",
                "create package body p as procedure x is begin rollback; end x; end p;",
                "begin update t set a = 1; end;",
                "begin not atomic update t set a = 1; end",
                "prepare p as insert into t values ($1)",
                "insert into builds (begin, commit) values (1, 'commit')"
            })
    void writes(String sql) {
        assertThat(SqlClassifier.classify(sql)).isEqualTo(WRITE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                ";",
                "-- nothing",
                "call p(1)",
                "{call p(?)}",
                "{? = call f(?)}",
                "? = call f(1)",
                "{ call p }",
                "select f(1)",
                "select nextval('s')",
                "select next value for s",
                "values next value for s",
                "select s.nextval from dual",
                "select pg_advisory_lock(1)",
                "select set_config('a', 'b', true)",
                "select mine.count(1)",
                "select \"count\"(1)",
                "select count /* c */ (1), f /* f */ (2)",
                "select next('invoice')",
                "select over(1)",
                "select log('spent')",
                "select explain(1)",
                "select 1f(2)",
                "select distinct on (a) f(b) from t",
                "select (select max(f(a)) from t)",
                "with a(b) as (select f(1)) select b from a",
                "with function f return number is begin return 1; end; select f from dual",
                "select emp#(1) from dual",
                "explain analyze select 1",
                "explain (analyze, buffers) select 1",
                "explain plan for select 1",
                "set search_path = a",
                "set @x = 1",
                "prepare p as select 1",
                "execute p",
                "declare x number; begin p(x); end;",
                "declare c cursor for select 1",
                "begin p(1); end;",
                "begin if a then p(1); end if; case b when 1 then p(2); end case; loop exit; end loop; end;",
                "begin x := case when a then 1 else 2 end; begin p(x); end; rollback to before_p; end;",
                "begin try exec p end try begin catch throw; end catch",
                "<<label>> begin p(1); end;",
                "do $$ begin delete from t; end $$",
                "listen news",
                "copy t to stdout",
                "vacuum",
                "select 1 exec p",
                "select 'open",
                "select \"open",
                "select /* open",
                "select $$ open",
                "select q'[ open",
                "commute"
            })
    void isUnsureOf(String sql) {
        assertThat(SqlClassifier.classify(sql)).isEqualTo(UNKNOWN);
    }

    @Test
    void longTextsAreReadToTheEnd() {
        String values = "insert into t values (" + "1, 'x', ".repeat(50_000) + "1)";

        assertThat(SqlClassifier.classify(values)).isEqualTo(WRITE);
        assertThat(SqlClassifier.classify(values + "; commit")).isEqualTo(CONTROL);
        assertThat(SqlClassifier.classify("(".repeat(50_000))).isEqualTo(UNKNOWN);
        assertThat(SqlClassifier.classify("/*".repeat(50_000))).isEqualTo(UNKNOWN);
        assertThat(SqlClassifier.classify("$a".repeat(50_000))).isEqualTo(UNKNOWN);
    }
}
