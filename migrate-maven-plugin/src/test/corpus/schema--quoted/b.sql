CREATE SCHEMA "Odd name";
CREATE TABLE "Odd name"."Order" ("User" int PRIMARY KEY, "select" text DEFAULT 'x', "a""b" int);
COMMENT ON COLUMN "Odd name"."Order"."a""b" IS 'it''s -- odd';
