import { expect, test } from 'vitest';
import routes from '#app/routes.ts';
import { openApiDocument } from './openapi-document.ts';

test('every address below /api/v1 is described, and no other', () => {
  const served = routes
    .flatMap(({ path }) => (path?.startsWith('api/v1/') === true ? [`/${path.replace(/:(\w+)/g, '{$1}')}`] : []))
    .sort();
  expect(Object.keys(openApiDocument().paths).sort()).toEqual(served);
});

test('every reference in the document has its target', () => {
  const document = openApiDocument();
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(
    ([, name]) => name,
  );
  expect(references.length).toBeGreaterThan(10);
  expect(references.filter((name) => name === undefined || !(name in document.components.schemas))).toEqual([]);
});
