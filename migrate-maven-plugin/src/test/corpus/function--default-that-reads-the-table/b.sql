CREATE FUNCTION public.next_place() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM public.queue';
CREATE TABLE public.queue (
    place bigint DEFAULT public.next_place()
);
