-- A journal of Interdict in PostgreSQL 11 or later, in a database whose encoding is UTF8 (or SQL_ASCII, to clients of
-- UTF8). Run once; it may be run again, also while the journal is written. One statement, so that all of it is done or
-- nothing, whatever runs it.
DO $migration$
BEGIN

IF getdatabaseencoding() NOT IN ('UTF8', 'SQL_ASCII') THEN
  RAISE EXCEPTION 'A journal needs a database in UTF8: % has not all characters.', getdatabaseencoding();
END IF;
PERFORM pg_advisory_xact_lock(hashtext('interdict_journal'));

CREATE TABLE IF NOT EXISTS interdict_journal (
  seq  bigint PRIMARY KEY,
  -- Canonical JSON that ends in its own hash: the same line as in the files of a journal.
  line text NOT NULL
);

-- Appends one record and answers its number and hash. The lock lasts until the end of the transaction, so that all
-- writers stand in one row; the record before is read after it was taken. Parts are JSON already.
CREATE OR REPLACE FUNCTION interdict_journal_append(at text, body text, kind text, salt text)
RETURNS TABLE (seq bigint, hash text)
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  last record;
  kept record;
  content text;
  line text;
  mark bytea := decode('00', 'hex');
BEGIN
  PERFORM pg_advisory_xact_lock('interdict_journal'::regclass::oid::bigint);
  SELECT j.seq, left(j.line, -75) || '}' AS content, substr(j.line, length(j.line) - 65, 64) AS hash INTO last
    FROM interdict_journal j ORDER BY j.seq DESC LIMIT 1;
  -- What follows on a damaged record would be damaged, too.
  IF encode(sha256(mark || convert_to(last.content, 'UTF8')), 'hex') <> last.hash THEN
    RAISE EXCEPTION 'Record % is not what was written.', last.seq USING ERRCODE = 'data_corrupted';
  END IF;
  seq := coalesce(last.seq + 1, 0);
  content := '{"at":' || at || ',"body":' || body || ',"kind":' || kind
    || ',"previous":"' || coalesce(last.hash, repeat('0', 64)) || '","salt":' || salt || ',"seq":' || seq || '}';
  hash := encode(sha256(mark || convert_to(content, 'UTF8')), 'hex');
  line := left(content, -1) || ',"hash":"' || hash || '"}';
  INSERT INTO interdict_journal AS j VALUES (seq, line) RETURNING j.seq, j.line INTO kept;
  -- A rule or another trigger may have put in something else, or nothing.
  IF kept.seq IS DISTINCT FROM seq OR kept.line IS DISTINCT FROM line THEN
    RAISE EXCEPTION 'Record % was not kept as it is.', seq;
  END IF;
  RETURN NEXT;
END
$$;

-- Records are added, never changed. Whoever owns the table can drop this; verification then shows what was done.
CREATE OR REPLACE FUNCTION interdict_journal_refuse() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A journal is only added to.';
END
$$;

DROP TRIGGER IF EXISTS interdict_journal_append_only ON interdict_journal;
CREATE TRIGGER interdict_journal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON interdict_journal
  FOR EACH STATEMENT EXECUTE FUNCTION interdict_journal_refuse();
-- Also for sessions that pass themselves off as replicas, for which triggers are off.
ALTER TABLE interdict_journal ENABLE ALWAYS TRIGGER interdict_journal_append_only;

END
$migration$;
