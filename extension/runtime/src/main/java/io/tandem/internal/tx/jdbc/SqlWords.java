package io.tandem.internal.tx.jdbc;

import java.util.Set;

/** The words that an analysis knows, in upper case. */
final class SqlWords {

    /** Statements that write: data, definitions, permissions. */
    static final Set<String> WRITING = words("""
            INSERT UPDATE DELETE MERGE REPLACE UPSERT TRUNCATE CREATE ALTER DROP RENAME GRANT REVOKE COMMENT LOCK
            REINDEX LOAD IMPORT""");

    /** Words that make a statement write wherever they stand; table hints of SQL Server that lock among them. */
    static final Set<String> WRITING_INSIDE = words("""
            INSERT UPDATE DELETE MERGE INTO UPDLOCK XLOCK TABLOCKX HOLDLOCK""");

    /** Words that leave a statement unknown wherever they stand: SQL Server needs no semicolon before them. */
    static final Set<String> DOUBTFUL_INSIDE = words("""
            ANALYZE ANALYSE NEXTVAL FUNCTION PROCEDURE CALL EXEC EXECUTE CREATE ALTER DROP TRUNCATE GRANT REVOKE
            DECLARE BEGIN""");

    /** What may follow a BEGIN that begins a transaction; anything else begins a block. */
    static final Set<String> AFTER_BEGIN_OF_TRANSACTION = words("""
            ; TRAN TRANSACTION WORK ISOLATION READ DEFERRABLE NOT DISTRIBUTED DEFERRED IMMEDIATE EXCLUSIVE CONCURRENT""");

    /** The kinds of things that have a body, and what may stand between CREATE and them. */
    static final Set<String> ROUTINE = words("""
            FUNCTION PROCEDURE PROC TRIGGER PACKAGE EVENT BODY""");

    static final Set<String> BEFORE_ROUTINE = words("""
            OR REPLACE ALTER EDITIONABLE NONEDITIONABLE CONSTRAINT AGGREGATE DEFINER CURRENT_USER TYPE""");

    /** After these a block has a new statement. */
    static final Set<String> BEFORE_INNER_STATEMENT = words("""
            BEGIN THEN ELSE LOOP DO TRY CATCH""");

    /** An END of these ends nothing that BEGIN or CASE began. */
    static final Set<String> AFTER_OTHER_END = words("""
            IF LOOP WHILE REPEAT FOR""");

    /** Words before a parenthesis that call nothing: no database lets a function have such a name. */
    private static final Set<String> KEYWORDS = words("""
            ALL AND ANY ARRAY AS BETWEEN BY CASE CUBE DISTINCT ELSE END EXCEPT EXISTS FETCH FROM GROUPING GROUP
            HAVING ILIKE IN INTERSECT IS JOIN LATERAL LIKE LIMIT NOT OFFSET ON ONLY OR ROLLUP ROW SELECT SIMILAR SOME
            TABLE THEN TO UNION UNIQUE USING VALUES WHEN WHERE WINDOW WITH""");

    /** Words that call nothing after one other word only; elsewhere they may be somebody's function. */
    private static final Set<String> KEYWORD_PAIRS =
            Set.of("FETCH FIRST", "FETCH NEXT", "GROUPING SETS", "SELECT TOP", "DISTINCT TOP");

    /** Functions that only compute, in every database that has them; and types that take a length. */
    private static final Set<String> HARMLESS_FUNCTIONS = words("""
            ABS ACOS ADD_MONTHS AGE ARRAY_AGG ARRAY_LENGTH ASCII ASIN ATAN ATAN2 AVG BIT_AND BIT_LENGTH BIT_OR
            BOOL_AND BOOL_OR BTRIM CARDINALITY CAST CEIL CEILING CHAR CHARACTER CHARINDEX CHARACTER_LENGTH
            CHAR_LENGTH CHR COALESCE COLLATE CONCAT CONCAT_WS CONVERT CORR COS COT COUNT COUNT_BIG COVAR_POP
            COVAR_SAMP CUME_DIST CURDATE CURRENT_DATE CURRENT_SCHEMA CURRENT_TIME CURRENT_TIMESTAMP CURRENT_USER
            CURTIME DATALENGTH DATE DATEADD DATEDIFF DATENAME DATEPART DATE_ADD DATE_FORMAT DATE_PART DATE_SUB
            DATE_TRUNC DAY DAYNAME DAYOFMONTH DAYOFWEEK DAYOFYEAR DECIMAL DECODE DEGREES DENSE_RANK DIV EVERY EXP
            EXTRACT FIRST_VALUE FLOAT FLOOR FORMAT GENERATE_SERIES GETDATE GREATEST GROUP_CONCAT HEX HOUR IFNULL
            INITCAP INSTR INTERVAL ISNULL JSON_AGG JSON_ARRAY JSON_ARRAYAGG JSON_EXISTS JSON_OBJECT JSON_OBJECTAGG
            JSON_QUERY JSON_VALUE LAG LAST_DAY LAST_VALUE LCASE LEAD LEAST LEFT LEN LENGTH LISTAGG LN LOCALTIME
            LOCALTIMESTAMP LOCATE LOG10 LOWER LPAD LTRIM MAX MD5 MEDIAN MIN MINUTE MOD MODE MONTH MONTHNAME
            MONTHS_BETWEEN NOW NTH_VALUE NTILE NULLIF NUMBER NUMERIC NVL NVL2 OCTET_LENGTH OVERLAY PERCENTILE_CONT
            PERCENTILE_DISC PERCENT_RANK PI POSITION POW POWER QUARTER RADIANS RANK REGEXP_LIKE REGEXP_REPLACE
            REGEXP_SUBSTR REPEAT REPLACE RIGHT ROUND ROW_NUMBER RPAD RTRIM SECOND SIGN SIN SQRT STDDEV STDDEV_POP
            STDDEV_SAMP STRING_AGG STRPOS STUFF SUBSTR SUBSTRING SUM SYSDATE SYSDATETIME TAN TIME TIMESTAMP
            TIMESTAMPADD TIMESTAMPDIFF TO_CHAR TO_DATE TO_NUMBER TO_TIMESTAMP TRANSLATE TREAT TRIM TRUNC UCASE UNNEST
            UPPER VARBINARY VARCHAR VARIANCE VARYING VAR_POP VAR_SAMP WEEK WIDTH_BUCKET XMLAGG XMLELEMENT YEAR""");

    private SqlWords() {}

    private static Set<String> words(String text) {
        return Set.of(text.split("\\s+", -1));
    }

    static boolean isHarmlessBeforeParenthesis(String before, String word) {
        return KEYWORDS.contains(word)
                || HARMLESS_FUNCTIONS.contains(word)
                || KEYWORD_PAIRS.contains(before + " " + word);
    }
}
