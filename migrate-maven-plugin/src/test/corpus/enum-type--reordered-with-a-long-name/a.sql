-- 63 bytes, in 21 chars: what stands aside meanwhile cannot have more.
CREATE TYPE public."機嫌の種類を表わす列挙型の名前長い長いもの" AS ENUM ('sad', 'ok', 'happy');
CREATE TABLE public.person (id int, mood public."機嫌の種類を表わす列挙型の名前長い長いもの" DEFAULT 'ok');
