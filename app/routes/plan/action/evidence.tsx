import { ExternalLink, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { FIELD_LIMIT, TITLE_LIMIT } from '#app/document/edit.ts';
import type { Action, Evidence as OneEvidence } from '#app/domain/action.ts';
import type { EvidenceId } from '#app/domain/ids.ts';
import { ok } from '#app/domain/result.ts';
import { ACTION_WORDS } from '#app/i18n/action-words.ts';
import { useFormat } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import { FieldErrors } from '#app/ui/field.tsx';
import { PlaceRing } from '#app/routes/plan/people/place-ring.tsx';
import { usePlace } from '#app/routes/plan/people/use-place.ts';
import { usePlanPage } from '#app/routes/plan/plan-context.ts';
import { isSafeAddress, LINK_ATTRIBUTES, readAddress } from '#app/routes/plan/text/rich-text-names.ts';
import { EvidenceLink } from './evidence-link.tsx';
import { IconButton } from './icon-button.tsx';
import { PartText } from './part-text.tsx';

/** What shows that it was done, or what came of it: links and notes. */
export function EvidenceList({ action }: { action: Action }) {
  const words = useWords(ACTION_WORDS);
  const { gestures, today } = usePlanPage();
  const place = usePlace(action.id, 'evidence');
  const [newId, setNewId] = useState<EvidenceId>();

  function add() {
    gestures.edit((editor) => {
      const made = editor.addEvidence(action.id, { title: '', address: '', addedOn: today });
      if (made.ok) setNewId(made.value);
      return made.ok ? ok(null) : made;
    });
  }

  return (
    <div className="grid content-start gap-1.5" role="group" aria-label={words.fields.evidence} {...place}>
      <span className="font-[560]">{words.fields.evidence}</span>
      <PlaceRing actionId={action.id} field="evidence">
        <ul className="grid gap-2">
          {action.evidence.map((one) => (
            <EvidenceRow key={one.id} action={action} evidence={one} isNew={one.id === newId} />
          ))}
        </ul>
      </PlaceRing>
      <Button look="quiet" size="small" className="justify-self-start" onClick={add}>
        <Plus aria-hidden />
        {words.evidence.add}
      </Button>
    </div>
  );
}

function EvidenceRow({ action, evidence, isNew }: { action: Action; evidence: OneEvidence; isNew: boolean }) {
  const { evidence: words } = useWords(ACTION_WORDS);
  const { day } = useFormat();
  const { gestures } = usePlanPage();
  const { id, title, address, addedOn } = evidence;
  const isWrong = address !== '' && readAddress(address) === undefined;
  return (
    <li className="evidence">
      <div className="grid min-w-0 flex-1 gap-1.5 sm:grid-cols-2">
        <PartText
          value={title}
          label={words.title}
          placeholder={words.title}
          isNew={isNew}
          limit={TITLE_LIMIT}
          onType={(text) => gestures.type((editor) => editor.setEvidence(action.id, id, { title: text }))}
        />
        <PartText
          value={address}
          label={words.address}
          placeholder={words.addressPlaceholder}
          limit={FIELD_LIMIT}
          onType={(text) => gestures.type((editor) => editor.setEvidence(action.id, id, { address: text }))}
        />
        {isWrong && <FieldErrors errors={[words.notAnAddress]} />}
        {addedOn !== null && <p className="text-small text-muted">{words.addedOn({ day: day(addedOn) })}</p>}
      </div>
      <span className="flex">
        {isSafeAddress(readAddress(address) ?? '') && (
          <a
            href={readAddress(address)}
            {...LINK_ATTRIBUTES}
            aria-label={words.open({ title })}
            title={words.open({ title })}
            className="rounded-control text-muted hover:bg-sunken grid size-11 place-items-center sm:size-9"
          >
            <ExternalLink aria-hidden className="size-4" />
          </a>
        )}
        <IconButton
          label={words.remove({ title })}
          onPress={() => gestures.edit((editor) => editor.removeEvidence(action.id, id))}
          Icon={X}
        />
      </span>
    </li>
  );
}

/** The evidence for those who read. */
export function EvidenceReading({ action }: { action: Action }) {
  const words = useWords(ACTION_WORDS);
  if (action.evidence.length === 0) return null;
  return (
    <div>
      <p className="text-small text-muted">{words.fields.evidence}</p>
      <ul>
        {action.evidence.map((one) => (
          <li key={one.id}>
            <EvidenceLink evidence={one} />
          </li>
        ))}
      </ul>
    </div>
  );
}
