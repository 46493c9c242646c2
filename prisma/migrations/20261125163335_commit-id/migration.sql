-- AlterTable
ALTER TABLE "document_update" ADD COLUMN     "commitId" TEXT;
