-- What the tour changes in the model: see the executions tour-… in pom.xml.
ALTER TABLE inventory.device ADD COLUMN note text;
COMMENT ON COLUMN inventory.device.note IS 'What the person who carries the device says of it.';
