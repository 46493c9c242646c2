-- AlterTable
ALTER TABLE "person" ADD COLUMN     "seenOn" DATE;

-- AlterTable
ALTER TABLE "plan" ADD COLUMN     "previousId" TEXT;

-- CreateIndex
CREATE INDEX "plan_previousId_idx" ON "plan"("previousId");

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_previousId_fkey" FOREIGN KEY ("previousId") REFERENCES "plan"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What came before was not written down: silence is counted from now on.
UPDATE "person" SET "seenOn" = CURRENT_DATE;
