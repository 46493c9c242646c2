import { createHash } from 'node:crypto';
import type { PublishPreview } from '#app/data/publish-set.server.ts';
import type { IndicatorSet } from '#app/domain/indicator-set.ts';
import { contentOf } from '#app/domain/set-content.ts';

/** Stands for what the person saw: another draft or other changes of lights have another. */
export function fingerprint(draft: IndicatorSet, preview: PublishPreview): string {
  return createHash('sha256')
    .update(JSON.stringify([contentOf(draft), preview]))
    .digest('hex');
}
