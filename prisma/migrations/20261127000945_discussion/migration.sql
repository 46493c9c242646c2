-- CreateTable
CREATE TABLE "discussion_thread" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "actionId" TEXT,
    "field" TEXT,
    "anchor" JSONB,
    "change" JSONB,
    "decision" TEXT,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL,
    "resolvedAt" TIMESTAMPTZ(6),
    "resolvedById" TEXT,

    CONSTRAINT "discussion_thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "discussion_comment" (
    "id" TEXT NOT NULL,
    "threadId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'comment',
    "authorId" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(6) NOT NULL,
    "editedAt" TIMESTAMPTZ(6),
    "deletedAt" TIMESTAMPTZ(6),

    CONSTRAINT "discussion_comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment_mention" (
    "commentId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,

    CONSTRAINT "comment_mention_pkey" PRIMARY KEY ("commentId","personId")
);

-- CreateTable
CREATE TABLE "thread_seen" (
    "personId" TEXT NOT NULL,
    "threadId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "thread_seen_pkey" PRIMARY KEY ("personId","threadId")
);

-- CreateIndex
CREATE INDEX "discussion_thread_planId_idx" ON "discussion_thread"("planId");

-- CreateIndex
CREATE UNIQUE INDEX "discussion_comment_threadId_position_key" ON "discussion_comment"("threadId", "position");

-- CreateIndex
CREATE INDEX "comment_mention_personId_idx" ON "comment_mention"("personId");

-- CreateIndex
CREATE INDEX "thread_seen_threadId_idx" ON "thread_seen"("threadId");

-- AddForeignKey
ALTER TABLE "discussion_thread" ADD CONSTRAINT "discussion_thread_planId_fkey" FOREIGN KEY ("planId") REFERENCES "plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "discussion_comment" ADD CONSTRAINT "discussion_comment_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "discussion_thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_mention" ADD CONSTRAINT "comment_mention_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "discussion_comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_mention" ADD CONSTRAINT "comment_mention_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_seen" ADD CONSTRAINT "thread_seen_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_seen" ADD CONSTRAINT "thread_seen_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "discussion_thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;
