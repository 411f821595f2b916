-- The tables of a timeline database. Days are Julian day numbers, integers that sort through the years before Christ;
-- date(first_day) turns them into text.
PRAGMA user_version = 1;

CREATE TABLE documents (
  key INTEGER PRIMARY KEY, id TEXT NOT NULL, title TEXT, path TEXT, url TEXT, published TEXT, language TEXT NOT NULL,
  script TEXT, encoding TEXT NOT NULL,
  error TEXT            -- why it could not be read
);

CREATE TABLE events (
  key INTEGER PRIMARY KEY, id TEXT NOT NULL, document INTEGER NOT NULL REFERENCES documents,
  first_day INTEGER,    -- inclusive; null where open
  last_day INTEGER,
  date TEXT NOT NULL,   -- as the text has it
  type TEXT NOT NULL, edtf TEXT, timex TEXT NOT NULL, mod TEXT,
  earliest TEXT,        -- [earliest, latest), local time
  latest TEXT, duration TEXT, precision TEXT NOT NULL, approximate INTEGER NOT NULL, calendar TEXT NOT NULL,
  anchor TEXT NOT NULL, summary TEXT NOT NULL, text TEXT NOT NULL,
  span_start INTEGER NOT NULL, span_end INTEGER NOT NULL,   -- Unicode scalars of the clean text
  section TEXT NOT NULL, path TEXT NOT NULL, line INTEGER NOT NULL, rule TEXT NOT NULL
);

CREATE TABLE actors (key INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, UNIQUE (name, kind));
CREATE TABLE places (key INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE sources (
  key INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES documents, kind TEXT NOT NULL, label TEXT, title TEXT,
  url TEXT, published TEXT
);

CREATE TABLE event_actors (
  event INTEGER NOT NULL REFERENCES events, actor INTEGER NOT NULL REFERENCES actors, text TEXT NOT NULL,
  span_start INTEGER NOT NULL, span_end INTEGER NOT NULL, url TEXT, implied INTEGER NOT NULL, role TEXT, title TEXT
);
CREATE TABLE event_places (
  event INTEGER NOT NULL REFERENCES events, place INTEGER NOT NULL REFERENCES places, text TEXT NOT NULL,
  span_start INTEGER NOT NULL, span_end INTEGER NOT NULL, url TEXT
);
CREATE TABLE event_sources (
  event INTEGER NOT NULL REFERENCES events, source INTEGER NOT NULL REFERENCES sources
);

CREATE INDEX events_by_day ON events (first_day, last_day);
CREATE INDEX event_actors_by_actor ON event_actors (actor, event);
CREATE INDEX event_actors_by_event ON event_actors (event);
CREATE INDEX event_places_by_place ON event_places (place, event);
CREATE INDEX event_places_by_event ON event_places (event);
CREATE INDEX event_sources_by_source ON event_sources (source, event);
CREATE INDEX event_sources_by_event ON event_sources (event);

-- Full text of any three characters: SELECT * FROM events WHERE key IN (SELECT rowid FROM events_text('亞美尼亞'));
CREATE VIRTUAL TABLE events_text USING fts5 (
  summary, text, content = 'events', content_rowid = 'key', tokenize = 'trigram'
);

-- What most people ask for, in order.
CREATE VIEW timeline AS
SELECT
  date(first_day) AS start, date(last_day) AS end, date, edtf, precision, summary,
  (SELECT group_concat(name, '; ') FROM event_actors JOIN actors ON actors.key = actor WHERE event = events.key) AS actors,
  (SELECT group_concat(name, '; ') FROM event_places JOIN places ON places.key = place WHERE event = events.key) AS places,
  documents.id AS document, text, events.id AS id
FROM events JOIN documents ON documents.key = events.document
ORDER BY first_day IS NULL AND last_day IS NULL, coalesce(first_day, last_day), events.key;
