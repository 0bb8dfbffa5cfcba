CREATE TYPE place AS (name text, x int);
CREATE TYPE other AS (name text, x int);
CREATE TABLE becomes (name text NOT NULL, x int);
CREATE TABLE grows (name text);
CREATE TABLE ceases OF place (name WITH OPTIONS DEFAULT 'a');
CREATE TABLE changes OF place;
