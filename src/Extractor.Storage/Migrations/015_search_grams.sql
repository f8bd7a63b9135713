-- Tokens of four characters, and what begins with the same one, two or three (a character is four digits of a token).
-- search_grams(text) is made by the program.
DROP TABLE search_index;
CREATE VIRTUAL TABLE search_index USING fts5 (grams, content = '', columnsize = 0, tokenize = 'ascii', prefix = '4 8 12');
INSERT INTO search_index (rowid, grams) SELECT id, search_grams(text) FROM search_texts ORDER BY id;
