import { X } from 'lucide-react';
import type { Action } from '#app/domain/action.ts';
import { asId, type PersonId } from '#app/domain/ids.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { useWords } from '#app/i18n/words.ts';
import { Select } from '#app/ui/control.tsx';
import { PlaceRing } from '#app/routes/plan/people/place-ring.tsx';
import { usePlace } from '#app/routes/plan/people/use-place.ts';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import { IconButton } from './icon-button.tsx';

/** The people of the workspace who are responsible, beside what stands as free text. */
export function ResponsiblePeople({ action }: { action: Action }) {
  const words = useWords(ACTION_WORDS);
  const { gestures, canEdit, people } = usePlanPage();
  const place = usePlace(action.id, 'responsiblePeople');
  const nameOf = (id: PersonId, kept: string) => people.get(id) ?? kept;
  const chosen = [...action.responsiblePeople].map(([id, kept]) => ({ id, name: nameOf(id, kept) }));
  const others = [...people].filter(([id]) => !action.responsiblePeople.has(id));
  if (!canEdit && chosen.length === 0) return null;
  return (
    <div className="grid content-start gap-1.5" role="group" aria-label={words.fields.responsiblePeople}>
      <span className="font-[560]">{words.fields.responsiblePeople}</span>
      <PlaceRing actionId={action.id} field="responsiblePeople">
        <ul className="flex flex-wrap gap-1.5">
          {chosen.map(({ id, name }) => (
            <li
              key={id}
              className="rounded-control border-line bg-panel flex max-w-full items-center border pl-2.5 leading-none"
            >
              <span className="truncate py-2">{name}</span>
              {canEdit ? (
                <IconButton
                  label={words.person.remove({ name })}
                  onPress={() => gestures.edit((editor) => editor.removeResponsible(action.id, id))}
                  Icon={X}
                />
              ) : (
                <span className="w-2.5" />
              )}
            </li>
          ))}
        </ul>
        {canEdit && others.length > 0 && (
          <Select
            aria-label={words.person.add}
            value=""
            {...place}
            onChange={({ target }) => {
              const id = asId<PersonId>(target.value);
              const name = people.get(id);
              if (name !== undefined) gestures.edit((editor) => editor.addResponsible(action.id, id, name));
            }}
          >
            <option value="">{words.person.add} …</option>
            {others.map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </PlaceRing>
    </div>
  );
}
