-- DropIndex
DROP INDEX "indicator_set_forumId_version_key";

-- DropIndex
DROP INDEX "round_forumId_idx";

-- AlterTable
ALTER TABLE "comparison_figure" ADD COLUMN     "highQuartile" DOUBLE PRECISION,
ADD COLUMN     "lowQuartile" DOUBLE PRECISION,
ADD COLUMN     "median" DOUBLE PRECISION;

-- AlterTable
ALTER TABLE "comparison_group" ADD COLUMN     "source" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "forum" ADD COLUMN     "setId" TEXT;

-- AlterTable
ALTER TABLE "indicator" ADD COLUMN     "boundsNoteEn" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "boundsNoteNb" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "isGoldMinimum" BOOLEAN,
ADD COLUMN     "isSilverMinimum" BOOLEAN,
ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'number',
ADD COLUMN     "levels" JSONB,
ADD COLUMN     "themeId" TEXT,
ADD COLUMN     "weight" DOUBLE PRECISION NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "indicator_set" ADD COLUMN     "publishedAt" TIMESTAMPTZ(6) DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "series" TEXT NOT NULL DEFAULT 'main';

-- AlterTable
ALTER TABLE "round" ADD COLUMN     "closedAt" TIMESTAMPTZ(6),
ADD COLUMN     "dueOn" DATE,
ADD COLUMN     "openedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateTable
CREATE TABLE "indicator_theme" (
    "id" TEXT NOT NULL,
    "setId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "nameNb" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "indicator_theme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator_mapping" (
    "fromSetId" TEXT NOT NULL,
    "toSetId" TEXT NOT NULL,
    "fromCode" TEXT NOT NULL,
    "toCode" TEXT NOT NULL,

    CONSTRAINT "indicator_mapping_pkey" PRIMARY KEY ("fromSetId","toSetId","toCode")
);

-- CreateTable
CREATE TABLE "round_cluster" (
    "roundId" TEXT NOT NULL,
    "clusterId" TEXT NOT NULL,
    "invitedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sharesLights" BOOLEAN NOT NULL DEFAULT false,
    "benchmarkId" TEXT,

    CONSTRAINT "round_cluster_pkey" PRIMARY KEY ("roundId","clusterId")
);

-- CreateTable
CREATE TABLE "benchmark_draft" (
    "id" TEXT NOT NULL,
    "clusterId" TEXT NOT NULL,
    "setId" TEXT NOT NULL,
    "takenOn" DATE,
    "updatedById" TEXT,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "benchmark_draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "benchmark_draft_entry" (
    "draftId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "score" TEXT NOT NULL DEFAULT '',
    "light" TEXT NOT NULL DEFAULT '',
    "remark" TEXT NOT NULL DEFAULT '',
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "benchmark_draft_entry_pkey" PRIMARY KEY ("draftId","code")
);

-- CreateTable
CREATE TABLE "sheet_upload" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "forumId" TEXT NOT NULL,
    "clusterId" TEXT,
    "fileName" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sheet_upload_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "indicator_theme_setId_code_key" ON "indicator_theme"("setId", "code");

-- CreateIndex
CREATE INDEX "indicator_mapping_toSetId_idx" ON "indicator_mapping"("toSetId");

-- CreateIndex
CREATE INDEX "round_cluster_clusterId_idx" ON "round_cluster"("clusterId");

-- CreateIndex
CREATE INDEX "round_cluster_benchmarkId_idx" ON "round_cluster"("benchmarkId");

-- CreateIndex
CREATE INDEX "benchmark_draft_setId_idx" ON "benchmark_draft"("setId");

-- CreateIndex
CREATE UNIQUE INDEX "benchmark_draft_clusterId_setId_key" ON "benchmark_draft"("clusterId", "setId");

-- CreateIndex
CREATE INDEX "sheet_upload_createdAt_idx" ON "sheet_upload"("createdAt");

-- CreateIndex
CREATE INDEX "indicator_themeId_idx" ON "indicator"("themeId");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_set_forumId_series_version_key" ON "indicator_set"("forumId", "series", "version");

-- CreateIndex
CREATE INDEX "round_forumId_takenOn_idx" ON "round"("forumId", "takenOn");

-- AddForeignKey
ALTER TABLE "forum" ADD CONSTRAINT "forum_setId_fkey" FOREIGN KEY ("setId") REFERENCES "indicator_set"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_theme" ADD CONSTRAINT "indicator_theme_setId_fkey" FOREIGN KEY ("setId") REFERENCES "indicator_set"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "indicator_theme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_mapping" ADD CONSTRAINT "indicator_mapping_fromSetId_fkey" FOREIGN KEY ("fromSetId") REFERENCES "indicator_set"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_mapping" ADD CONSTRAINT "indicator_mapping_toSetId_fkey" FOREIGN KEY ("toSetId") REFERENCES "indicator_set"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_cluster" ADD CONSTRAINT "round_cluster_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_cluster" ADD CONSTRAINT "round_cluster_clusterId_fkey" FOREIGN KEY ("clusterId") REFERENCES "cluster"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_cluster" ADD CONSTRAINT "round_cluster_benchmarkId_fkey" FOREIGN KEY ("benchmarkId") REFERENCES "benchmark"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "benchmark_draft" ADD CONSTRAINT "benchmark_draft_clusterId_fkey" FOREIGN KEY ("clusterId") REFERENCES "cluster"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "benchmark_draft" ADD CONSTRAINT "benchmark_draft_setId_fkey" FOREIGN KEY ("setId") REFERENCES "indicator_set"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "benchmark_draft_entry" ADD CONSTRAINT "benchmark_draft_entry_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "benchmark_draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What there was of rounds was over: its clusters had delivered. Rounds of before have their baseline in what they delivered.
INSERT INTO "round_cluster" ("roundId", "clusterId", "invitedAt", "benchmarkId")
SELECT DISTINCT ON ("roundId", "clusterId") "roundId", "clusterId", "createdAt", "id"
FROM "benchmark" WHERE "roundId" IS NOT NULL AND "replacedAt" IS NULL
ORDER BY "roundId", "clusterId", "takenOn" DESC;
UPDATE "round" SET "openedAt" = "takenOn", "closedAt" = "takenOn" + INTERVAL '1 month';
UPDATE "indicator_set" SET "publishedAt" = "createdAt";
UPDATE "indicator" SET "kind" = CASE "unit" WHEN 'percent' THEN 'share' WHEN 'count' THEN 'count' WHEN 'level' THEN 'choice' ELSE 'number' END;
