import { X } from 'lucide-react';
import type { Action } from '#app/domain/action.ts';
import type { ActionId } from '#app/domain/ids.ts';
import { asId } from '#app/domain/ids.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { Select } from '#app/ui/control.tsx';
import { usePlace } from '#app/routes/plan/people/use-place.ts';
import { useWriting } from '#app/routes/plan/text/writing-context.ts';
import { ActionsContext, useActions, usePlanPage } from '#app/routes/plan/plan-context.ts';
import { IconButton } from './icon-button.tsx';
import { StatusBadge } from './status-badge.tsx';

/** The actions that must be completed before this one. */
export function Dependencies({ action }: { action: Action }) {
  const words = useWords(ACTION_WORDS);
  const { gestures } = usePlanPage();
  const place = usePlace(action.id, 'dependsOn');
  const writing = useWriting();
  const actions = useActions();
  const { byId, titleOf } = useTitles();
  const others = actions.filter(({ id, dependsOn }) => {
    // Two that wait for each other would never begin.
    return id !== action.id && !action.dependsOn.includes(id) && !dependsOn.includes(action.id);
  });
  return (
    <div className="grid content-start gap-1.5" role="group" aria-label={words.fields.dependsOn}>
      <span className="font-[560]">{words.fields.dependsOn}</span>
      <ul className="grid gap-1.5">
        {action.dependsOn.map((id) => {
          const status = byId.get(id)?.status;
          return (
            <li key={id} className="flex items-center gap-2">
              <a
                href={`#action-${id}`}
                className="link min-w-0 truncate"
                onClick={(event) => {
                  if (writing === undefined) return;
                  event.preventDefault();
                  writing.goToAction(id);
                }}
              >
                {titleOf(id)}
              </a>
              {status !== undefined && <StatusBadge status={status} />}
              <IconButton
                label={words.dependency.remove({ title: titleOf(id) })}
                onPress={() => gestures.edit((editor) => editor.removeDependency(action.id, id))}
                Icon={X}
              />
            </li>
          );
        })}
      </ul>
      {others.length > 0 && (
        <Select
          aria-label={words.dependency.add}
          className="max-w-lg"
          value=""
          {...place}
          onChange={({ target }) => {
            const on = asId<ActionId>(target.value);
            if (target.value !== '') gestures.edit((editor) => editor.addDependency(action.id, on));
          }}
        >
          <option value="">{words.dependency.add} …</option>
          {others.map(({ id }) => (
            <option key={id} value={id}>
              {titleOf(id)}
            </option>
          ))}
        </Select>
      )}
    </div>
  );
}

/** The actions that must be completed first, for those who read. */
export function DependenciesReading({ action }: { action: Action }) {
  const words = useWords(ACTION_WORDS);
  if (action.dependsOn.length === 0) return null;
  return (
    <div>
      <p className="text-small text-muted">{words.fields.dependsOn}</p>
      <p>
        <Titles ids={action.dependsOn} />
      </p>
    </div>
  );
}

/** A part of its own: who waits for nothing needs not look at each change of the others. */
function Titles({ ids }: { ids: readonly ActionId[] }) {
  const { dependency, untitled } = useWords(ACTION_WORDS);
  const titles = ActionsContext.use((actions) => titlesOf(ids, byIdOf(actions), dependency.gone, untitled).join(', '));
  return <>{titles}</>;
}

function useTitles() {
  const { dependency, untitled } = useWords(ACTION_WORDS);
  const byId = byIdOf(useActions());
  return {
    byId,
    titleOf: (id: ActionId): string => titlesOf([id], byId, dependency.gone, untitled)[0] ?? '',
  };
}

function titlesOf(ids: readonly ActionId[], byId: ReadonlyMap<ActionId, Action>, gone: string, untitled: string) {
  return ids.map((id) => {
    const title = byId.get(id)?.title.trim();
    return title === undefined ? gone : title || untitled;
  });
}

/** Made once for all who ask about the same actions. */
const maps = new WeakMap<readonly Action[], ReadonlyMap<ActionId, Action>>();
function byIdOf(actions: readonly Action[]): ReadonlyMap<ActionId, Action> {
  const known = maps.get(actions) ?? new Map(actions.map((one) => [one.id, one]));
  maps.set(actions, known);
  return known;
}
