import { useCallback } from 'react';
import type { ClusterId } from '#app/domain/ids.ts';
import { useWords } from '#app/i18n/words.ts';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import { JOINT_WORDS } from './words.ts';

export function useClusterName(): (id: ClusterId) => string {
  const words = useWords(JOINT_WORDS);
  const { clusters } = usePlanPage();
  return useCallback((id) => clusters.get(id) ?? words.unknown, [clusters, words]);
}
