import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';

const eslint = new ESLint();
// The first file makes the linter load all of its plugins.
const FIRST_MS = 60_000;

async function forbids(filePath: string, imported: string): Promise<boolean> {
  const code = `import * as it from '${imported}';\nexport default it;\n`;
  const [result] = await eslint.lintText(code, { filePath });
  return result?.messages.some((message) => message.ruleId === 'no-restricted-imports') === true;
}

describe('the import table', () => {
  test.each([
    ['app/domain/x.ts', '#app/ui/button.tsx'],
    ['app/domain/x.ts', 'react'],
    ['app/domain/x.ts', 'node:fs'],
    ['app/document/x.ts', '#app/data/plans.server.ts'],
    ['app/document/x.ts', 'react'],
    ['app/ui/x.tsx', '#app/data/plans.server.ts'],
    ['app/ui/x.tsx', 'yjs'],
    ['app/sync/x.ts', '#prisma/generated/client.ts'],
    ['app/routes/plan/x.tsx', '#server/sync/room.ts'],
    ['app/routes/plan/x.tsx', 'yjs'],
    ['app/routes/plan/x.tsx', '../cluster/x.ts'],
    ['server/sync/x.ts', '#prisma/generated/client.ts'],
    ['server/sync/x.ts', 'pg'],
    ['server/sync/x.ts', '#app/routes/plan/x.tsx'],
    ['server/projections/x.ts', 'ws'],
    ['server/sheets/x.ts', '#prisma/generated/client.ts'],
    ['app/sheet/x.ts', '#server/sheets/sheet-threads.ts'],
  ])(
    '%s must not import %s',
    async (filePath, imported) => {
      expect(await forbids(filePath, imported)).toBe(true);
    },
    FIRST_MS,
  );

  test.each([
    ['app/document/x.ts', '#app/domain/plan.ts'],
    ['app/document/x.ts', 'yjs'],
    ['app/sync/x.ts', 'y-websocket'],
    ['app/ui/x.tsx', '#app/i18n/words.ts'],
    ['app/routes/plan/x.tsx', '#app/sync/use-plan.ts'],
    ['app/routes/plan/x.tsx', '@tiptap/react'],
    ['server/sync/x.ts', '#app/document/wire.ts'],
    ['server/sync/x.postgres.ts', 'pg'],
    ['server/projections/x.ts', '#server/sync/rooms.ts'],
    ['server/sheets/x.ts', '#app/sheet/read-sheet.server.ts'],
  ])(
    '%s may import %s',
    async (filePath, imported) => {
      expect(await forbids(filePath, imported)).toBe(false);
    },
    FIRST_MS,
  );
});
