-- A journal of Interdict in PostgreSQL 11 or later. Run once; it may be run again.

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
  content text;
BEGIN
  PERFORM pg_advisory_xact_lock('interdict_journal'::regclass::oid::bigint);
  SELECT j.seq, substr(j.line, length(j.line) - 65, 64) AS hash INTO last
    FROM interdict_journal j ORDER BY j.seq DESC LIMIT 1;
  seq := coalesce(last.seq + 1, 0);
  content := '{"at":' || at || ',"body":' || body || ',"kind":' || kind
    || ',"previous":"' || coalesce(last.hash, repeat('0', 64)) || '","salt":' || salt || ',"seq":' || seq || '}';
  hash := encode(sha256('\x00'::bytea || convert_to(content, 'UTF8')), 'hex');
  INSERT INTO interdict_journal VALUES (seq, left(content, -1) || ',"hash":"' || hash || '"}');
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
