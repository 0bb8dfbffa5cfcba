CREATE TYPE place AS (name text, x int);
CREATE TYPE other AS (name text, x int);
CREATE TABLE becomes OF place (name WITH OPTIONS NOT NULL);
CREATE TABLE grows OF place;
CREATE TABLE ceases (name text DEFAULT 'a', x int, more int);
CREATE TABLE changes OF other;
