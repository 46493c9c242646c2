-- AlterTable
ALTER TABLE "action_row" ADD COLUMN     "costNok" DOUBLE PRECISION,
ADD COLUMN     "effortDays" DOUBLE PRECISION,
ADD COLUMN     "jointActionId" TEXT,
ADD COLUMN     "leadClusterId" TEXT,
ADD COLUMN     "participantIds" TEXT[],
ADD COLUMN     "priority" TEXT,
ADD COLUMN     "responsibleIds" TEXT[],
ADD COLUMN     "startOn" DATE;

-- CreateIndex
CREATE INDEX "action_row_jointActionId_idx" ON "action_row"("jointActionId");
