CREATE TABLE place (id int PRIMARY KEY);
CREATE TABLE event (id int, place int, CONSTRAINT event_place FOREIGN KEY (place) REFERENCES place) PARTITION BY LIST (id);
CREATE TABLE event_1 (id int, place int);
CREATE TABLE event_2 (id int, place int, CONSTRAINT event_place FOREIGN KEY (place) REFERENCES place);
