import type { PrismaClient } from '#prisma/generated/client.ts';
import { isId, type ClusterId, type ForumId, type PersonId } from '#app/domain/ids.ts';

/** A file that was sent and is not saved yet. */
export interface SheetUpload {
  readonly id: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Whose it is and what it is for: for anybody and anything else it is not there. */
export interface UploadPlace {
  readonly personId: PersonId;
  readonly forumId: ForumId;
  /** Null: a whole round's, of several clusters. */
  readonly clusterId: ClusterId | null;
}

const KEPT_MS = 24 * 60 * 60 * 1000;
/** Of one person; whoever sends more has done with the older ones. */
const KEPT_EACH = 5;

/** Keeps the file for a day, and throws away what is older. Answers its id. */
export async function keepUpload(
  db: PrismaClient,
  place: UploadPlace,
  file: Pick<SheetUpload, 'fileName' | 'bytes'>,
  now: Date,
): Promise<string> {
  const id = crypto.randomUUID();
  const bytes = new Uint8Array(file.bytes);
  await db.sheetUpload.create({ data: { id, ...place, fileName: file.fileName, bytes, createdAt: now } });
  const older = await db.sheetUpload.findMany({
    where: { personId: place.personId, id: { not: id } },
    orderBy: { createdAt: 'desc' },
    skip: KEPT_EACH - 1,
    select: { id: true },
  });
  await db.sheetUpload.deleteMany({
    where: {
      OR: [{ id: { in: older.map((upload) => upload.id) } }, { createdAt: { lt: new Date(now.getTime() - KEPT_MS) } }],
    },
  });
  return id;
}

export async function findUpload(
  db: PrismaClient,
  id: string | undefined,
  { personId, forumId, clusterId }: UploadPlace,
  now: Date,
): Promise<SheetUpload | undefined> {
  if (!isId(id)) return undefined;
  const row = await db.sheetUpload.findUnique({
    where: { id, personId, forumId, clusterId, createdAt: { gte: new Date(now.getTime() - KEPT_MS) } },
  });
  return row === null ? undefined : { id: row.id, fileName: row.fileName, bytes: row.bytes };
}

export async function dropUpload(db: PrismaClient, id: string): Promise<void> {
  await db.sheetUpload.deleteMany({ where: { id } });
}
