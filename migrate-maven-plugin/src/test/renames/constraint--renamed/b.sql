CREATE TABLE device (id int CONSTRAINT key_of_device PRIMARY KEY, code text CONSTRAINT code_once UNIQUE, n int CONSTRAINT n_positive CHECK (n > 0));
CREATE TABLE event (device int CONSTRAINT event_of REFERENCES device, code text CONSTRAINT of_code REFERENCES device (code));
