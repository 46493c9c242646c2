import { Form } from '@remix-run/react';
import { Plus } from 'lucide-react';
import { useFormat } from '#app/i18n/format.ts';
import { useLocale, useWords } from '#app/i18n/words.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Panel } from '#app/ui/panel.tsx';
import type { GroupsData } from './route.tsx';
import { GROUPS_WORDS } from './words.ts';

export function GroupList({
  page: { forum, groups, coordinated },
  problem,
}: {
  page: GroupsData;
  problem: 'comparison.no-set' | 'comparison.too-few' | undefined;
}) {
  const words = useWords(GROUPS_WORDS);
  const locale = useLocale();
  const { month } = useFormat();
  const isCoordinator = forum.access === 'write';
  const add = isCoordinator && (
    <LinkButton to={`/forum/${forum.id}/comparison-groups/new`}>
      <Plus aria-hidden />
      {words.add}
    </LinkButton>
  );
  return (
    <main id="content" tabIndex={-1} className="outline-none">
      <PageHeader
        title={words.title}
        crumbs={[{ label: forum.name, to: `/forum/${forum.id}` }]}
        lead={words.lead}
        actions={add}
      />
      <div className="page grid gap-6 py-6 sm:py-8">
        {problem !== undefined && <Notice tone="danger" title={words.problem[problem]} />}
        {groups.length === 0 ? (
          <EmptyState title={words.none.title} action={add}>
            {words.none.text}
          </EmptyState>
        ) : (
          <Panel isFlush>
            <ul>
              {groups.map(({ id, name, n, takenOn, source, indicators }) => (
                <li
                  key={id}
                  className="border-line flex flex-wrap items-center justify-between gap-x-8 gap-y-3 border-t px-5 py-4 first:border-t-0 sm:px-6"
                >
                  <div className="min-w-0">
                    <h2 className="text-lead">{name[locale]}</h2>
                    <p className="text-small text-muted">
                      {words.n({ n })}, {words.figures({ n: indicators })}, {month(takenOn)}
                      {source !== '' && ` – ${source}`}
                    </p>
                  </div>
                  {isCoordinator && (
                    <Form method="post" className="flex gap-2">
                      <LinkButton look="secondary" size="small" to={`/forum/${forum.id}/comparison-groups/${id}`}>
                        {words.edit}
                      </LinkButton>
                      <input type="hidden" name="group" value={id} />
                      <Button
                        type="submit"
                        look="danger"
                        size="small"
                        name="intent"
                        value="remove"
                        aria-label={words.removeOf({ name: name[locale] })}
                      >
                        {words.remove}
                      </Button>
                    </Form>
                  )}
                </li>
              ))}
            </ul>
          </Panel>
        )}
        {isCoordinator && coordinated > 1 && (
          <Panel id="compute" title={words.compute.title}>
            <p className="text-muted measure mb-4">{words.compute.text({ forums: coordinated })}</p>
            <Form method="post">
              <Button type="submit" look="secondary" name="intent" value="compute">
                {words.compute.action}
              </Button>
            </Form>
          </Panel>
        )}
      </div>
    </main>
  );
}
