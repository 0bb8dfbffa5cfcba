CREATE TABLE event (id int PRIMARY KEY, note text);
CREATE TABLE event_2 (id int PRIMARY KEY, note text);
