CREATE COLLATION de (provider = icu, locale = 'de');
CREATE DOMAIN name AS text COLLATE de;
CREATE TABLE person (id int, last name, first text COLLATE de);
CREATE INDEX person_first ON person (first);
