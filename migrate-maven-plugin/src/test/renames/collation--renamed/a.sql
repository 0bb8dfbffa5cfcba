CREATE COLLATION german (provider = icu, locale = 'de');
CREATE DOMAIN name AS text COLLATE german;
CREATE TABLE person (id int, last name, first text COLLATE german);
CREATE INDEX person_first ON person (first);
