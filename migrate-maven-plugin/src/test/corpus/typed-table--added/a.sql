CREATE TYPE place AS (name text, x int, y int);
