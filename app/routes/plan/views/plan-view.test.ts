import { describe, expect, test } from 'vitest';
import { NO_FILTER, printPlanView, readPlanView, type PlanView } from './plan-view.ts';

const read = (search: string) => readPlanView(new URLSearchParams(search));
const print = (view: PlanView, among = '') => printPlanView(view, new URLSearchParams(among)).toString();

describe('a plan’s view in the address', () => {
  test('[VW1] a bare address is the whole document in the plan’s order', () => {
    expect(read('')).toEqual({
      view: 'document',
      filter: NO_FILTER,
      group: null,
      sort: { by: 'order', isDescending: false },
      zoom: 'year',
      onlyGaps: false,
    });
    expect(print(read(''))).toBe('');
  });

  test.each([
    'view=board&group=none',
    'view=table&q=nyhetsbrev&status=open&who=Marit+Lia&overdue=1&group=who&sort=-cost',
    'view=timeline&cluster=c1&indicator=4.6.1&zoom=quarter',
    'view=indicators&who=-&gaps=1',
  ])('[VW1] what is read is printed the same: %s', (search) => {
    expect([...new URLSearchParams(print(read(search)))].sort()).toEqual([...new URLSearchParams(search)].sort());
  });

  test.each(['view=mural', 'status=late', 'group=colour', 'sort=-luck', 'zoom=day', 'overdue=yes', 'view='])(
    '[VW1] what is not known counts as none: %s',
    (search) => {
      expect(read(search)).toEqual({ ...read(''), sort: { by: 'order', isDescending: search.includes('-luck') } });
      expect(print(read(search))).toBe('');
    },
  );

  test('what others keep in the address stays', () => {
    expect(print({ ...read('view=board'), view: 'table' }, 'view=board&panel=talk')).toBe('view=table&panel=talk');
  });

  test('a search of any length is cut to what an address holds', () => {
    expect(read(`q=${'x'.repeat(5000)}`).filter.q).toHaveLength(200);
  });
});
