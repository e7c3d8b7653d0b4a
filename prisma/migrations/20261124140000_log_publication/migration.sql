-- What the log publishes: tiles and bundles by their addresses, and every signed checkpoint.
CREATE TABLE "log_tile" (
  "path" text NOT NULL,
  "bytes" bytea NOT NULL,
  CONSTRAINT "log_tile_pkey" PRIMARY KEY ("path")
);
CREATE TABLE "log_checkpoint" (
  "size" bigint NOT NULL,
  "note" text NOT NULL,
  "key" text NOT NULL,
  "at" timestamptz(3) NOT NULL,
  CONSTRAINT "log_checkpoint_pkey" PRIMARY KEY ("size")
);
ALTER TABLE "log_checkpoint" ADD CONSTRAINT "log_checkpoint_size" CHECK ("size" > 0);
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['log_tile', 'log_checkpoint']
  LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
    EXECUTE format('CREATE TRIGGER no_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
END $$;
