-- CreateEnum
CREATE TYPE "plan_version_kind" AS ENUM ('named', 'automatic', 'committed');

-- CreateEnum
CREATE TYPE "commitment_state" AS ENUM ('open', 'closed', 'withdrawn');

-- CreateTable
CREATE TABLE "plan_version" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" "plan_version_kind" NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "reason" TEXT,
    "createdById" TEXT,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "content" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "plan_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_commitment" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "state" "commitment_state" NOT NULL DEFAULT 'open',
    "openedById" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(6) NOT NULL,
    "endedById" TEXT,
    "endedAt" TIMESTAMPTZ(6),

    CONSTRAINT "plan_commitment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_confirmation" (
    "commitmentId" TEXT NOT NULL,
    "clusterId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "plan_confirmation_pkey" PRIMARY KEY ("commitmentId","clusterId","personId")
);

-- CreateIndex
CREATE INDEX "plan_version_planId_seq_idx" ON "plan_version"("planId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "plan_commitment_versionId_key" ON "plan_commitment"("versionId");

-- CreateIndex
CREATE INDEX "plan_commitment_planId_openedAt_idx" ON "plan_commitment"("planId", "openedAt");

-- AddForeignKey
ALTER TABLE "plan_version" ADD CONSTRAINT "plan_version_planId_fkey" FOREIGN KEY ("planId") REFERENCES "plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_commitment" ADD CONSTRAINT "plan_commitment_planId_fkey" FOREIGN KEY ("planId") REFERENCES "plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_commitment" ADD CONSTRAINT "plan_commitment_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "plan_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_confirmation" ADD CONSTRAINT "plan_confirmation_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "plan_commitment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What a version says, when and of whom it was said never changes; its kind may, when it is committed to.
CREATE FUNCTION "refuse_version_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."id", NEW."planId", NEW."seq", NEW."createdAt", NEW."sha256", NEW."content", NEW."bytes")
    IS DISTINCT FROM (OLD."id", OLD."planId", OLD."seq", OLD."createdAt", OLD."sha256", OLD."content", OLD."bytes")
  THEN RAISE EXCEPTION 'what a version of a plan says never changes';
  END IF;
  IF OLD."kind" = 'committed' AND NEW."kind" <> 'committed' THEN
    RAISE EXCEPTION 'what was committed to stays so';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER "plan_versions_stay" BEFORE UPDATE ON "plan_version"
  FOR EACH ROW EXECUTE FUNCTION "refuse_version_change"();
