-- The database of crosscheck: the one truth of its tables, embedded in the program and run on a new
-- file. Read it with any SQLite tool; begin with the views at the end.
--
-- Throughout: a day is ISO 8601, `2025-06-05`. A span is a pair of UTF-8 byte offsets into
-- article.text, from 0, end exclusive. Ids are digests of content, so that reading the same bytes
-- again makes the same rows. No clock is read: run, judgement and suppression hold the time their
-- caller gives. The file is kept in WAL mode, which the program sets when it opens it.
-- "Written by" names the room of the program whose value the column holds; Storage alone writes
-- rows. Closed lists are checked with instr, for SQLite would build a table for each IN, each row.

PRAGMA application_id = 1480804427; -- "XCHK"
PRAGMA user_version = 1; -- the version of this schema

-- Who publishes.
CREATE TABLE source (
  -- The outlet's name as its articles or the user give it. Written by Reading.
  name TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- One version of one article, as it was read. Rows are added and marked, never deleted.
CREATE TABLE article (
  -- 64 bits of the id's digest: full-text search wants an integer that never moves. Written by
  -- Storage.
  number INTEGER PRIMARY KEY,
  -- Digest of path and bytes. Written by Reading.
  id TEXT NOT NULL UNIQUE,
  -- As it was given. Written by Reading.
  path TEXT NOT NULL,
  -- What stays from version to version: uri, guid or canonical address, else source and path.
  -- Written by Reading.
  item TEXT NOT NULL,
  -- SHA-256 of the bytes read, 64 lower-case hexadecimal digits. Written by Reading.
  version TEXT NOT NULL CHECK (length(version) = 64),
  -- The page's own address; null where the file names none. Written by Reading.
  address TEXT,
  -- The sender's number of this version (ninjs `version`); null where the file has none. Written by
  -- Reading.
  revision INTEGER,
  -- What the sender says may be done with it; `canceled` takes back what it claimed. Written by
  -- Reading.
  status TEXT NOT NULL CHECK (instr('|usable|withheld|canceled|', '|' || status || '|')),
  -- Whether it stands, gave way to another version of its item, or was withdrawn. Written by
  -- Storage.
  state TEXT NOT NULL CHECK (instr('|current|superseded|retracted|', '|' || state || '|')),
  -- Why it was withdrawn; null unless retracted. Written by Engine, or by Storage for `canceled`.
  retraction TEXT CHECK ((retraction IS NOT NULL) = (state = 'retracted')),
  -- The outlet. Written by Reading.
  source TEXT NOT NULL REFERENCES source (name),
  -- What says who the outlet is. Written by Reading.
  source_basis TEXT NOT NULL
    CHECK (instr('|metadata|page|given|path|', '|' || source_basis || '|')),
  -- Null where the article has none. Written by Reading.
  headline TEXT,
  -- Null where the article names no author. Written by Reading.
  byline TEXT,
  -- The line that says where and when it was filed, as it stands; null where there is none.
  -- Written by Reading.
  dateline TEXT,
  -- Span of the dateline; null where there is none. Written by Reading.
  dateline_start INTEGER CHECK ((dateline_start IS NULL) = (dateline IS NULL)),
  -- Its end; null where there is none. Written by Reading.
  dateline_end INTEGER CHECK ((dateline_end IS NULL) = (dateline IS NULL)),
  -- Null where the dateline names no place. Written by Reading.
  dateline_place TEXT CHECK (dateline_place IS NULL OR dateline IS NOT NULL),
  -- Day; null where the dateline names none. Written by Reading.
  dateline_day TEXT CHECK (dateline_day IS NULL OR dateline IS NOT NULL),
  -- The agency in the dateline; null where it names none. Written by Reading.
  dateline_agency TEXT CHECK (dateline_agency IS NULL OR dateline IS NOT NULL),
  -- Day of publication where the outlet is; null where nothing says it. Written by Reading.
  published_day TEXT,
  -- What says the day of publication. Written by Reading.
  published_basis TEXT NOT NULL CHECK (
    instr('|given|metadata|page|dateline|sibling|none|', '|' || published_basis || '|')
    AND (published_basis = 'none') = (published_day IS NULL)),
  -- Time of publication with its zone, as the file has it; null where it has a day at most.
  -- Written by Reading.
  published_stamp TEXT,
  -- Time this version was made, with its zone, as the file has it; null where it has none.
  -- Written by Reading.
  modified_stamp TEXT,
  -- Time of the download with its zone, as the file has it (WARC-Date); null where it has none.
  -- Written by Engine.
  fetched_stamp TEXT,
  -- BCP 47; null where neither the file nor the text says. Written by Reading.
  language TEXT,
  -- The agency the article names as its source; null where it names none. Written by Reading.
  wire TEXT,
  -- JSON array of [kind, start, end]: the blocks of the text and what each is for. Written by
  -- Reading.
  zones TEXT NOT NULL CHECK (json_valid(zones)),
  -- Sentences found, a count. Written by Language.
  sentences INTEGER NOT NULL,
  -- JSON array of {"path", "slug", "text"}: what was odd about the file. Written by Reading.
  remarks TEXT NOT NULL CHECK (json_valid(remarks)),
  -- Sentences in stems, names and days, in lines: what finds its story without text or model.
  -- Written by Clustering.
  signature TEXT NOT NULL,
  -- Version and model of the program that made the claims; another one reads the text anew. Empty
  -- where none has read it yet. Written by Engine.
  engine TEXT NOT NULL,
  -- Decoded, without byte-order mark, with LF line ends. Written by Reading.
  text TEXT NOT NULL
) STRICT;

CREATE INDEX article_by_item ON article (item);
CREATE INDEX article_unread ON article (path, id) WHERE engine = '';
CREATE INDEX article_by_path ON article (path, id) WHERE state = 'current';

-- Full-text search: SELECT path FROM article WHERE number IN
-- (SELECT rowid FROM article_text WHERE article_text MATCH 'canola').
CREATE VIRTUAL TABLE article_text USING fts5 (
  -- The article's headline and text; the words live in article, here is only their index.
  headline, text,
  content = 'article', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER article_text_insert AFTER INSERT ON article BEGIN
  INSERT INTO article_text (rowid, headline, text) VALUES (new.number, new.headline, new.text);
END;

CREATE TRIGGER article_text_delete AFTER DELETE ON article BEGIN
  INSERT INTO article_text (article_text, rowid, headline, text)
  VALUES ('delete', old.number, old.headline, old.text);
END;

CREATE TRIGGER article_text_update AFTER UPDATE OF headline, text ON article BEGIN
  INSERT INTO article_text (article_text, rowid, headline, text)
  VALUES ('delete', old.number, old.headline, old.text);
  INSERT INTO article_text (rowid, headline, text) VALUES (new.number, new.headline, new.text);
END;

-- Articles about one news event. Each run makes the stories anew that are of other articles or
-- claims than before, with all that hangs on them, and leaves the rest.
CREATE TABLE story (
  -- Lasts as long as the story. Written by Storage.
  number INTEGER PRIMARY KEY,
  -- Place in the report, from 1. Written by Storage.
  place INTEGER NOT NULL,
  -- Digest of its articles' ids. Written by Clustering.
  id TEXT NOT NULL UNIQUE,
  -- Plain words. Written by Clustering.
  title TEXT NOT NULL,
  -- Digest of what it was made of beside its articles: program and model, claims made elsewhere, what
  -- editors said of claims. Written by Engine.
  basis TEXT NOT NULL,
  -- JSON: what the head of a report tells of it and the next audit must know. Written by Engine.
  gist TEXT NOT NULL CHECK (json_valid(gist))
) STRICT;

CREATE INDEX story_by_place ON story (place);

-- An article's place in a story, and whose reporting it is there.
CREATE TABLE membership (
  -- The story. Written by Storage.
  story INTEGER NOT NULL REFERENCES story (number) ON DELETE CASCADE,
  -- Place among the story's articles, from 0. Written by Clustering.
  position INTEGER NOT NULL,
  -- The article. Written by Clustering.
  article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  -- The article it copies; null for reporting of its own. Written by Clustering.
  derived_from TEXT REFERENCES article (id) ON DELETE CASCADE,
  -- The first of its chain of copies, or the agency it credits: articles of one origin are one
  -- witness. Null where nothing was said of it. Written by Clustering.
  origin TEXT CHECK (derived_from IS NULL OR origin IS NOT NULL),
  -- Day of publication as the story has it: the article's own, or its siblings' where it says
  -- none; null where they say none either. Written by Engine.
  published_day TEXT,
  -- What says that day. Written by Engine.
  published_basis TEXT NOT NULL CHECK (
    instr('|given|metadata|page|dateline|sibling|none|', '|' || published_basis || '|')
    AND (published_basis = 'none') = (published_day IS NULL)),
  PRIMARY KEY (story, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX membership_by_article ON membership (article);
CREATE INDEX membership_by_derived_from ON membership (derived_from);

-- One article says that one slot has one value, in these words.
CREATE TABLE claim (
  -- The article that says it. Written by Extraction.
  article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  -- Place among the article's claims, from 0; what stories add comes after what the article says by
  -- itself. Written by Storage.
  position INTEGER NOT NULL,
  -- Digest of what follows; a claim that a story closes keeps its own. Written by Extraction.
  id TEXT NOT NULL,
  -- The story that adds the claim (a day for "Thursday" in an undated copy, a dateline's day), and
  -- takes it along when it goes; null for what the article says by itself. Written by Storage.
  story INTEGER REFERENCES story (number) ON DELETE CASCADE,
  -- What is said of the subject: `casualties.dead`, `count.of:negotiator`. Written by Extraction.
  attribute TEXT NOT NULL,
  -- Who or what it is said of, in the article's fullest words. Written by Extraction.
  subject TEXT NOT NULL,
  -- What the subject is. Written by Extraction.
  subject_kind TEXT NOT NULL
    CHECK (instr('|person|organization|place|event|thing|', '|' || subject_kind || '|')),
  -- JSON {"role": ["words", …], …}: what tells like values apart (agent, target, period …).
  -- Written by Extraction.
  qualifiers TEXT NOT NULL CHECK (json_valid(qualifiers)),
  -- Case of the value. Written by Normalizing.
  value_kind TEXT NOT NULL CHECK (instr(
    '|count|percent|money|measure|duration|moment|recurrence|ordinal|score|age|quotation|name|role|'
    || 'truth|text|list|', '|' || value_kind || '|')),
  -- The value as reports print it: `>=40`, `USD 3500000000`, `2025-06-05`. Written by Normalizing.
  value TEXT NOT NULL,
  -- Its number, in `unit`, to sort by; null for what is no number. Written by Normalizing.
  amount REAL,
  -- Upper end where the words give a range, in `unit`; null where they do not. Written by
  -- Normalizing.
  amount_upper REAL CHECK (amount_upper IS NULL OR amount_upper >= amount),
  -- Currency (ISO 4217), unit of measure or duration, precision of a moment ('day'), type of a
  -- name; null for other kinds. Written by Normalizing.
  unit TEXT,
  -- First day that a moment may be; null while it is open, and for other kinds. Written by
  -- Normalizing.
  first_day TEXT,
  -- Last day that a moment may be, that day included; null with first_day. Written by Normalizing.
  last_day TEXT CHECK ((last_day IS NULL) = (first_day IS NULL)),
  -- JSON: the rest of the value (rounding step, bound, zone), so that it comes back exactly; null
  -- where the columns above say all. Written by Normalizing.
  value_detail TEXT CHECK (value_detail IS NULL OR json_valid(value_detail)),
  -- Span of the words that carry the value. Written by Extraction.
  span_start INTEGER NOT NULL CHECK (span_start >= 0),
  -- Its end. Written by Extraction.
  span_end INTEGER NOT NULL CHECK (span_end >= span_start),
  -- Span of the sentence, heading or line they stand in. Written by Extraction.
  sentence_start INTEGER NOT NULL CHECK (sentence_start >= 0),
  -- Its end. Written by Extraction.
  sentence_end INTEGER NOT NULL CHECK (sentence_end >= sentence_start),
  -- How the value follows from the words. Written by Extraction, `sibling` by Alignment.
  basis TEXT NOT NULL
    CHECK (instr('|stated|resolved|computed|sibling|dateline|', '|' || basis || '|')),
  -- Whether it is said to hold. Written by Extraction.
  polarity TEXT NOT NULL CHECK (polarity IN ('asserted', 'denied')),
  -- Whether it is, is planned or may be. Written by Extraction.
  modality TEXT NOT NULL CHECK (instr('|actual|planned|possible|', '|' || modality || '|')),
  -- Who is made to say it; null where the article says it in its own voice. Written by Extraction.
  speaker TEXT,
  -- Lemma of the verb they say it with; null with speaker. Written by Extraction.
  speech_verb TEXT CHECK ((speech_verb IS NULL) = (speaker IS NULL)),
  -- The kind of block it stands in. Written by Reading.
  zone TEXT NOT NULL CHECK (instr(
    '|headline|byline|dateline|published|body|heading|caption|related|leftover|',
    '|' || zone || '|')),
  -- What read it, with its version: `event-date/1`; `import:NAME` for claims made elsewhere.
  -- Written by Extraction.
  extractor TEXT NOT NULL,
  -- JSON array: the number of its sentence in the article, then the words around the value, each
  -- with role, part of speech and rank: `["7", "head n 0 people", …]`. Written by Extraction.
  context TEXT NOT NULL CHECK (json_valid(context)),
  PRIMARY KEY (article, position)
) STRICT;

CREATE INDEX claim_by_id ON claim (article, id);
CREATE INDEX claim_imported ON claim (article, id) WHERE substr(extractor, 1, 7) = 'import:';
CREATE INDEX claim_by_story ON claim (story) WHERE story IS NOT NULL;

-- The claims of one story that speak of one slot.
CREATE TABLE fact (
  -- Order in the story. Written by Storage.
  number INTEGER PRIMARY KEY,
  -- Digest of story, slot and values; two facts of one story may share it. Written by Alignment.
  id TEXT NOT NULL,
  -- The story. Written by Storage.
  story INTEGER NOT NULL REFERENCES story (number) ON DELETE CASCADE,
  -- What kind of thing is told. Written by Alignment.
  kind TEXT NOT NULL CHECK (instr(
    '|date|time|count|percent|money|duration|measure|ordinal|score|age|place|person|organization|'
    || 'role|quote|boolean|text|', '|' || kind || '|')),
  -- The question, in plain words: "date of the call". Written by Alignment.
  label TEXT NOT NULL,
  -- As in claim. Written by Alignment.
  attribute TEXT NOT NULL,
  -- As in claim. Written by Alignment.
  subject TEXT NOT NULL,
  -- As in claim. Written by Alignment.
  subject_kind TEXT NOT NULL
    CHECK (instr('|person|organization|place|event|thing|', '|' || subject_kind || '|')),
  -- JSON, as in claim. Written by Alignment.
  qualifiers TEXT NOT NULL CHECK (json_valid(qualifiers))
) STRICT;

CREATE INDEX fact_by_id ON fact (id);
CREATE INDEX fact_by_story ON fact (story);

-- Which claims a fact is made of.
CREATE TABLE fact_claim (
  -- The fact. Written by Storage.
  fact INTEGER NOT NULL REFERENCES fact (number) ON DELETE CASCADE,
  -- Place among the fact's claims, from 0. Written by Alignment.
  position INTEGER NOT NULL,
  -- The claim's article. Written by Alignment.
  article TEXT NOT NULL,
  -- The claim: claim.position. Written by Storage.
  claim INTEGER NOT NULL,
  PRIMARY KEY (fact, position),
  FOREIGN KEY (article, claim) REFERENCES claim (article, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX fact_claim_by_claim ON fact_claim (article, claim);

-- What the claims of a fact come to: one for each fact.
CREATE TABLE verdict (
  -- The fact. Written by Storage.
  fact INTEGER PRIMARY KEY REFERENCES fact (number) ON DELETE CASCADE,
  -- How the answers stand to one another. Written by Reconciling.
  standing TEXT NOT NULL CHECK (instr(
    '|conflict|evolving|incomparable|agreement|compatible|single|', '|' || standing || '|')),
  -- Null unless a conflict. Written by Reconciling.
  severity TEXT CHECK (
    severity IN ('hard', 'soft') AND (severity IS NOT NULL) = (standing = 'conflict')),
  -- Outlets, speakers rightly quoted, or an article and itself; null unless a conflict. Written by
  -- Reconciling.
  between_whom TEXT CHECK (
    instr('|outlet|speaker|self|', '|' || between_whom || '|')
    AND (between_whom IS NOT NULL) = (standing = 'conflict')),
  -- The rule that decided: `date-basis`. Written by Reconciling.
  rule TEXT NOT NULL,
  -- One plain sentence. Written by Reconciling.
  reason TEXT NOT NULL
) STRICT;

-- One answer to a fact's question: claims that tell one value in whatever wording.
CREATE TABLE camp (
  -- The fact. Written by Storage.
  fact INTEGER NOT NULL REFERENCES fact (number) ON DELETE CASCADE,
  -- Place among the fact's answers, the most believed first, from 0. Written by Reconciling.
  position INTEGER NOT NULL,
  -- Case of the value. Written by Reconciling.
  value_kind TEXT NOT NULL,
  -- The most exact, or the most usual, of its claims' values. Written by Reconciling.
  value TEXT NOT NULL,
  -- As in claim, with its nulls. Written by Reconciling.
  amount REAL,
  -- As in claim, with its nulls. Written by Reconciling.
  amount_upper REAL,
  -- As in claim, with its nulls. Written by Reconciling.
  unit TEXT,
  -- As in claim, with its nulls. Written by Reconciling.
  first_day TEXT,
  -- As in claim, with its nulls. Written by Reconciling.
  last_day TEXT,
  -- As in claim, with its nulls. Written by Reconciling.
  value_detail TEXT CHECK (value_detail IS NULL OR json_valid(value_detail)),
  -- Independent origins behind it, a count: copies count once. Written by Reconciling.
  origins INTEGER NOT NULL CHECK (origins >= 0),
  -- Share of belief among the fact's answers, 0 to 1. Written by Reconciling.
  support REAL NOT NULL CHECK (support BETWEEN 0 AND 1),
  PRIMARY KEY (fact, position)
) STRICT, WITHOUT ROWID;

-- Which claims stand behind an answer.
CREATE TABLE camp_claim (
  -- The fact. Written by Storage.
  fact INTEGER NOT NULL,
  -- The answer: camp.position. Written by Reconciling.
  camp INTEGER NOT NULL,
  -- Place among the answer's claims, from 0. Written by Reconciling.
  position INTEGER NOT NULL,
  -- The claim's article. Written by Reconciling.
  article TEXT NOT NULL,
  -- The claim: claim.position. Written by Storage.
  claim INTEGER NOT NULL,
  PRIMARY KEY (fact, camp, position),
  FOREIGN KEY (fact, camp) REFERENCES camp (fact, position) ON DELETE CASCADE,
  FOREIGN KEY (article, claim) REFERENCES claim (article, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX camp_claim_by_claim ON camp_claim (article, claim);

-- What an editor decided about a finding: appended, never changed, applied by the next run.
CREATE TABLE judgement (
  -- Order of appending. Written by Storage.
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  -- When, ISO 8601 with zone, as the caller gives it. Written by Engine.
  made TEXT NOT NULL,
  -- Who decided. Written by Engine.
  author TEXT NOT NULL,
  -- What was decided. Written by Engine.
  decision TEXT NOT NULL
    CHECK (instr('|confirm|dismiss|same|different|prefer|', '|' || decision || '|')),
  -- Key of the finding, made of its rule, slot and values; of a claim for 'same' and 'different'.
  -- No foreign key, for findings are made anew. Written by Engine.
  subject TEXT NOT NULL,
  -- What it is held against: another claim's key ('same', 'different'), the value that is preferred
  -- ('prefer'); null for other decisions. Written by Engine.
  object TEXT CHECK ((object IS NULL) = (decision IN ('confirm', 'dismiss'))),
  -- Why, in the author's words. Written by Engine.
  why TEXT NOT NULL,
  -- Last day it holds; null where it holds for good. Written by Engine.
  until TEXT
) STRICT;

CREATE TRIGGER judgement_update BEFORE UPDATE ON judgement BEGIN
  SELECT raise(ABORT, 'a judgement is never changed: append another');
END;

CREATE TRIGGER judgement_delete BEFORE DELETE ON judgement BEGIN
  SELECT raise(ABORT, 'a judgement is never deleted: append another');
END;

-- A finding that audits mark as known: appended, never changed.
CREATE TABLE suppression (
  -- Order of appending. Written by Storage.
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  -- When, ISO 8601 with zone, as the caller gives it. Written by Engine.
  made TEXT NOT NULL,
  -- Who decided. Written by Engine.
  author TEXT NOT NULL,
  -- The rule whose finding it is. Written by Engine.
  rule TEXT NOT NULL,
  -- Key of the finding, made of its rule, slot and values. Written by Engine.
  finding TEXT NOT NULL,
  -- Why, in the author's words. Written by Engine.
  why TEXT NOT NULL,
  -- Last day it holds; null where it ends with the next article. Written by Engine.
  until_day TEXT,
  -- JSON array of article ids: it ends when the fact rests on any other article; null where it ends
  -- with a day. Written by Engine.
  until_beyond TEXT CHECK (
    (until_beyond IS NULL OR json_valid(until_beyond))
    AND (until_beyond IS NULL) <> (until_day IS NULL))
) STRICT;

CREATE TRIGGER suppression_update BEFORE UPDATE ON suppression BEGIN
  SELECT raise(ABORT, 'a suppression is never changed: append another');
END;

CREATE TRIGGER suppression_delete BEFORE DELETE ON suppression BEGIN
  SELECT raise(ABORT, 'a suppression is never deleted: append another');
END;

-- An item whose articles, words and claims had to go for good. Its words are in no part of the file
-- any more, and it is not read again.
CREATE TABLE erasure (
  -- Order of erasing. Written by Storage.
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  -- article.item of what is gone. Written by Engine.
  item TEXT NOT NULL,
  -- When, ISO 8601 with zone, as the caller gives it. Written by Engine.
  made TEXT NOT NULL,
  -- Who decided. Written by Engine.
  author TEXT NOT NULL,
  -- Why, in the author's words. Written by Engine.
  why TEXT NOT NULL,
  -- Versions that went, a count. Written by Storage.
  articles INTEGER NOT NULL
) STRICT;

CREATE INDEX erasure_by_item ON erasure (item);

-- One run of the program over the database: the only table that grows when the same bytes are read
-- again.
CREATE TABLE run (
  -- Order of runs. Written by Storage.
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  -- When it began, ISO 8601 with zone, as the caller gives it. Written by Engine.
  started TEXT NOT NULL,
  -- When it ended, likewise; null while it runs, and for good where it was killed. Written by
  -- Engine.
  finished TEXT,
  -- The subcommand: `ingest`. Written by Engine.
  command TEXT NOT NULL,
  -- Version and model of the program, as in article. Written by Engine.
  engine TEXT NOT NULL,
  -- Articles that were new, a count. Written by Engine.
  added INTEGER NOT NULL DEFAULT 0,
  -- Articles that took the place of another version, a count. Written by Engine.
  replaced INTEGER NOT NULL DEFAULT 0,
  -- Articles that were here already, a count. Written by Engine.
  unchanged INTEGER NOT NULL DEFAULT 0,
  -- JSON array of {"path", "slug", "text"}: paths that yielded no article, and why. Written by
  -- Engine.
  skipped TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(skipped)),
  -- JSON {"key of the finding": "the finding as JSON", …}: what was found, so that the next run can
  -- tell what is new, changed or gone. Written by Engine.
  findings TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(findings))
) STRICT;

-- A claim's own words, cut from its article's text.
CREATE VIEW words_view AS
SELECT
  claim.article, claim.position,
  CAST(substr(source.bytes, span_start + 1, span_end - span_start) AS TEXT) AS words,
  CAST(substr(source.bytes, sentence_start + 1, sentence_end - sentence_start) AS TEXT) AS sentence
FROM claim JOIN (SELECT id, CAST(text AS BLOB) AS bytes FROM article) AS source
  ON source.id = claim.article;

-- What current articles say: a row for each claim, with its words.
CREATE VIEW claim_view AS
SELECT
  article.path, article.source, article.published_day AS published, claim.attribute, claim.subject,
  claim.qualifiers, claim.value_kind, claim.value, words_view.words, words_view.sentence,
  claim.basis, claim.polarity, claim.modality, claim.speaker, claim.speech_verb, claim.zone,
  claim.extractor, claim.id AS claim, article.id AS article
FROM claim
  JOIN article ON article.id = claim.article
  JOIN words_view ON words_view.article = claim.article AND words_view.position = claim.position
WHERE article.state = 'current'
ORDER BY article.path, claim.span_start, claim.position;

-- What the last run made of it: a row for each fact, with its answers.
CREATE VIEW fact_view AS
SELECT
  story.title AS story, fact.label, fact.kind, verdict.standing, verdict.severity,
  verdict.between_whom, verdict.rule, verdict.reason,
  (SELECT group_concat(value, ' | ')
    FROM (SELECT value FROM camp WHERE camp.fact = fact.number ORDER BY position)) AS answers,
  (SELECT count(DISTINCT article) FROM fact_claim WHERE fact_claim.fact = fact.number) AS articles,
  fact.id AS fact
FROM fact
  JOIN story ON story.number = fact.story
  JOIN verdict ON verdict.fact = fact.number
ORDER BY story.place, fact.number;

-- Conflicts of the last run: a row for each claim on each side, with its words.
CREATE VIEW conflict_view AS
SELECT
  story.title AS story, fact.label, verdict.severity, verdict.between_whom, verdict.rule,
  verdict.reason, camp.value AS answer, camp.origins, camp.support, article.source, article.path,
  words_view.words, words_view.sentence, claim.basis, claim.speaker, fact.id AS fact,
  claim.id AS claim
FROM verdict
  JOIN fact ON fact.number = verdict.fact
  JOIN story ON story.number = fact.story
  JOIN camp ON camp.fact = fact.number
  JOIN camp_claim ON camp_claim.fact = camp.fact AND camp_claim.camp = camp.position
  JOIN claim ON claim.article = camp_claim.article AND claim.position = camp_claim.claim
  JOIN article ON article.id = claim.article
  JOIN words_view ON words_view.article = claim.article AND words_view.position = claim.position
WHERE verdict.standing = 'conflict'
ORDER BY story.place, fact.number, camp.position, camp_claim.position;
