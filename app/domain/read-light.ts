import type { Light } from './light.ts';
import { folded } from './folded.ts';

const NAMES: Readonly<Record<Light, readonly string[]>> = {
  green: ['green', 'grønn', 'grønt', 'grøn', 'gronn', 'groenn', 'gr'],
  yellow: ['yellow', 'gul', 'gult', 'gu', 'y'],
  red: ['red', 'rød', 'rødt', 'raud', 'rod', 'roed', 'r'],
  none: ['none', 'ingen', 'n', 'i', 'ikke vurdert', 'not assessed', 'grå', 'grey', 'gray'],
};

const BY_NAME: ReadonlyMap<string, Light> = new Map(
  (Object.entries(NAMES) as [Light, readonly string[]][]).flatMap(([light, names]) =>
    names.map((name): [string, Light] => [name, light]),
  ),
);

/** `g` is green in English, but grønn or gul in Norwegian. */
export type ReadLight = Light | 'green-or-yellow';

/** [BM11] A light by its name in nb or en, in any case, or by its first letter; undefined for anything else. */
export function readLight(text: string): ReadLight | undefined {
  const name = folded(text);
  return name === 'g' ? 'green-or-yellow' : BY_NAME.get(name);
}
