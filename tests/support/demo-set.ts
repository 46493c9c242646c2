import { asId, type IndicatorSetId } from '#app/domain/ids.ts';
import type { IndicatorSet } from '#app/domain/indicator-set.ts';
import { DEMO_INDICATOR_SET } from '#prisma/demo/indicator-set.ts';

/** The demo's 31 indicators as the domain reads them; ids are the codes. */
export const DEMO_SET: IndicatorSet = {
  ...DEMO_INDICATOR_SET,
  id: asId<IndicatorSetId>('demo-set'),
  isDraft: false,
  indicators: DEMO_INDICATOR_SET.indicators.map(({ minimum, excellence, direction, silverAudit, ...indicator }) => ({
    ...indicator,
    id: indicator.code,
    bounds: { minimum, excellence, direction },
    boundsNote: { nb: '', en: '' },
    weight: 1,
    isSilverAudit: silverAudit,
  })),
};
