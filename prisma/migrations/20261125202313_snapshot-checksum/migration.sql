-- AlterTable
ALTER TABLE "document_snapshot" ADD COLUMN     "checksum" INTEGER;
