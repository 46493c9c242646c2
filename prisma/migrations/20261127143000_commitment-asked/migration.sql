-- AlterTable
ALTER TABLE "plan_commitment" ADD COLUMN     "askedIds" TEXT[];
