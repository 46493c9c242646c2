-- CreateEnum
CREATE TYPE "role" AS ENUM ('coordinator', 'lead', 'member', 'reviewer', 'observer');

-- CreateEnum
CREATE TYPE "light" AS ENUM ('green', 'yellow', 'red', 'none');

-- CreateEnum
CREATE TYPE "label_level" AS ENUM ('bronze', 'silver', 'gold');

-- CreateEnum
CREATE TYPE "plan_kind" AS ENUM ('shared', 'individual');

-- CreateEnum
CREATE TYPE "document_kind" AS ENUM ('plan', 'discussion');

-- CreateTable
CREATE TABLE "person" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "locale" TEXT,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(6) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(6),
    "refreshTokenExpiresAt" TIMESTAMPTZ(6),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(6) NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "forum" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "forum_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cluster" (
    "id" TEXT NOT NULL,
    "forumId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cluster_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "forumId" TEXT,
    "clusterId" TEXT,
    "validUntil" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator_set" (
    "id" TEXT NOT NULL,
    "forumId" TEXT NOT NULL,
    "nameNb" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "isOfficial" BOOLEAN NOT NULL DEFAULT false,
    "sourceNb" TEXT NOT NULL,
    "sourceEn" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "indicator_set_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator_group" (
    "id" TEXT NOT NULL,
    "setId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "nameNb" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "indicator_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator" (
    "id" TEXT NOT NULL,
    "setId" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "nameNb" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "unit" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "minimum" DOUBLE PRECISION NOT NULL,
    "excellence" DOUBLE PRECISION NOT NULL,
    "silverAudit" BOOLEAN,

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "round" (
    "id" TEXT NOT NULL,
    "forumId" TEXT NOT NULL,
    "setId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "takenOn" DATE NOT NULL,

    CONSTRAINT "round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "benchmark" (
    "id" TEXT NOT NULL,
    "clusterId" TEXT NOT NULL,
    "setId" TEXT NOT NULL,
    "roundId" TEXT,
    "takenOn" DATE NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "replacedAt" TIMESTAMPTZ(6),
    "fileName" TEXT NOT NULL,
    "fileHash" TEXT NOT NULL,
    "createdById" TEXT,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "benchmark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "score" (
    "benchmarkId" TEXT NOT NULL,
    "indicatorId" TEXT NOT NULL,
    "value" DOUBLE PRECISION,
    "light" "light" NOT NULL,
    "remark" TEXT,

    CONSTRAINT "score_pkey" PRIMARY KEY ("benchmarkId","indicatorId")
);

-- CreateTable
CREATE TABLE "comparison_group" (
    "id" TEXT NOT NULL,
    "forumId" TEXT NOT NULL,
    "setId" TEXT NOT NULL,
    "nameNb" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "n" INTEGER NOT NULL,
    "takenOn" DATE NOT NULL,

    CONSTRAINT "comparison_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comparison_figure" (
    "groupId" TEXT NOT NULL,
    "indicatorId" TEXT NOT NULL,
    "green" INTEGER NOT NULL,
    "yellow" INTEGER NOT NULL,
    "red" INTEGER NOT NULL,
    "none" INTEGER NOT NULL,

    CONSTRAINT "comparison_figure_pkey" PRIMARY KEY ("groupId","indicatorId")
);

-- CreateTable
CREATE TABLE "label" (
    "id" TEXT NOT NULL,
    "clusterId" TEXT NOT NULL,
    "level" "label_level" NOT NULL,
    "awardedOn" DATE NOT NULL,
    "validUntil" DATE NOT NULL,

    CONSTRAINT "label_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan" (
    "id" TEXT NOT NULL,
    "forumId" TEXT NOT NULL,
    "clusterId" TEXT,
    "kind" "plan_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "horizonOn" DATE,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "kind" "document_kind" NOT NULL,
    "seq" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_update" (
    "documentId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,
    "personId" TEXT,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "document_update_pkey" PRIMARY KEY ("documentId","seq")
);

-- CreateTable
CREATE TABLE "document_snapshot" (
    "documentId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "document_snapshot_pkey" PRIMARY KEY ("documentId","seq")
);

-- CreateTable
CREATE TABLE "plan_view" (
    "planId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "unreadable" INTEGER NOT NULL,
    "projectedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "plan_view_pkey" PRIMARY KEY ("planId")
);

-- CreateTable
CREATE TABLE "action_row" (
    "planId" TEXT NOT NULL,
    "actionId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "responsible" TEXT NOT NULL,
    "deadlineOn" DATE,
    "expectedEffect" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "indicatorCodes" TEXT[],

    CONSTRAINT "action_row_pkey" PRIMARY KEY ("planId","actionId")
);

-- CreateTable
CREATE TABLE "installation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "secret" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "installation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_userId_idx" ON "session"("userId");

-- CreateIndex
CREATE INDEX "account_userId_idx" ON "account"("userId");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE INDEX "cluster_forumId_idx" ON "cluster"("forumId");

-- CreateIndex
CREATE INDEX "membership_forumId_idx" ON "membership"("forumId");

-- CreateIndex
CREATE INDEX "membership_clusterId_idx" ON "membership"("clusterId");

-- CreateIndex
CREATE UNIQUE INDEX "membership_personId_role_forumId_clusterId_key" ON "membership"("personId", "role", "forumId", "clusterId");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_set_forumId_version_key" ON "indicator_set"("forumId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_group_setId_code_key" ON "indicator_group"("setId", "code");

-- CreateIndex
CREATE INDEX "indicator_groupId_idx" ON "indicator"("groupId");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_setId_code_key" ON "indicator"("setId", "code");

-- CreateIndex
CREATE INDEX "round_forumId_idx" ON "round"("forumId");

-- CreateIndex
CREATE INDEX "benchmark_clusterId_takenOn_idx" ON "benchmark"("clusterId", "takenOn");

-- CreateIndex
CREATE INDEX "benchmark_roundId_idx" ON "benchmark"("roundId");

-- CreateIndex
CREATE UNIQUE INDEX "benchmark_clusterId_takenOn_revision_key" ON "benchmark"("clusterId", "takenOn", "revision");

-- CreateIndex
CREATE INDEX "score_indicatorId_idx" ON "score"("indicatorId");

-- CreateIndex
CREATE INDEX "comparison_group_forumId_idx" ON "comparison_group"("forumId");

-- CreateIndex
CREATE INDEX "comparison_figure_indicatorId_idx" ON "comparison_figure"("indicatorId");

-- CreateIndex
CREATE INDEX "label_clusterId_idx" ON "label"("clusterId");

-- CreateIndex
CREATE INDEX "plan_forumId_idx" ON "plan"("forumId");

-- CreateIndex
CREATE INDEX "plan_clusterId_idx" ON "plan"("clusterId");

-- CreateIndex
CREATE UNIQUE INDEX "document_planId_kind_key" ON "document"("planId", "kind");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cluster" ADD CONSTRAINT "cluster_forumId_fkey" FOREIGN KEY ("forumId") REFERENCES "forum"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_forumId_fkey" FOREIGN KEY ("forumId") REFERENCES "forum"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_clusterId_fkey" FOREIGN KEY ("clusterId") REFERENCES "cluster"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_set" ADD CONSTRAINT "indicator_set_forumId_fkey" FOREIGN KEY ("forumId") REFERENCES "forum"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_group" ADD CONSTRAINT "indicator_group_setId_fkey" FOREIGN KEY ("setId") REFERENCES "indicator_set"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_setId_fkey" FOREIGN KEY ("setId") REFERENCES "indicator_set"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "indicator_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round" ADD CONSTRAINT "round_forumId_fkey" FOREIGN KEY ("forumId") REFERENCES "forum"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round" ADD CONSTRAINT "round_setId_fkey" FOREIGN KEY ("setId") REFERENCES "indicator_set"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "benchmark" ADD CONSTRAINT "benchmark_clusterId_fkey" FOREIGN KEY ("clusterId") REFERENCES "cluster"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "benchmark" ADD CONSTRAINT "benchmark_setId_fkey" FOREIGN KEY ("setId") REFERENCES "indicator_set"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "benchmark" ADD CONSTRAINT "benchmark_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "round"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "score" ADD CONSTRAINT "score_benchmarkId_fkey" FOREIGN KEY ("benchmarkId") REFERENCES "benchmark"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "score" ADD CONSTRAINT "score_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comparison_group" ADD CONSTRAINT "comparison_group_forumId_fkey" FOREIGN KEY ("forumId") REFERENCES "forum"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comparison_group" ADD CONSTRAINT "comparison_group_setId_fkey" FOREIGN KEY ("setId") REFERENCES "indicator_set"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comparison_figure" ADD CONSTRAINT "comparison_figure_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "comparison_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comparison_figure" ADD CONSTRAINT "comparison_figure_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "label" ADD CONSTRAINT "label_clusterId_fkey" FOREIGN KEY ("clusterId") REFERENCES "cluster"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_forumId_fkey" FOREIGN KEY ("forumId") REFERENCES "forum"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_clusterId_fkey" FOREIGN KEY ("clusterId") REFERENCES "cluster"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_planId_fkey" FOREIGN KEY ("planId") REFERENCES "plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_update" ADD CONSTRAINT "document_update_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_snapshot" ADD CONSTRAINT "document_snapshot_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_view" ADD CONSTRAINT "plan_view_planId_fkey" FOREIGN KEY ("planId") REFERENCES "plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_row" ADD CONSTRAINT "action_row_planId_fkey" FOREIGN KEY ("planId") REFERENCES "plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;
