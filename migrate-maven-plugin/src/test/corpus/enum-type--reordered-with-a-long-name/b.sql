CREATE TYPE public."機嫌の種類を表わす列挙型の名前長い長いもの" AS ENUM ('happy', 'ok', 'sad');
CREATE TABLE public.person (id int, mood public."機嫌の種類を表わす列挙型の名前長い長いもの" DEFAULT 'ok');
