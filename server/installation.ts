import type { PrismaClient } from '#prisma/generated/client.ts';

/** The secret that all nodes of this installation share; made by the first of them. */
export async function installationSecret(db: PrismaClient, make: () => string): Promise<string> {
  await db.installation.createMany({ data: [{ id: 1, secret: make() }], skipDuplicates: true });
  const row = await db.installation.findUniqueOrThrow({ where: { id: 1 } });
  return row.secret;
}
