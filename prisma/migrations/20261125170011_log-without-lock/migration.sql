-- DropForeignKey
ALTER TABLE "document_update" DROP CONSTRAINT "document_update_documentId_fkey";

-- AlterTable
ALTER TABLE "document" DROP COLUMN "seq";

-- A document's log goes with it.
CREATE FUNCTION "delete_document_updates"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "document_update" WHERE "documentId" = OLD."id";
  RETURN NULL;
END
$$;

CREATE TRIGGER "document_updates_go_with_it" AFTER DELETE ON "document"
  FOR EACH ROW EXECUTE FUNCTION "delete_document_updates"();
