CREATE TABLE device (id int CONSTRAINT pk PRIMARY KEY, code text CONSTRAINT once UNIQUE, n int CONSTRAINT positive CHECK (n > 0));
CREATE TABLE event (device int CONSTRAINT of_device REFERENCES device, code text CONSTRAINT of_code REFERENCES device (code));
