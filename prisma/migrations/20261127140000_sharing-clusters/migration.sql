-- AlterTable
ALTER TABLE "action_row" ADD COLUMN     "sharingIds" TEXT[];

-- Nothing is shared before the rows are made anew, which the product does at start with those that are missing.
DELETE FROM "plan_view";
